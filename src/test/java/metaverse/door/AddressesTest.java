package metaverse.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import metaverse.story.HouseRules;
import org.junit.jupiter.api.Test;

final class AddressesTest {
    private static final Limits LIMITS = new HouseRules().sockets(3).sessions(2).signIns(2).limits();

    private final InetAddress here = address(192, 0, 2, 1);
    private final InetAddress there = address(192, 0, 2, 2);
    private long now = 17;
    private final Addresses addresses = new Addresses(() -> LIMITS, () -> now);

    private static InetAddress address(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private void pass(long time, TimeUnit unit) {
        now += unit.toNanos(time);
    }

    @Test
    void whoSpokeHttpIsKnownForAnHour() {
        assertThat(addresses.hasSpokenHttp(here)).isFalse();
        addresses.spokeHttp(here);

        assertThat(addresses.hasSpokenHttp(here)).isTrue();
        assertThat(addresses.hasSpokenHttp(there)).isFalse();
        pass(59, TimeUnit.MINUTES);
        assertThat(addresses.hasSpokenHttp(here)).isTrue();
        pass(1, TimeUnit.MINUTES);
        assertThat(addresses.hasSpokenHttp(here)).isFalse();
    }

    @Test
    void whoSpokeHttpIsKnownThoughAllItsSocketsClosed() {
        assertThat(addresses.open(here)).isTrue();
        addresses.spokeHttp(here);
        addresses.closed(here);
        pass(30, TimeUnit.MINUTES);
        assertThat(addresses.open(here)).isTrue();
        addresses.closed(here);

        assertThat(addresses.hasSpokenHttp(here)).isTrue();
    }

    @Test
    void socketsAndSessionsAreCountedAndGivenBack() {
        for (var i = 0; i < 3; i++) {
            assertThat(addresses.open(here)).isTrue();
        }
        assertThat(addresses.open(here)).isFalse();
        assertThat(addresses.open(there)).isTrue();
        addresses.closed(here);
        assertThat(addresses.open(here)).isTrue();

        assertThat(addresses.begin(here)).isTrue();
        assertThat(addresses.begin(here)).isTrue();
        assertThat(addresses.begin(here)).isFalse();
        addresses.ended(here);
        assertThat(addresses.begin(here)).isTrue();
    }

    @Test
    void signInsAreForgottenAfterAMinute() {
        assertThat(addresses.signIn(here)).isTrue();
        pass(30, TimeUnit.SECONDS);
        assertThat(addresses.signIn(here)).isTrue();
        assertThat(addresses.signIn(here)).isFalse();
        assertThat(addresses.signIn(there)).isTrue();
        pass(30, TimeUnit.SECONDS);
        assertThat(addresses.signIn(here)).isTrue();
    }

    @Test
    void signInsAreRememberedThoughEverySocketClosed() {
        for (var i = 0; i < 2; i++) {
            addresses.open(here);
            assertThat(addresses.signIn(here)).isTrue();
            addresses.closed(here);
        }
        addresses.open(here);
        assertThat(addresses.signIn(here)).isFalse();
    }

    @Test
    void addressesOfTheSameNetworkCountAsOneInIpv6() {
        var one = address(0x20, 1, 0xd, 0xb8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1);
        var same = address(0x20, 1, 0xd, 0xb8, 0, 0, 0, 1, 9, 9, 9, 9, 9, 9, 9, 9);
        var other = address(0x20, 1, 0xd, 0xb8, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1);
        addresses.spokeHttp(one);

        assertThat(addresses.hasSpokenHttp(same)).isTrue();
        assertThat(addresses.hasSpokenHttp(other)).isFalse();
    }
}
