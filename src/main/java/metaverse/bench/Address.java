package metaverse.bench;

import java.net.InetSocketAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Where a server is, not yet looked up.
record Address(String host, int port) {
    private static final int LAST_PORT = 65_535;

    InetSocketAddress resolve() {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new BenchException("Nobody knows where " + host + " is.");
        }
        return address;
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /// Reads `host:port`; an IPv6 address stands in brackets.
    static final class Converter implements ITypeConverter<Address> {
        @Override
        public Address convert(String value) {
            var colon = value.lastIndexOf(':');
            var host = colon < 0 ? "" : value.substring(0, colon).replaceFirst("^\\[(.*)]$", "$1");
            var port = value.substring(colon + 1);
            if (host.isEmpty() || !port.matches("\\d{1,5}") || Integer.parseInt(port) > LAST_PORT) {
                throw new TypeConversionException("'" + value + "' is no HOST:PORT");
            }
            return new Address(host, Integer.parseInt(port));
        }
    }
}
