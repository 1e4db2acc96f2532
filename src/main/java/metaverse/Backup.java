package metaverse;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import metaverse.ledger.Archive;
import metaverse.ledger.Unarchived;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `metaverse backup`: copies a universe, running or not, into one file.
@Command(name = "backup", mixinStandardHelpOptions = true,
        description = "Copies a universe into one file, also while it is open.")
final class Backup implements Callable<Integer> {
    private final Texts texts = Texts.of(Tongue.ENGLISH);

    @Parameters(paramLabel = "DIR_OR_FILE", description = "the new file, or a directory to put it in")
    private Path target = Path.of(".");

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        try {
            System.out.println(
                    texts.say("backup.done",
                            Archive.make(data.directory, target, LocalDateTime.now(ZoneId.systemDefault()))));
            return 0;
        } catch (Unarchived e) {
            return ArchiveFailure.tell(texts, "backup.failed", e);
        }
    }
}
