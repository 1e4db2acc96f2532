package metaverse;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The option `--data` of every command that works on a data directory.
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "where everything is kept (${DEFAULT-VALUE})")
    Path directory = Path.of("data");
}
