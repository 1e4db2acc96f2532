package metaverse.vault;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// What is kept of one password, unsealed.
///
/// @param cost  at which it was hashed
/// @param salt  of [#SALT] bytes
/// @param hash  Argon2id, of [#HASH] bytes
/// @param scram the same password for SCRAM-SHA-256, with a salt of its own
@SuppressWarnings("ArrayRecordComponent") // never leaves this package, where nothing changes or compares it
record Kept(Cost cost, byte[] salt, byte[] hash, ScramKeys scram) {
    static final int SALT = 16;
    static final int HASH = 32;

    private static final int LENGTH = 2 * Integer.BYTES + 2 + 2 * SALT + 3 * HASH;

    /// In network order: the cost (memory 4, passes 1, lanes 1), salt 16, hash 32; SCRAM's iterations 4, salt 16, stored
    /// key 32, server key 32.
    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .putInt(cost.kibibytes()).put((byte) cost.passes()).put((byte) cost.lanes()).put(salt).put(hash)
                .putInt(scram.iterations()).put(scram.salt()).put(scram.stored()).put(scram.server())
                .array();
    }

    /// The reverse, or null for bytes that nobody wrote so.
    static @Nullable Kept read(byte[] bytes) {
        if (bytes.length != LENGTH) {
            return null;
        }
        var in = ByteBuffer.wrap(bytes);
        var cost = new Cost(in.getInt(), in.get(), in.get());
        var salt = take(in, SALT);
        var hash = take(in, HASH);
        var scram = new ScramKeys(in.getInt(), take(in, SALT), take(in, HASH), take(in, HASH));
        return cost.isSane() && scram.isSane() ? new Kept(cost, salt, hash, scram) : null;
    }

    private static byte[] take(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
