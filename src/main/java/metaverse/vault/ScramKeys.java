package metaverse.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// What a server keeps for SCRAM-SHA-256 (RFC 5802, section 3; RFC 7677). The password cannot be read from it; who has it
/// can guess at the password faster than at an Argon2id hash, which is one reason for sealing both.
///
/// @param iterations of the client's hash
/// @param salt       of [Kept#SALT] bytes
/// @param stored     `StoredKey`, of [Kept#HASH] bytes: recognises the client
/// @param server     `ServerKey`, of [Kept#HASH] bytes: proves the server
@SuppressWarnings("ArrayRecordComponent") // never leaves this package, where nothing changes or compares it
record ScramKeys(int iterations, byte[] salt, byte[] stored, byte[] server) {
    /// What new passwords get; RFC 7677, section 4, wants 4,096 at least and recommends 15,000.
    static final int ITERATIONS = 15_000;

    private static final int FEWEST = 4_096;
    private static final int MOST = 1_000_000;

    boolean isSane() {
        return iterations >= FEWEST && iterations <= MOST;
    }

    /// Takes some milliseconds.
    ///
    /// @param password in UTF-8; not changed, not kept
    static ScramKeys of(byte[] password, byte[] salt, int iterations) {
        var salted = hi(password, salt, iterations);
        var mac = Hmac.with(salted);
        Arrays.fill(salted, (byte) 0);
        var client = mac.doFinal("Client Key".getBytes(StandardCharsets.US_ASCII));
        var server = mac.doFinal("Server Key".getBytes(StandardCharsets.US_ASCII));
        var stored = sha256(client);
        Arrays.fill(client, (byte) 0);
        return new ScramKeys(iterations, salt, stored, server);
    }

    /// `Hi`: PBKDF2 with one block (RFC 5802, section 2.2).
    private static byte[] hi(byte[] password, byte[] salt, int iterations) {
        var mac = Hmac.with(password);
        mac.update(salt);
        var round = mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(1).array());
        var all = round.clone();
        for (var i = 1; i < iterations; i++) {
            round = mac.doFinal(round);
            for (var at = 0; at < all.length; at++) {
                all[at] ^= round[at];
            }
        }
        return all;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
