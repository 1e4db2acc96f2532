package metaverse.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import metaverse.universe.Vault.Secret;
import org.jspecify.annotations.Nullable;

/// The server's side of SCRAM-SHA-256 (RFC 5802, RFC 7677), without channel binding. May be shared by threads; nothing in it
/// takes longer than a few HMACs, because the slow hash is the client's.
///
/// One sign-in: read the client's first message with [ScramOpening#read], look up the secret of its [ScramOpening#name],
/// send [ScramExchange#challenge], give the client's second message to [ScramExchange#prove].
final class Scram {
    private static final int NONCE = 18;

    private final SecureRandom random = new SecureRandom();
    private final Seal seal;
    private final SecretKey decoys;

    /// @param key of the universe, the same that the vault has
    Scram(byte[] key) {
        seal = new Seal(key);
        decoys = Seal.derive(key, "metaverse vault scram decoys 1", "HmacSHA256");
    }

    /// Begins an exchange. A name that nobody has gets a salt that is always the same for it, as a real one is, and cannot be
    /// told from one; so does a secret that cannot be read. Neither is ever proven.
    ///
    /// @param key    of the name, the same for all its spellings
    /// @param secret null for a name that nobody has
    ScramExchange begin(ScramOpening opening, String key, @Nullable Secret secret) {
        var kept = secret == null ? null : seal.open(secret);
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var ours = Base64.getEncoder().encodeToString(nonce);
        return kept == null
                ? new ScramExchange(opening, ours, decoy(key), false)
                : new ScramExchange(opening, ours, kept.scram(), true);
    }

    private ScramKeys decoy(String key) {
        var salt = draw("salt", key);
        return new ScramKeys(
                ScramKeys.ITERATIONS, Arrays.copyOf(salt, Kept.SALT), draw("stored", key), draw("server", key));
    }

    private byte[] draw(String what, String key) {
        return Hmac.with(decoys).doFinal((what + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
