package metaverse.story;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Programs of this machine that tests play with.
public final class OnPath {
    private OnPath() {}

    /// The program under one of its names. Without it the test is skipped, and says so.
    public static Path find(String... names) {
        return Arrays.stream(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                .flatMap(directory -> List.of(names).stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> abort("there is no " + names[0] + " on the PATH"));
    }
}
