package metaverse.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import metaverse.universe.Vault.Secret;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encrypts what is kept, with AES-256-GCM under a key drawn from the universe's own. May be shared by threads.
///
/// A sealed blob is a version (1 byte, authenticated), a random nonce (12) and the encrypted [Kept] with its tag (16).
final class Seal {
    private static final Logger log = LoggerFactory.getLogger(Seal.class);
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    /// @param key of the universe: 32 secret bytes
    Seal(byte[] key) {
        this.key = derive(key, "metaverse vault seal 1", "AES");
    }

    /// A key for one use, from the universe's key: HKDF-SHA-256 (RFC 5869), without salt.
    static SecretKey derive(byte[] key, String use, String algorithm) {
        try {
            var expansion = HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(
                    use.getBytes(StandardCharsets.US_ASCII), KEY);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, expansion);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HKDF", e);
        }
    }

    Secret close(Kept kept) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var content = kept.bytes();
        try {
            var encrypted = cipher(Cipher.ENCRYPT_MODE, VERSION, nonce).doFinal(content);
            return new Secret(ByteBuffer.allocate(1 + NONCE + encrypted.length)
                    .put(VERSION).put(nonce).put(encrypted).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encrypting does not fail", e);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /// What was sealed, or null, with a line in the log, where it is damaged or was sealed under another key.
    @Nullable Kept open(Secret secret) {
        var kept = read(secret);
        if (kept == null) {
            log.warn("A kept password cannot be read: it is damaged, or the key file is not the one it was kept with");
        }
        return kept;
    }

    /// The same, without a word.
    @Nullable Kept read(Secret secret) {
        var bytes = secret.bytes();
        if (bytes.length <= 1 + NONCE || bytes[0] != VERSION) {
            return null;
        }
        var nonce = Arrays.copyOfRange(bytes, 1, 1 + NONCE);
        var cipher = cipher(Cipher.DECRYPT_MODE, bytes[0], nonce);
        try {
            var content = cipher.doFinal(bytes, 1 + NONCE, bytes.length - 1 - NONCE);
            var kept = Kept.read(content);
            Arrays.fill(content, (byte) 0);
            return kept;
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private Cipher cipher(int mode, byte version, byte[] nonce) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(new byte[] {version});
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }
}
