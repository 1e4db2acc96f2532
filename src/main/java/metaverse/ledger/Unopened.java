package metaverse.ledger;

import org.jspecify.annotations.Nullable;

/// The ledger could not be opened, and waiting would not help.
public abstract sealed class Unopened extends RuntimeException {
    private Unopened(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// A later program has written this ledger. This one would not understand all of it, so it does not touch it.
    public static final class Newer extends Unopened {
        private final int found;
        private final int known;

        Newer(int found, int known) {
            super("the ledger has version " + found + ", this program knows only " + known, null);
            this.found = found;
            this.known = known;
        }

        /// The version of the ledger in the data directory.
        public int found() {
            return found;
        }

        /// The latest version that this program knows.
        public int known() {
            return known;
        }
    }

    /// The file could not be read or written.
    public static final class Failed extends Unopened {
        private final Fault fault;

        Failed(Fault fault, Throwable cause) {
            super("the ledger cannot be opened (" + fault + ")", cause);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }
}
