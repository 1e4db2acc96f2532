package metaverse.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The directory that holds everything a universe keeps, owned by one process at a time.
///
/// Private talk lies in it, so what is created here is for its owner's eyes only, where the file system can say so. A
/// directory that was there before keeps its own permissions: its owner may have reasons.
public final class DataDirectory implements AutoCloseable {
    private static final int KEY_BYTES = 32;
    private static final String NATIVE = "native";

    /// Below this much free space a failed write is taken for a full disk.
    private static final long FULL = 64 * 1024;

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /// Takes the directory for this process, and makes it first if it is not there.
    ///
    /// @throws Unusable where that cannot be; its [Unusable#why] is for telling a person what to do
    public static DataDirectory open(Path path) throws Unusable {
        try {
            make(path);
            var channel = FileChannel.open(
                    path.resolve("lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    ownerOnly(path, "rw-------"));
            if (!lock(channel)) {
                channel.close();
                throw new Unusable(path, Unusable.Why.IN_USE, null);
            }
            clear(path.resolve(NATIVE));
            return new DataDirectory(path, channel);
        } catch (Unusable e) {
            throw e;
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /// A lock of the operating system: it ends with the process, however that ends.
    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }

    /// A process that was killed leaves its unpacked libraries behind; nobody else can be using them now. One that
    /// cannot be deleted does no harm.
    private static void clear(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (var left = Files.newDirectoryStream(directory)) {
                left.forEach(file -> file.toFile().delete());
            }
        }
    }

    public Path path() {
        return path;
    }

    /// The secret of this universe: 32 random bytes, made on first use and the same ever after.
    public byte[] key() throws Unusable {
        var file = path.resolve("key");
        try {
            if (!Files.exists(file)) {
                var key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                write("key", key);
            }
            var key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new Unusable(file, Unusable.Why.DAMAGED_KEY, null);
            }
            return key;
        } catch (Unusable e) {
            throw e;
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /// Writes a small secret for its owner's eyes only. It is written beside and moved into place: after a power cut there is
    /// the whole of it, or what was there before.
    public void write(String name, byte[] secret) throws IOException {
        var draft = path.resolve(name + ".new");
        Files.deleteIfExists(draft);
        try (var channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly(path, "rw-------"))) {
            var bytes = ByteBuffer.wrap(secret);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        force();
    }

    /// What [#write] wrote; empty where there is nothing of that name.
    public Optional<byte[]> read(String name) throws IOException {
        var file = path.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /// A file in this directory, empty and for its owner only if it is new. SQLite gives its log the permissions of the
    /// file that the log belongs to.
    Path file(String name) throws Unusable {
        var file = path.resolve(name);
        try {
            if (ensure(file)) {
                force();
            }
            return file;
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /// Makes a directory for its owner only, unless there is one.
    static void make(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, ownerOnly(directory, "rwx------"));
        }
    }

    /// Makes an empty file for its owner only, unless there is one.
    ///
    /// @return whether it is new
    static boolean ensure(Path file) throws IOException {
        if (Files.exists(file)) {
            return false;
        }
        Files.createFile(file, ownerOnly(file, "rw-------"));
        return true;
    }

    /// Where libraries may be unpacked to be loaded.
    Path libraries() throws Unusable {
        var directory = path.resolve(NATIVE);
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(directory, ownerOnly(path, "rwx------"));
            }
            return directory;
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    /// Makes the names of new files last too. Windows does that by itself and opens no directories.
    private void force() throws IOException {
        if (isPosix(path)) {
            try (var directory = FileChannel.open(path, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Unusable unusable(Path path, IOException cause) {
        return new Unusable(path, why(path, cause), cause);
    }

    /// Java has an exception of its own only for missing rights. For the rest the directory itself is asked, because the
    /// text of the error is in the system's language.
    private static Unusable.Why why(Path path, IOException cause) {
        var existing = nearestExisting(path);
        if (!Files.isDirectory(existing)) {
            return Unusable.Why.NOT_A_DIRECTORY;
        }
        if (cause instanceof java.nio.file.AccessDeniedException || !Files.isWritable(existing)) {
            return Unusable.Why.NO_RIGHTS;
        }
        try {
            return Files.getFileStore(existing).getUsableSpace() < FULL ? Unusable.Why.NO_SPACE : Unusable.Why.OTHER;
        } catch (IOException e) {
            return Unusable.Why.OTHER;
        }
    }

    private static Path nearestExisting(Path path) {
        var existing = path.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    /// Gives the directory back.
    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    /// The directory cannot be used.
    public static final class Unusable extends IOException {
        /// Why not, one for each thing that a person would do about it.
        public enum Why {
            /// another process has it
            IN_USE,
            /// it, or something on the way to it, is a file
            NOT_A_DIRECTORY,
            /// it may not be created, read or written
            NO_RIGHTS,
            /// the disk is full
            NO_SPACE,
            /// the key file has been changed
            DAMAGED_KEY,
            /// something else; the cause says what
            OTHER
        }

        private final transient Path path;
        private final Why why;

        private Unusable(Path path, Why why, @Nullable IOException cause) {
            super(why + ": " + path, cause);
            this.path = path;
            this.why = why;
        }

        public Path path() {
            return path;
        }

        public Why why() {
            return why;
        }
    }
}
