package metaverse.vault;

import static metaverse.vault.Vaults.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.HexFormat;
import metaverse.universe.Vault.Secret;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class SealTest {
    private static final Seal SEAL = new Seal(KEY);

    private static byte[] bytes(int length, int from) {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }

    private static Kept kept() {
        return new Kept(new Cost(65_536, 3, 4), bytes(16, 1), bytes(32, 50),
                new ScramKeys(20_000, bytes(16, 100), bytes(32, 150), bytes(32, 200)));
    }

    @Test
    void whatWasSealedIsReadBackWithItsOwnCost() {
        var read = SEAL.open(SEAL.close(kept()));
        assertThat(read).usingRecursiveComparison().isEqualTo(kept());
    }

    @Test
    void theSameIsNeverSealedTheSame() {
        assertThat(SEAL.close(kept())).isNotEqualTo(SEAL.close(kept()));
    }

    @Test
    void theBlobIsAsDescribed() {
        var blob = SEAL.close(kept()).bytes();
        assertThat(blob).hasSize(1 + 12 + 138 + 16).startsWith(1);
        assertThat(HexFormat.of().formatHex(blob)).doesNotContain(HexFormat.of().formatHex(bytes(8, 50)));
    }

    @Property
    void damageToAnyByteIsSeen(@ForAll @IntRange(max = 166) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
        var blob = SEAL.close(kept()).bytes();
        blob[at] ^= (byte) change;
        assertThat(SEAL.read(new Secret(blob))).isNull();
    }

    @Property
    void aBlobOfAnotherLengthIsNone(@ForAll @IntRange(max = 400) int length) {
        var blob = SEAL.close(kept()).bytes();
        var open = SEAL.read(new Secret(Arrays.copyOf(blob, length)));
        assertThat(open == null).isEqualTo(length != blob.length);
    }

    @Test
    void anotherKeyOpensNothingAndTheOperatorIsToldInOneLine() {
        var lines = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(Seal.class);
        lines.start();
        log.addAppender(lines);
        try {
            assertThat(new Seal(bytes(32, 7)).open(SEAL.close(kept()))).isNull();
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).contains("key file").doesNotContain("\n");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void aCostThatWouldTakeAllMemoryIsNotRead() {
        for (var cost : new Cost[] {new Cost(1 << 30, 1, 1), new Cost(-1, 1, 1), new Cost(64, 0, 1), new Cost(64, 1, 0),
            new Cost(64, 100, 1), new Cost(64, 1, 100), new Cost(8, 1, 2)}) {
            var kept = new Kept(cost, bytes(16, 1), bytes(32, 1), kept().scram());
            assertThat(SEAL.read(SEAL.close(kept))).as(cost.toString()).isNull();
        }
        for (var iterations : new int[] {-1, 0, 4_095, 1_000_001}) {
            var scram = new ScramKeys(iterations, bytes(16, 1), bytes(32, 1), bytes(32, 1));
            assertThat(Kept.read(new Kept(Cost.STANDARD, bytes(16, 1), bytes(32, 1), scram).bytes())).isNull();
        }
    }

    /// RFC 5869 has no example with an info of text; this was computed with another implementation (Python's hmac).
    @Test
    void theKeyIsDrawnByHkdf() {
        var key = Seal.derive(KEY, "metaverse vault seal 1", "AES");
        assertThat(HexFormat.of().formatHex(key.getEncoded()))
                .isEqualTo("159c773197ae51d3588b49c0b75aab0c930633bdae6590269c17203bda3ace6e");
    }

    @FuzzTest
    void noBytesMakeReadingThrow(byte[] bytes) {
        var any = bytes == null ? new byte[0] : bytes;
        assertThat(SEAL.read(new Secret(any))).isNull();
        var kept = Kept.read(any);
        assertThat(kept == null || Arrays.equals(kept.bytes(), any)).isTrue();
    }
}
