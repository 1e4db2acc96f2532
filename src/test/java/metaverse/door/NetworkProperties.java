package metaverse.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// How ranges of addresses, and what proxies write of their clients, are read.
final class NetworkProperties {
    private static Network network(String text) {
        return Network.of(text).orElseThrow();
    }

    @Example
    void forwardedForIsReadFromItsEndAsFarAsItIsTrusted() throws IOException {
        var proxies = new Proxies(List.of(network("10.0.0.0/8"), network("2001:db8::/32")));
        assertThat(proxies.client(List.of("1.1.1.1, 192.0.2.7", "10.1.1.1")))
                .contains(InetAddress.ofLiteral("192.0.2.7"));
        assertThat(proxies.client(List.of("192.0.2.7:99,[2001:db8::1]:80")))
                .contains(InetAddress.ofLiteral("192.0.2.7"));
        assertThat(proxies.client(List.of("unknown, 10.0.0.2"))).contains(InetAddress.ofLiteral("10.0.0.2"));
        assertThat(proxies.client(List.of("nonsense"))).isEmpty();
        assertThat(proxies.client(List.of())).isEmpty();
    }

    @Example
    void networksAreReadAsPeopleWriteThem() throws IOException {
        assertThat(network("10.1.2.3/8")).hasToString("10.0.0.0/8");
        assertThat(network("::ffff:192.0.2.1").contains(InetAddress.ofLiteral("192.0.2.1"))).isTrue();
        assertThat(network("2001:db8::/33").contains(InetAddress.ofLiteral("2001:db8:8000::1"))).isFalse();
        assertThat(network("2001:db8::/33").contains(InetAddress.ofLiteral("2001:db8:7fff::1"))).isTrue();
        assertThat(List.of("", "/", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/-1", "::/129", "fe80::1%lo", "localhost",
                "10.0.0.0/8/8", "10.0.0.0/ 8", "1".repeat(10_000)))
                .allSatisfy(text -> assertThat(Network.of(text)).isEmpty());
    }

    @Property
    void networkContainsExactlyWhatSharesItsBits(
            @ForAll @Size(4) byte[] one, @ForAll @Size(4) byte[] other, @ForAll @IntRange(max = 32) int bits)
            throws IOException {
        var network = network(InetAddress.getByAddress(one).getHostAddress() + "/" + bits);
        var mask = bits == 0 ? 0 : -1 << (32 - bits);
        var isSame = ((number(one) ^ number(other)) & mask) == 0;
        assertThat(network.contains(InetAddress.getByAddress(other))).isEqualTo(isSame);
        assertThat(network(network.toString())).isEqualTo(network);
    }

    private static int number(byte[] bytes) {
        return java.nio.ByteBuffer.wrap(bytes).getInt();
    }

    @Property
    void noTextIsTooStrangeForANetwork(
            @ForAll @Size(max = 60) List<@CharRange(from = ' ', to = 'g') Character> characters) {
        var text = new StringBuilder();
        characters.forEach(text::append);
        Network.of(text.toString()).ifPresent(network -> assertThat(network(network.toString())).isEqualTo(network));
        assertThat(Proxies.none().client(List.of(text.toString()))).isNotNull();
    }
}
