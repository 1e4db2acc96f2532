package metaverse.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// The client's side of SCRAM-SHA-256, written from the RFC and on Java's own PBKDF2: it shares nothing with the server's.
public record ScramClient(String header, String name, String password, String nonce) {
    private static final int BITS = 256;

    public String first() {
        return header + bare();
    }

    private String bare() {
        return "n=" + name.replace("=", "=3D").replace(",", "=2C") + ",r=" + nonce;
    }

    /// @param proven what the server sends if all is well: the client checks it
    public record Last(String message, String proven) {}

    public Last last(String serverFirst) {
        var parts = serverFirst.split(",", -1);
        assertThat(parts[0]).startsWith("r=" + nonce).hasSizeGreaterThan(nonce.length() + 20);
        var salt = Base64.getDecoder().decode(parts[1].substring("s=".length()));
        var salted = pbkdf2(salt, Integer.parseInt(parts[2].substring("i=".length())));
        var unproven = "c=" + base64(header.getBytes(StandardCharsets.UTF_8)) + "," + parts[0];
        var signed = bare() + "," + serverFirst + "," + unproven;
        var client = hmac(salted, "Client Key");
        var proof = hmac(ScramKeys.sha256(client), signed);
        for (var i = 0; i < proof.length; i++) {
            proof[i] ^= client[i];
        }
        return new Last(unproven + ",p=" + base64(proof), "v=" + base64(hmac(hmac(salted, "Server Key"), signed)));
    }

    private byte[] pbkdf2(byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, BITS)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
