package metaverse.door.tls;

import org.jspecify.annotations.Nullable;

/// A certificate and its key that cannot be used.
public final class Unfit extends Exception {
    /// Why not, one for each thing that a person would do about it.
    public enum Why {
        /// there is no such file, or it may not be read
        UNREADABLE,
        /// no PEM block with a certificate
        NO_CERTIFICATE,
        /// no PEM block with a private key
        NO_KEY,
        /// the key is encrypted with a passphrase
        LOCKED,
        /// a block's bytes are not what its name says
        DAMAGED,
        /// the key is another certificate's
        MISMATCH
    }

    private final Why why;
    private final String file;

    Unfit(Why why, String file, @Nullable Throwable cause) {
        super(why + ": " + file, cause);
        this.why = why;
        this.file = file;
    }

    public Why why() {
        return why;
    }

    /// The file that a person would look into.
    public String file() {
        return file;
    }
}
