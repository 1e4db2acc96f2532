package metaverse.vault;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id, version 1.3 (RFC 9106). Keeps the memory that it once took (some 20 MiB at [Cost#STANDARD]) and uses it again,
/// so that a run of sign-ins makes no garbage; each hash leaves it zeroed. Belongs to one thread.
final class Argon2 implements Hashing {
    private final Argon2BytesGenerator generator = new Argon2BytesGenerator();
    private final Argon2BytesGenerator.BlockPool blocks = new Argon2BytesGenerator.FixedBlockPool(
            Argon2BytesGenerator.getBlockCount(Cost.STANDARD.kibibytes(), Cost.STANDARD.lanes()));

    @Override
    public byte[] hash(Cost cost, byte[] salt, byte[] password) {
        return hash(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt), password);
    }

    byte[] hash(Argon2Parameters.Builder parameters, byte[] password) {
        generator.init(parameters
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withBlockPool(blocks)
                .build());
        var hash = new byte[Kept.HASH];
        generator.generateBytes(password, hash);
        return hash;
    }
}
