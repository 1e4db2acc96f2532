package metaverse.universe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/// What holds for anything that is offered as a token.
final class AnyTokenTest {
    private static final Tokens OURS = new Tokens(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private static final Tokens.Token LILY =
            new Tokens.Token(MemberId.of(7, 3), new Name("Lily", "lily", List.of("lily", "1i1y")), 7);
    private static final String SIGNED = OURS.sign(LILY);

    @FuzzTest(maxDuration = "90s")
    void onlyWhatWeSignedIsAToken(byte[] bytes) {
        holds(new String(bytes, UTF_8));
        holds(Base64.getUrlEncoder().encodeToString(bytes));
        holds(mixed(bytes));
        assertThat(OURS.read(SIGNED)).as("whatever was read before").isEqualTo(LILY);
    }

    /// A real token of which as many bytes are others as the input has, at the place that its first byte names.
    private static String mixed(byte[] bytes) {
        if (bytes.length == 0) {
            return SIGNED;
        }
        var token = SIGNED.getBytes(ISO_8859_1);
        for (var i = 1; i < bytes.length; i++) {
            token[((bytes[0] & 0xFF) + i) % token.length] = bytes[i];
        }
        return new String(token, ISO_8859_1);
    }

    private static void holds(String text) {
        var token = OURS.read(text);
        if (token != null) {
            assertThat(token).isEqualTo(LILY);
            assertThat(decoded(text)).isEqualTo(decoded(SIGNED));
        }
    }

    private static byte[] decoded(String token) {
        return Base64.getUrlDecoder().decode(token);
    }
}
