package metaverse.universe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Addresses and blocks of them.
final class NetworkTest {
    @Property
    void aNetworkHoldsWhatBeginsWithItsBits(
            @ForAll @Size(16) byte[] one, @ForAll @Size(16) byte[] other, @ForAll @IntRange(max = 128) int bits) {
        var shift = 128 - bits;
        var same = new BigInteger(1, one).shiftRight(shift).equals(new BigInteger(1, other).shiftRight(shift));

        var network = new Network(Address.of(one), bits);

        assertThat(network.contains(Address.of(other))).isEqualTo(same);
        assertThat(network.contains(Address.of(one))).isTrue();
    }

    @Property
    void aNetworkIsTheSameWhicheverOfItsAddressesNamesIt(@ForAll("v4") byte[] one,
            @ForAll @IntRange(max = 32) int bits) {
        var network = Network.of(Address.of(one), bits);
        var last = one.clone();
        if (bits < 32) {
            last[3] ^= 1;
        }

        assertThat(Network.of(Address.of(last), bits)).isEqualTo(network);
    }

    @Provide
    Arbitrary<byte[]> v4() {
        return Arbitraries.bytes().array(byte[].class).ofSize(4);
    }

    @Example
    void theyAreWrittenAsPeopleWriteThem() {
        var v4 = Address.of(new byte[] {(byte) 192, 0, 2, (byte) 255});
        var v6 = Address.of(new byte[] {0x20, 1, 0xd, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});

        assertThat(v4).hasToString("192.0.2.255");
        assertThat(v6).hasToString("2001:db8:0:0:0:0:0:1");
        assertThat(Network.around(v4)).hasToString("192.0.2.255");
        assertThat(Network.around(v6)).hasToString("2001:db8:0:0:0:0:0:0/64");
        assertThat(Network.of(v4, 24)).hasToString("192.0.2.0/24");
        assertThat(Address.LOOPBACK).hasToString("127.0.0.1");
    }

    @Example
    void anIpv4AddressIsTheSameInBothOfItsForms() {
        var mapped = new byte[16];
        Arrays.fill(mapped, 10, 12, (byte) 0xFF);
        System.arraycopy(new byte[] {127, 0, 0, 1}, 0, mapped, 12, 4);

        assertThat(Address.of(mapped)).isEqualTo(Address.LOOPBACK);
        assertThat(Address.LOOPBACK.isV4()).isTrue();
    }

    @Example
    void nothingElseIsAnAddress() {
        assertThatThrownBy(() -> Address.of(new byte[5])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Network(Address.LOOPBACK, 129)).isInstanceOf(IllegalArgumentException.class);
    }
}
