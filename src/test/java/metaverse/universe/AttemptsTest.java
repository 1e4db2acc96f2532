package metaverse.universe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AttemptsTest {
    private static final Address HERE = Address.of(new byte[] {(byte) 192, 0, 2, 1});
    private static final Address ELSEWHERE = Address.of(new byte[] {(byte) 192, 0, 2, 2});
    private static final int MOST = 10_000;

    private long now = Long.MAX_VALUE - 1_000; // the ticker may turn over
    private final Attempts attempts = new Attempts(() -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private boolean fail(String key, Address from) {
        var allowed = attempts.allows(key, from);
        if (allowed) {
            attempts.failed(key, from);
        }
        return allowed;
    }

    private int failuresUntilRefused(String key, Address from) {
        var count = 0;
        while (fail(key, from)) {
            count++;
        }
        return count;
    }

    @Test
    void fiveFailuresOnOneNameAreTheLastInThatMinute() {
        assertThat(failuresUntilRefused("lily", HERE)).isEqualTo(5);
        pass(Duration.ofSeconds(60).minusNanos(1));
        assertThat(attempts.allows("lily", HERE)).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(failuresUntilRefused("lily", HERE)).isEqualTo(5);
    }

    @Test
    void theOwnerElsewhereIsNotKeptOut() {
        failuresUntilRefused("lily", HERE);
        assertThat(attempts.allows("lily", ELSEWHERE)).isTrue();
    }

    @Test
    void anotherNameFromThereIsStillFree() {
        failuresUntilRefused("lily", HERE);
        assertThat(attempts.allows("rose", HERE)).isTrue();
    }

    @Test
    void twentyFailuresOverAllNamesAreTheLastInThatMinute() {
        var count = 0;
        while (fail("name" + count, HERE)) {
            count++;
        }
        assertThat(count).isEqualTo(20);
        assertThat(attempts.allows("fresh", ELSEWHERE)).isTrue();
        pass(Duration.ofMinutes(1));
        assertThat(attempts.allows("fresh", HERE)).isTrue();
    }

    @Test
    void successesAreNotCounted() {
        for (var i = 0; i < 100; i++) {
            assertThat(attempts.allows("lily", HERE)).isTrue();
            attempts.succeeded("lily", HERE);
        }
        assertThat(attempts.size()).isZero();
    }

    @Test
    void aSuccessForgivesTheFailuresOnThatNameOnly() {
        for (var i = 0; i < 4; i++) {
            fail("lily", HERE);
            fail("rose", HERE);
        }
        attempts.allows("lily", HERE);
        attempts.succeeded("lily", HERE);

        assertThat(failuresUntilRefused("rose", HERE)).isEqualTo(1);
        assertThat(failuresUntilRefused("lily", HERE)).isEqualTo(5);
        // 4 and 4, then 1 and 5: the address has 14 of 20
        var others = 0;
        while (fail("other" + others, HERE)) {
            others++;
        }
        assertThat(others).isEqualTo(6);
    }

    @Test
    void manyAtTheSameTimeAreNoMoreThanOneAfterTheOther() {
        for (var i = 0; i < 5; i++) {
            assertThat(attempts.allows("lily", HERE)).isTrue();
        }
        assertThat(attempts.allows("lily", HERE)).isFalse();
        attempts.undecided("lily", HERE);
        assertThat(attempts.allows("lily", HERE)).isTrue();
        attempts.failed("lily", HERE);
        assertThat(attempts.allows("lily", HERE)).isFalse();
    }

    @Test
    void whatNobodyLookedAtLeavesNothing() {
        attempts.allows("lily", HERE);
        attempts.undecided("lily", HERE);
        assertThat(attempts.size()).isZero();
    }

    @Test
    void aWholeNetworkOfSixCountsAsOneAddress() {
        failuresUntilRefused("lily", new Address(0x2001_0DB8_0000_0001L, 1));
        assertThat(attempts.allows("lily", new Address(0x2001_0DB8_0000_0001L, 2))).isFalse();
        assertThat(attempts.allows("lily", new Address(0x2001_0DB8_0000_0002L, 1))).isTrue();
    }

    @Test
    void theMemoryIsBoundedAndTheOldestGoFirst() {
        failuresUntilRefused("lily", HERE);
        failuresUntilRefused("lily", ELSEWHERE);
        for (var i = 0; i < MOST / 2 - 1; i++) {
            fail("x", new Address(1, i));
            fail("x", new Address(i + 2L, 1));
        }
        assertThat(attempts.size()).isEqualTo(MOST);
        assertThat(attempts.allows("lily", HERE)).isTrue();
        pass(Duration.ofMinutes(1));
        assertThat(attempts.allows("lily", ELSEWHERE)).isTrue();
        assertThat(attempts.size()).isEqualTo(2);
    }
}
