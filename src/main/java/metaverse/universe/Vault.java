package metaverse.universe;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps passwords. A port: hashing is slow on purpose, so it runs beside the universe on a thread of its own, and only
/// so much of it can wait.
///
/// Whatever it is given, it never throws and never tells a password to a log. Which passwords may be chosen at all says
/// [Password#isFit].
public interface Vault extends AutoCloseable {
    /// What became of a wish to keep a password.
    sealed interface Sealing {
        /// @param secret what is to be kept with the account
        record Sealed(Secret secret) implements Sealing {}

        /// It was not done: too many others wait, or the universe closes. A later try may succeed.
        record Busy() implements Sealing {}
    }

    /// Whether a password is the one that was sealed.
    enum Check {
        FITS,

        /// It is another one, or nobody has that name, or the secret cannot be read.
        FITS_NOT,

        /// It was not looked at: too many others wait, or the universe closes. A later try may succeed.
        BUSY
    }

    /// What is kept of a password; opaque to the universe. Encrypted with the universe's key, so that a copy of the ledger
    /// alone is worth nothing; equal where its bytes are; never shown.
    @SuppressWarnings("ArrayRecordComponent") // it is copied on its way in and out, and compared by content
    record Secret(byte[] bytes) {
        public Secret {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Secret secret && Arrays.equals(bytes, secret.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Secret";
        }
    }

    /// Hashes a password for keeping. Returns at once; calls `then` exactly once, from any thread.
    ///
    /// @param password a fit one ([Password#isFit]); one that is not is never kept, and answered as busy
    void seal(String password, Consumer<Sealing> then);

    /// Compares a password with a kept one. Returns at once; calls `then` exactly once, from any thread. Answers come in
    /// the order of asking, but for [Check#BUSY], which comes at once.
    ///
    /// @param secret null for a name that nobody has: takes the same time as a real one and never fits
    void check(@Nullable Secret secret, String password, Consumer<Check> then);

    /// Reads the first message of who proves a password without showing it (SCRAM-SHA-256, RFC 5802 and RFC 7677). Never slow: the
    /// slow hash is the client's.
    ///
    /// @return null for what is none
    @Nullable Opening open(String first);

    /// A proof that has not begun.
    interface Opening {
        /// @param key    of the name, the same for all its spellings
        /// @param secret null for a name that nobody has: it is asked as a real one is, and nothing is ever proven
        Exchange begin(String key, @Nullable Secret secret);
    }

    /// A proof under way. Good for one answer.
    interface Exchange {
        /// What is to be sent: `server-first-message`.
        String challenge();

        /// @param last `client-final-message`
        Proof prove(String last);
    }

    /// @param message `server-final-message`, which proves to the client that the server knows the password, too
    record Proof(boolean proven, String message) {}

    /// Answers what still waits, as busy, and ends. What is asked later is busy too.
    @Override
    void close();
}
