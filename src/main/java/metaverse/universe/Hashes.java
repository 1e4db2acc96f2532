package metaverse.universe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Words that only chance could guess, and what is kept of them: whoever reads the ledger has none of the words.
final class Hashes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;
    private static final int CODE_LENGTH = 12;

    /// Signs that nobody mistakes for others when they are read out.
    private static final String CODE_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Hashes() {}

    static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Twelve signs, in three groups: about 59 bits.
    static String code() {
        var code = new StringBuilder();
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(CODE_SIGNS.charAt(RANDOM.nextInt(CODE_SIGNS.length())));
        }
        return code.toString();
    }

    static String of(String word) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static boolean isOf(String word, String hash) {
        return MessageDigest.isEqual(
                of(word).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
    }
}
