package metaverse.ledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A universe could not be copied, or not be brought back.
public final class Unarchived extends IOException {
    /// Why not, one for each thing that a person would do about it.
    public enum Why {
        /// there is no universe in the data directory
        NO_UNIVERSE,
        /// the file is there already
        EXISTS,
        /// the file's directory is not there
        NO_DIRECTORY,
        /// the data directory has something in it
        NOT_EMPTY,
        /// the file is not there, or no copy of a universe
        NO_ARCHIVE,
        /// the records are damaged
        DAMAGED,
        /// a later program has written them
        NEWER,
        /// it may not be read or written
        NO_RIGHTS,
        /// the disk is full
        NO_SPACE,
        /// something else; the cause says what
        OTHER
    }

    private final Why why;
    private final transient Path path;

    Unarchived(Why why, Path path, @Nullable Throwable cause) {
        super(why + ": " + path, cause);
        this.why = why;
        this.path = path;
    }

    static Unarchived of(SQLException e, Path path) {
        return new Unarchived(
                switch (Fault.of(e)) {
                    case NO_SPACE -> Why.NO_SPACE;
                    case DAMAGED -> Why.DAMAGED;
                    case READ_ONLY -> Why.NO_RIGHTS;
                    case IO, BUSY, NO_DRIVER, OTHER -> Why.OTHER;
                },
                path, e);
    }

    static Unarchived of(IOException e, Path path) {
        if (e instanceof Unarchived known) {
            return known;
        }
        if (e instanceof ZipException) {
            return new Unarchived(Why.NO_ARCHIVE, path, e);
        }
        return new Unarchived(
                e instanceof AccessDeniedException
                        ? Why.NO_RIGHTS
                        : isFull(path)
                                ? Why.NO_SPACE
                                : Why.OTHER,
                path, e);
    }

    private static boolean isFull(Path path) {
        var parent = path.toAbsolutePath().getParent();
        return parent != null && parent.toFile().getUsableSpace() < 1 << 16;
    }

    public Why why() {
        return why;
    }

    public Path path() {
        return path;
    }
}
