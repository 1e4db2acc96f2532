package metaverse.universe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExtractsTest {
    private long now;
    private final Extracts extracts = new Extracts(() -> now);

    private static Extract of(long asker, String title) {
        var who = new Who(new MemberId(asker), "x" + asker, true);
        return new Extract(title, PastCommand.Format.TEXT, who, 0, ZoneOffset.UTC, List.of(), List.of());
    }

    @Test
    void whatIsNotFetchedInTimeIsGone() {
        var first = String.valueOf(extracts.offer(of(1, "first")));
        now = Extracts.TIME.toNanos() - 1;
        var second = String.valueOf(extracts.offer(of(1, "second")));
        now++;

        assertThat(extracts.take(first)).isNull();
        assertThat(extracts.take(second)).isEqualTo(of(1, "second"));
    }

    @Test
    void whoAsksForManyLosesTheirOwnOldestAndNobodyElses() {
        var other = String.valueOf(extracts.offer(of(2, "other")));
        var oldest = String.valueOf(extracts.offer(of(1, "oldest")));
        for (var i = 0; i < 4; i++) {
            extracts.offer(of(1, "more"));
        }

        assertThat(extracts.take(oldest)).isNull();
        assertThat(extracts.take(other)).isNotNull();
    }

    @Test
    void onlySoManyWait() {
        for (var i = 0; i < 256; i++) {
            assertThat(extracts.offer(of(i, "one"))).isNotNull();
        }

        assertThat(extracts.offer(of(1_000, "too many"))).isNull();
    }
}
