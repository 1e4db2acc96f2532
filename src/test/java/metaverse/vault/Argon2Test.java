package metaverse.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Argon2Test {
    private final Argon2 argon2 = new Argon2();

    private static byte[] fill(int length, int with) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    /// RFC 9106, section 5.3.
    @Test
    void computesTheExampleOfTheRfc() {
        var hash = argon2.hash(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(fill(16, 2))
                .withSecret(fill(8, 3))
                .withAdditional(fill(12, 4)), fill(32, 1));

        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    /// Test vectors of the reference implementation (phc-winner-argon2), Argon2id v=19.
    @ParameterizedTest
    @CsvSource({
        "65536, 2, 1, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        "256, 2, 1, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        "256, 2, 2, 6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"})
    void computesWhatTheReferenceDoes(int kibibytes, int passes, int lanes, String expected) {
        assertThat(HexFormat.of().formatHex(hash(new Cost(kibibytes, passes, lanes)))).isEqualTo(expected);
    }

    /// Memory is used again: nothing of one hash may reach the next.
    @Test
    void oneHashLeavesNothingForTheNext() {
        var alone = hash(Cost.STANDARD);
        argon2.hash(Cost.STANDARD, fill(16, 9), fill(40, 9));
        argon2.hash(new Cost(64, 1, 2), fill(16, 8), fill(5, 8));
        assertThat(hash(Cost.STANDARD)).isEqualTo(alone);
    }

    private byte[] hash(Cost cost) {
        return argon2.hash(cost, "somesalt".getBytes(StandardCharsets.US_ASCII),
                "password".getBytes(StandardCharsets.US_ASCII));
    }
}
