package metaverse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import metaverse.config.ConfigFile;
import metaverse.config.Keys;
import metaverse.config.Keys.Kept;
import metaverse.config.Unread;
import metaverse.config.Values;
import metaverse.door.Network;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What was typed after `metaverse serve`. It wins over the configuration file, at the start and at every reload.
final class Flags {
    private static final Path USUAL_FILE = Path.of("metaverse.toml");

    @Option(names = "--config", paramLabel = "FILE",
            description = "the configuration (metaverse.toml, where it is there)")
    private @Nullable Path file;

    @Option(names = "--port", paramLabel = "PORT", description = "the port (5000)")
    private @Nullable Integer port;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "open on this address only (all)")
    private @Nullable String bind;

    @Option(names = "--data", paramLabel = "DIR", description = "where everything is kept (data)")
    private @Nullable Path data;

    @Option(names = "--records", paramLabel = "disk|memory",
            description = "memory: nothing outlives the process (disk)")
    private @Nullable Kept records;

    @Option(names = "--no-limits",
            description = "lift the limits on rate and number, for a measurement on your own machine")
    private boolean noLimits;

    @Option(names = "--cert", paramLabel = "FILE",
            description = "the certificate for TLS, and those that vouch for it, as PEM (one of its own making)")
    private @Nullable Path cert;

    @Option(names = "--key", paramLabel = "FILE", description = "the certificate's private key, as PEM")
    private @Nullable Path key;

    @Option(names = "--no-tls", description = "refuse encrypted connections")
    private boolean noTls;

    @Option(names = "--trusted-proxies", paramLabel = "CIDR", split = ",", converter = NetworkConverter.class,
            description = "proxies to believe for whom they speak (PROXY protocol, X-Forwarded-For)")
    private @Nullable List<Network> trustedProxies;

    /// Reads a range of addresses.
    static final class NetworkConverter implements ITypeConverter<Network> {
        @Override
        public Network convert(String text) {
            return Network.of(text.strip()).orElseThrow(() -> new TypeConversionException(
                    "'" + text + "' is no address or range like 10.0.0.0/8 or 2001:db8::/32"));
        }
    }

    /// Whether only one of the two files of a certificate is named.
    boolean isHalfCertificate() {
        return (cert == null) != (key == null);
    }

    /// The file as it is now, with the flags over it.
    ///
    /// @throws Unread where it cannot be read, or has mistakes
    Values read() throws Unread {
        var values = over(isFile() ? ConfigFile.read(path()) : Values.none());
        return port == null && bind == null ? values : values.withListens(List.of(listen(values)));
    }

    /// Whether there is a file to read.
    boolean isFile() {
        return file != null || Files.exists(USUAL_FILE);
    }

    Path path() {
        return file == null ? USUAL_FILE : file;
    }

    /// One flag for where it listens is enough to mean one port.
    private Values listen(Values values) {
        return set(set(values.listens().getFirst(), Keys.LISTEN_PORT, port), Keys.LISTEN_ADDRESS, bind);
    }

    private Values over(Values values) {
        var result = set(values, Keys.DATA, data);
        result = set(result, Keys.RECORDS, records);
        result = set(result, Keys.TLS_CERT, cert);
        result = set(result, Keys.TLS_KEY, key);
        result = set(result, Keys.TLS_OFF, noTls ? Boolean.TRUE : null);
        return set(result, Keys.TRUSTED_PROXIES, trustedProxies);
    }

    private static <T> Values set(Values values, metaverse.config.Key<T> what, @Nullable T value) {
        return value == null ? values : values.with(what, value);
    }

    Config config(Values values) {
        var config = Config.of(values);
        return noLimits ? config.withLimits(config.limits().lifted()) : config;
    }

    boolean isWithoutLimits() {
        return noLimits;
    }
}
