package metaverse;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import metaverse.door.Limits;
import metaverse.door.Proxies;
import metaverse.universe.Settings;

/// How one universe is run. Everything has a good default; a host changes what a flag changes.
///
/// @param listen  where the one port opens; port 0 takes any free one
/// @param data    the data directory
/// @param records whether what is said outlives the process
/// @param threads event loops
/// @param tls     whether and with which certificate
/// @param proxies whom to believe for whom they speak
public record Config(
        InetSocketAddress listen, Path data, Records records, int threads, Settings settings, Limits limits,
        Tls tls, Proxies proxies) {
    /// Encrypted connections.
    public sealed interface Tls {
        /// refused
        record Off() implements Tls {}

        /// with a certificate that the server makes for itself
        record SelfSigned() implements Tls {}

        /// with the operator's own certificate, as PEM files
        record Files(Path cert, Path key) implements Tls {}
    }

    /// Where records are kept.
    public enum Records {
        /// in the data directory
        DISK,
        /// nowhere: for comparison, and for universes to throw away
        MEMORY
    }

    static Config standard(InetSocketAddress listen, Path data) {
        // More event loops than half the processors only take turns with the universe and the ledger.
        var threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new Config(listen, data, Records.DISK, threads, Settings.standard(), Limits.standard(),
                new Tls.SelfSigned(), Proxies.none());
    }

    Config withRecords(Records kept) {
        return new Config(listen, data, kept, threads, settings, limits, tls, proxies);
    }

    Config withLimits(Limits others) {
        return new Config(listen, data, records, threads, settings, others, tls, proxies);
    }

    Config withTls(Tls other) {
        return new Config(listen, data, records, threads, settings, limits, other, proxies);
    }

    Config withProxies(Proxies trusted) {
        return new Config(listen, data, records, threads, settings, limits, tls, trusted);
    }
}
