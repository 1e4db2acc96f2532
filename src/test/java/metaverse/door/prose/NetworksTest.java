package metaverse.door.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import metaverse.universe.Address;
import metaverse.universe.Network;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/// Networks and lengths of time as an operator types them.
final class NetworksTest {
    @Property
    void whatIsShownOfANetworkIsReadBackAsTheSame(
            @ForAll @Size(16) byte[] bytes, @ForAll @IntRange(max = 128) int bits) {
        var network = new Network(Address.of(bytes), bits);

        assertThat(Networks.read(network.toString())).isEqualTo(network);
    }

    @Property
    void soIsAnIpv4One(@ForAll("v4") byte[] bytes, @ForAll @IntRange(max = 32) int bits) {
        var network = Network.of(Address.of(bytes), bits);

        assertThat(Networks.read(network.toString())).isEqualTo(network);
        assertThat(Networks.read(Address.of(bytes).toString())).isEqualTo(Network.around(Address.of(bytes)));
    }

    @Provide
    Arbitrary<byte[]> v4() {
        return Arbitraries.bytes().array(byte[].class).ofSize(4);
    }

    @Property
    void noTextIsTooStrange(@ForAll String text) {
        var network = Networks.read(text);

        assertThat(network == null || network.bits() <= 128).isTrue();
    }

    @Property
    void nearlyAnAddressIsReadOrNotButNeverThrows(
            @ForAll @CharRange(from = '.', to = ':') @StringLength(max = 24) String text) {
        var network = Networks.read(text);

        assertThat(network == null || Networks.read(network.toString()).equals(network)).isTrue();
    }

    @Example
    void anIpv6AddressAloneMeansItsHousehold() {
        assertThat(Networks.read("2001:db8::5")).hasToString("2001:db8:0:0:0:0:0:0/64");
        assertThat(Networks.read("2001:db8::5/128")).hasToString("2001:db8:0:0:0:0:0:5/128");
    }

    @Example
    void whatCouldBeANameOrIsNoneIsNoNetwork() {
        for (var text : new String[] {"", "1", "127.1", "bob", "dead", "192.0.2.256", "192.0.2.0/33", "192.0.2.0/",
            "192.0.2.0/-1", "192.0.2.0/2/3", "::/129", "fe80::1%1", "[::1]", "::ffff:192.0.2.1", "localhost", "/8"}) {
            assertThat(Networks.read(text)).as(text).isNull();
        }
    }

    @Example
    void periodsHaveAUnitAndAnEnd() {
        assertThat(Periods.read("30m")).isEqualTo(Duration.ofMinutes(30));
        assertThat(Periods.read("2H")).isEqualTo(Duration.ofHours(2));
        assertThat(Periods.read("7d")).isEqualTo(Periods.read("1w")).isEqualTo(Duration.ofDays(7));
        assertThat(Periods.read("45s")).isEqualTo(Duration.ofSeconds(45));
        for (var text : new String[] {"", "m", "30", "0m", "-1h", "1.5h", "999999w", "9999999s", "2hours"}) {
            assertThat(Periods.read(text)).as(text).isNull();
        }
    }
}
