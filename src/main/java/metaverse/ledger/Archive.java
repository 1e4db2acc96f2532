package metaverse.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sqlite.SQLiteConfig;

/// A copy of a universe in one file, for its owner's eyes only.
///
/// It is made while the universe runs, through a connection that only reads: the copy is the state of one moment, and
/// nobody in the universe waits for it. Beside the records it has every small file of the data directory (the key,
/// certificates), but not the search index, which is made again.
public final class Archive {
    private static final String LEDGER = "ledger.db";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Archive() {}

    /// Copies a universe.
    ///
    /// @param data   its data directory
    /// @param target a file that is not there yet, or a directory, which gets a file named after the time
    /// @param now    that time
    /// @return the file
    public static Path make(Path data, Path target, LocalDateTime now) throws Unarchived {
        if (!Files.isRegularFile(data.resolve(LEDGER))) {
            throw new Unarchived(Unarchived.Why.NO_UNIVERSE, data, null);
        }
        var file = (Files.isDirectory(target) ? target.resolve("metaverse-" + STAMP.format(now) + ".zip") : target)
                .toAbsolutePath();
        if (Files.exists(file)) {
            throw new Unarchived(Unarchived.Why.EXISTS, file, null);
        }
        var parent = file.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new Unarchived(Unarchived.Why.NO_DIRECTORY, file, null);
        }
        try {
            var work = Files.createTempDirectory(parent, ".metaverse-backup-");
            try {
                copyRecords(data.resolve(LEDGER), work);
                var draft = work.resolve("draft");
                Packing.pack(draft, work.resolve(LEDGER), data);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                force(parent);
            } finally {
                remove(work);
            }
            return file;
        } catch (SQLException e) {
            throw Unarchived.of(e, data);
        } catch (IOException e) {
            throw Unarchived.of(e, file);
        }
    }

    private static void copyRecords(Path ledger, Path work) throws SQLException, IOException {
        var copy = work.resolve(LEDGER);
        DataDirectory.ensure(copy);
        try (var connection = reader(ledger, work);
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.executeUpdate();
        }
        check(copy, work);
    }

    /// Brings a copy back.
    ///
    /// @param data a directory that is empty or not there yet
    public static void restore(Path file, Path data) throws Unarchived {
        if (!Files.isRegularFile(file)) {
            throw new Unarchived(Unarchived.Why.NO_ARCHIVE, file, null);
        }
        try {
            if (!isFree(data)) {
                throw new Unarchived(Unarchived.Why.NOT_EMPTY, data, null);
            }
            DataDirectory.make(data);
            var work = Files.createTempDirectory(data, "restoring-");
            try {
                var files = Packing.unpack(file, work);
                if (!files.contains(Path.of(LEDGER))) {
                    throw new Unarchived(Unarchived.Why.NO_ARCHIVE, file, null);
                }
                check(work.resolve(LEDGER), work);
                moveIn(work, data, files);
            } finally {
                remove(work);
            }
            force(data);
        } catch (SQLException e) {
            throw Unarchived.of(e, file);
        } catch (Unarchived e) {
            throw e;
        } catch (IOException e) {
            throw Unarchived.of(e, data);
        }
    }

    private static boolean isFree(Path data) throws IOException {
        if (!Files.exists(data)) {
            return true;
        }
        try (var content = Files.list(data)) {
            return content.findAny().isEmpty();
        }
    }

    /// The records come last: with them it is a universe.
    private static void moveIn(Path work, Path data, List<Path> files) throws IOException {
        for (var file : files) {
            if (!file.equals(Path.of(LEDGER))) {
                move(work, data, file);
            }
        }
        move(work, data, Path.of(LEDGER));
    }

    private static void move(Path work, Path data, Path file) throws IOException {
        var to = data.resolve(file);
        var parent = to.getParent();
        if (parent != null) {
            DataDirectory.make(parent);
        }
        Files.move(work.resolve(file), to, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Whether the records are whole, and of a kind that this program knows.
    private static void check(Path ledger, Path work) throws SQLException, Unarchived {
        try (var connection = reader(ledger, work);
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("PRAGMA integrity_check(1)")) {
                if (!row.next() || !row.getString(1).equals("ok")) {
                    throw new Unarchived(Unarchived.Why.DAMAGED, ledger, null);
                }
            }
            var version = Schema.version(connection);
            if (version > Schema.VERSION) {
                throw new Unarchived(Unarchived.Why.NEWER, ledger, null);
            }
            if (version == 0) {
                throw new Unarchived(Unarchived.Why.NO_ARCHIVE, ledger, null);
            }
        }
    }

    /// The driver unpacks its native part beside the copy: from `/tmp` programs may often not run.
    private static Connection reader(Path ledger, Path work) throws SQLException {
        System.setProperty("org.sqlite.tmpdir", work.toString());
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        return SqliteFile.connect(ledger, config, "PRAGMA temp_store = MEMORY");
    }

    /// Where the system keeps what is loaded, the driver stays behind; that does no harm.
    private static void remove(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.toList().reversed().forEach(file -> file.toFile().delete());
        }
    }

    private static void force(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
