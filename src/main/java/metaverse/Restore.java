package metaverse;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import metaverse.ledger.Archive;
import metaverse.ledger.Unarchived;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `metaverse restore`: brings a copy of a universe back, into an empty data directory only.
@Command(name = "restore", mixinStandardHelpOptions = true,
        description = "Brings a copy back, into a data directory that is empty or not there yet.")
final class Restore implements Callable<Integer> {
    private final Texts texts = Texts.of(Tongue.ENGLISH);

    @Parameters(paramLabel = "FILE", description = "what backup has made")
    private Path file = Path.of(".");

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        try {
            Archive.restore(file, data.directory);
            System.out.println(texts.say("restore.done", data.directory));
            return 0;
        } catch (Unarchived e) {
            return ArchiveFailure.tell(texts, "restore.failed", e);
        }
    }
}
