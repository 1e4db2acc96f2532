package metaverse.universe;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps passwords, and checks them, away from every hot path.
public interface Vault extends AutoCloseable {
    /// What became of a wish to keep a password.
    sealed interface Sealing {
        record Sealed(Secret secret) implements Sealing {}

        record Busy() implements Sealing {}
    }

    enum Check {
        FITS, FITS_NOT, BUSY
    }

    record Secret(byte[] bytes) {
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
            return "Secret[]";
        }
    }

    void seal(String password, Consumer<Sealing> then);

    void check(@Nullable Secret secret, String password, Consumer<Check> then);

    @Override
    void close();
}
