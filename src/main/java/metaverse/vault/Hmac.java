package metaverse.vault;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 (RFC 2104).
final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /// @param key at least one byte
    static Mac with(byte[] key) {
        return with(new SecretKeySpec(key, ALGORITHM));
    }

    static Mac with(SecretKey key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
