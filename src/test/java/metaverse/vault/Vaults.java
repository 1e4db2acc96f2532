package metaverse.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import metaverse.universe.Vault;
import metaverse.universe.Vault.Check;
import metaverse.universe.Vault.Sealing;
import metaverse.universe.Vault.Secret;
import org.jspecify.annotations.Nullable;

/// Vaults for tests: with a key that is known, and with hashes that cost nothing and are counted.
final class Vaults {
    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    static final Duration LONG = Duration.ofMinutes(1);
    private static final long PATIENCE = 10;

    private Vaults() {}

    /// Not slow, and otherwise what a hash should be.
    static final class Counted implements Hashing {
        final AtomicInteger count = new AtomicInteger();

        @Override
        public byte[] hash(Cost cost, byte[] salt, byte[] password) {
            count.incrementAndGet();
            var both = Arrays.copyOf(salt, salt.length + password.length);
            System.arraycopy(password, 0, both, salt.length, password.length);
            return ScramKeys.sha256(both);
        }
    }

    static Argon2Vault quick(Hashing hashing) {
        return new Argon2Vault(KEY, () -> hashing, LONG);
    }

    static Secret seal(Vault vault, String password) throws Exception {
        var answer = new CompletableFuture<Sealing>();
        vault.seal(password, answer::complete);
        assertThat(answer.get(PATIENCE, TimeUnit.SECONDS)).isInstanceOf(Sealing.Sealed.class);
        return ((Sealing.Sealed) answer.join()).secret();
    }

    static Check check(Vault vault, @Nullable Secret secret, String password) throws Exception {
        var answer = new CompletableFuture<Check>();
        vault.check(secret, password, answer::complete);
        return answer.get(PATIENCE, TimeUnit.SECONDS);
    }
}
