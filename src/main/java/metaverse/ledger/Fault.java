package metaverse.ledger;

import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteException;

/// What a failed statement means: wait, or give up.
public enum Fault {
    /// The disk is full.
    NO_SPACE(true),
    /// Reading or writing failed, or the file could not be opened just now.
    IO(true),
    /// Someone else holds the file.
    BUSY(true),
    /// The file is damaged, or not a ledger at all.
    DAMAGED(false),
    /// The file may not be written.
    READ_ONLY(false),
    /// The driver could not unpack its native part into the data directory, or load it from there: the disk is full, or
    /// no programs may run from it.
    NO_DRIVER(false),
    /// Anything else: a mistake in this program.
    OTHER(false);

    private final boolean heals;

    Fault(boolean heals) {
        this.heals = heals;
    }

    /// Whether the same transaction may succeed later with nothing done here but waiting.
    boolean heals() {
        return heals;
    }

    /// The lower eight bits of SQLite's code are the kind, the upper ones only details.
    static Fault of(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return lacksDriver(e) ? NO_DRIVER : OTHER;
        }
        return switch (sqlite.getResultCode().code & 0xFF) {
            case 5, 6, 15 -> BUSY; // SQLITE_BUSY, LOCKED, PROTOCOL
            case 7, 9, 10, 14 -> IO; // SQLITE_NOMEM, INTERRUPT, IOERR, CANTOPEN
            case 13 -> NO_SPACE; // SQLITE_FULL
            case 11, 26 -> DAMAGED; // SQLITE_CORRUPT, NOTADB
            case 3, 8 -> READ_ONLY; // SQLITE_PERM, READONLY
            default -> OTHER;
        };
    }

    private static boolean lacksDriver(Throwable e) {
        return e instanceof NativeLibraryNotFoundException || (e.getCause() != null && lacksDriver(e.getCause()));
    }
}
