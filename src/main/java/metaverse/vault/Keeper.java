package metaverse.vault;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import metaverse.universe.Password;
import metaverse.universe.Vault.Check;
import metaverse.universe.Vault.Sealing;
import metaverse.universe.Vault.Secret;
import org.jspecify.annotations.Nullable;

/// What the vault's thread does, and all that belongs to it. Everything takes the time of one hash, whether or not there is
/// anything to compare with.
final class Keeper {
    private final SecureRandom random = new SecureRandom();
    private final Hashing hashing;
    private final Seal seal;

    /// Stands for a secret that is not there.
    private final Kept decoy = new Kept(
            Cost.STANDARD,
            random(Kept.SALT),
            random(Kept.HASH),
            new ScramKeys(ScramKeys.ITERATIONS, random(Kept.SALT), random(Kept.HASH), random(Kept.HASH)));

    Keeper(Seal seal, Hashing hashing) {
        this.seal = seal;
        this.hashing = hashing;
    }

    Sealing seal(String raw) {
        try (var password = Password.of(raw)) {
            return password == null ? new Sealing.Busy() : new Sealing.Sealed(seal.close(keep(password)));
        }
    }

    private Kept keep(Password password) {
        var salt = random(Kept.SALT);
        return new Kept(
                Cost.STANDARD,
                salt,
                hashing.hash(Cost.STANDARD, salt, password.bytes()),
                ScramKeys.of(password.bytes(), random(Kept.SALT), ScramKeys.ITERATIONS));
    }

    /// An unfit password is nobody's. It says nothing of the name, so it need not take the time.
    Check check(@Nullable Secret secret, String raw) {
        try (var password = Password.of(raw)) {
            return password != null && fits(secret, password) ? Check.FITS : Check.FITS_NOT;
        }
    }

    private boolean fits(@Nullable Secret secret, Password password) {
        var real = secret == null ? null : seal.open(secret);
        var kept = real == null ? decoy : real;
        var hash = hashing.hash(kept.cost(), kept.salt(), password.bytes());
        var same = MessageDigest.isEqual(hash, kept.hash());
        Arrays.fill(hash, (byte) 0);
        return same && real != null;
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
