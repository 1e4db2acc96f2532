package metaverse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import metaverse.ledger.DataDirectory.Unusable;
import metaverse.ledger.DataDirectory.Unusable.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path path;

    @Test
    void isMadeForItsOwnerOnly() throws Exception {
        assumeTrue(path.getFileSystem().supportedFileAttributeViews().contains("posix"), "POSIX permissions");

        try (var directory = DataDirectory.open(path.resolve("a/b"))) {
            directory.key();
            SqliteFile.in(directory);

            assertPermissions(directory.path(), "rwx------");
            assertPermissions(directory.path().resolve("key"), "rw-------");
            assertPermissions(directory.path().resolve("ledger.db"), "rw-------");
        }
    }

    private static void assertPermissions(Path file, String permissions) throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(permissions);
    }

    @Test
    void hasOneOwnerAtATime() throws Exception {
        try (var _ = DataDirectory.open(path)) {
            assertRefused(path, Why.IN_USE);
        }
        DataDirectory.open(path).close();
    }

    @Test
    void isNoFile() throws Exception {
        var file = Files.createFile(path.resolve("file"));

        assertRefused(file, Why.NOT_A_DIRECTORY);
        assertRefused(file.resolve("below"), Why.NOT_A_DIRECTORY);
    }

    @Test
    void mustBeWritable() throws Exception {
        var locked = Files.createDirectory(path.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false), "POSIX permissions");
        assumeTrue(!Files.isWritable(locked), "not root, who may do everything");

        assertRefused(locked, Why.NO_RIGHTS);
        assertRefused(locked.resolve("below"), Why.NO_RIGHTS);
    }

    @Test
    void clearsWhatAKilledProcessLeft() throws Exception {
        var library = Files.createDirectories(path.resolve("native")).resolve("lib.so");
        Files.writeString(library, "old");

        DataDirectory.open(path).close();

        assertThat(library).doesNotExist();
    }

    @Test
    void keepsItsKey() throws Exception {
        byte[] key;
        try (var directory = DataDirectory.open(path)) {
            key = directory.key();
            assertThat(key).hasSize(32);
            assertThat(directory.key()).isEqualTo(key);
        }
        try (var directory = DataDirectory.open(path)) {
            assertThat(directory.key()).isEqualTo(key);
        }
    }

    @Test
    void refusesAKeyThatWasChanged() throws Exception {
        Files.writeString(path.resolve("key"), "short");

        try (var directory = DataDirectory.open(path)) {
            assertThatThrownBy(directory::key)
                    .isInstanceOfSatisfying(Unusable.class, e -> assertThat(e.why()).isEqualTo(Why.DAMAGED_KEY));
        }
    }

    private static void assertRefused(Path path, Why why) {
        assertThatThrownBy(() -> DataDirectory.open(path)).isInstanceOfSatisfying(Unusable.class, e -> {
            assertThat(e.why()).isEqualTo(why);
            assertThat(e.path()).isEqualTo(path);
        });
    }
}
