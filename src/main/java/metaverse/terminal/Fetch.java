package metaverse.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Fetches what the server offers to keep, over a line of its own that comes about as every other does, and keeps it as a file of
/// the working directory. Until it is whole it has another name, and only its owner can read it.
///
/// @param directory where it is kept
/// @param language  of the texts around what was said, like `en`
record Fetch(Dial dial, Path directory, String language) {
    /// A server that sends nothing for so long has lost us.
    private static final int PATIENCE_MILLIS = 60_000;

    private static final long MOST_BYTES = 8L << 30;
    private static final int MOST_OF_A_NAME = 1_000;
    private static final int PIECE = 64 << 10;
    private static final Pattern PATH = Pattern.compile("/export/[A-Za-z0-9_-]{1,200}");

    /// It could not be written; what cannot be read is another matter.
    private static final class NotWritten extends IOException {
        private static final long serialVersionUID = 1;

        NotWritten(Exception cause) {
            super(cause);
        }
    }

    /// Waits until it is there, or cannot be.
    Fetched fetch(String path) {
        if (!PATH.matcher(path).matches()) {
            return new Fetched.Broken();
        }
        try (var socket = dial.call()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var answer = HttpAnswer.ask(socket, path, language);
            return switch (answer.status()) {
                case 200 -> keep(answer);
                case 404 -> new Fetched.Gone();
                case 503 -> new Fetched.Busy();
                default -> new Fetched.Broken();
            };
        } catch (Trouble.Met e) {
            return new Fetched.Unreached(e.trouble());
        } catch (NotWritten e) {
            return new Fetched.Unkept(directory, reason(e.getCause()));
        } catch (IOException e) {
            return new Fetched.Broken();
        }
    }

    private Fetched keep(HttpAnswer answer) throws IOException {
        var name = FileName.of(answer.header("content-disposition"));
        var part = part();
        try {
            var bytes = copy(answer.body(), part);
            return new Fetched.Kept(rename(part, name), bytes);
        } finally {
            drop(part);
        }
    }

    /// The one name that Java makes for its owner alone.
    private Path part() throws NotWritten {
        try {
            var part = Files.createTempFile(directory, ".export-", ".part");
            part.toFile().deleteOnExit();
            return part;
        } catch (IOException e) {
            throw new NotWritten(e);
        }
    }

    private static void drop(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // Then it goes with the process.
        }
    }

    private static long copy(InputStream in, Path part) throws IOException {
        var piece = new byte[PIECE];
        var bytes = 0L;
        try (var out = open(part)) {
            for (int got; (got = in.read(piece)) >= 0;) {
                bytes += got;
                if (bytes > MOST_BYTES) {
                    throw new IOException("it has no end");
                }
                write(out, piece, got);
            }
        }
        return bytes;
    }

    private static OutputStream open(Path part) throws NotWritten {
        try {
            return Files.newOutputStream(part);
        } catch (IOException e) {
            throw new NotWritten(e);
        }
    }

    private static void write(OutputStream out, byte[] piece, int length) throws NotWritten {
        try {
            out.write(piece, 0, length);
        } catch (IOException e) {
            throw new NotWritten(e);
        }
    }

    /// Takes a name that nobody has, at once, so that nothing is ever written over.
    private Path rename(Path part, String name) throws NotWritten {
        try {
            var file = unused(name);
            try {
                return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                drop(file);
                throw e;
            }
        } catch (IOException e) {
            throw new NotWritten(e);
        }
    }

    private Path unused(String name) throws IOException {
        for (var i = 1; i <= MOST_OF_A_NAME; i++) {
            try {
                return Files.createFile(inDirectory(i == 1 ? name : FileName.again(name, i)));
            } catch (FileAlreadyExistsException e) {
                // The next number, then.
            }
        }
        throw new FileAlreadyExistsException(name);
    }

    /// Where the system's own encoding has no such letters, others stand for them.
    private Path inDirectory(String name) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            return directory.resolve(FileName.plain(name));
        }
    }

    /// What of it people can do something about.
    static Fetched.Reason reason(@Nullable Throwable cause) {
        if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
            return Fetched.Reason.NO_RIGHT;
        }
        var said = String.valueOf(cause == null ? null : cause.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("no space") || said.contains("quota") || said.contains("not enough space")
                || said.contains("file too large")
                        ? Fetched.Reason.FULL
                        : said.contains("read-only") ? Fetched.Reason.NO_RIGHT : Fetched.Reason.OTHER;
    }
}
