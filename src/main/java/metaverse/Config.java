package metaverse;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import metaverse.config.Keys;
import metaverse.config.Keys.Kept;
import metaverse.config.Keys.Registration;
import metaverse.config.Values;
import metaverse.door.Limits;
import metaverse.door.Proxies;
import metaverse.door.irc.IrcSettings;
import metaverse.universe.Settings;

/// How one universe is run. Everything has a good default; a host changes what a flag or a key of the file changes.
///
/// @param listen  where the ports open; port 0 takes any free one; the first is the one that people are told
/// @param data    the data directory
/// @param records whether what is said outlives the process
/// @param threads event loops
/// @param tls     whether and with which certificate
/// @param proxies whom to believe for whom they speak
/// @param hostNames names of the server in the world, in lower case
/// @param irc     what IRC clients are told of the server
/// @param address how browsers find the server, for the links that it gives; empty for the address by which each came
public record Config(
        List<InetSocketAddress> listen, Path data, Kept records, int threads, Settings settings, Limits limits,
        Tls tls, Proxies proxies, Set<String> hostNames, String address, IrcSettings irc) {
    /// Encrypted connections.
    public sealed interface Tls {
        /// refused
        record Off() implements Tls {}

        /// with a certificate that the server makes for itself
        record SelfSigned() implements Tls {}

        /// with the operator's own certificate, as PEM files
        record Files(Path cert, Path key) implements Tls {}
    }

    static Config standard(InetSocketAddress listen, Path data) {
        return of(Values.none()).at(List.of(listen), data);
    }

    /// What an operator has set, and else what is good. A name of an address that cannot be found stays unresolved.
    static Config of(Values values) {
        return new Config(
                values.listens().stream().map(Config::listen).toList(),
                values.get(Keys.DATA),
                values.get(Keys.RECORDS),
                threads(values.get(Keys.THREADS)),
                settings(values),
                limits(values),
                tls(values),
                new Proxies(values.get(Keys.TRUSTED_PROXIES)),
                Set.copyOf(values.get(Keys.HOST_NAMES)),
                values.get(Keys.WEB_ADDRESS),
                irc(values));
    }

    private static IrcSettings irc(Values values) {
        return new IrcSettings(
                values.get(Keys.SERVER_NAME),
                values.get(Keys.NETWORK),
                values.get(Keys.DESCRIPTION),
                values.get(Keys.MOTD),
                values.get(Keys.AUTO_JOIN),
                values.get(Keys.REPLAY));
    }

    private static InetSocketAddress listen(Values port) {
        var address = port.get(Keys.LISTEN_ADDRESS);
        var number = port.get(Keys.LISTEN_PORT);
        return address.isEmpty() ? new InetSocketAddress(number) : new InetSocketAddress(address, number);
    }

    /// More event loops than half the processors only take turns with the universe and the ledger.
    private static int threads(int wanted) {
        return wanted > 0 ? wanted : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private static Tls tls(Values values) {
        var cert = values.get(Keys.TLS_CERT);
        if (values.get(Keys.TLS_OFF)) {
            return new Tls.Off();
        }
        return cert.toString().isEmpty() ? new Tls.SelfSigned() : new Tls.Files(cert, values.get(Keys.TLS_KEY));
    }

    private static Settings settings(Values values) {
        return new Settings(
                values.get(Keys.WINDOW),
                values.get(Keys.CROWD),
                values.get(Keys.ADDRESSEES),
                values.get(Keys.PAGE),
                values.get(Keys.SHOWN_MEMBERS),
                values.get(Keys.TEXT_BYTES),
                values.get(Keys.LINGER),
                values.get(Keys.RESTART_GRACE),
                values.get(Keys.STALL),
                values.get(Keys.CLOSING),
                values.get(Keys.RECORDS_EXPIRE),
                new Settings.People(
                        values.get(Keys.ENTRY),
                        values.get(Keys.WORD),
                        values.get(Keys.REGISTRATION) == Registration.OPEN,
                        values.get(Keys.ROOMS),
                        values.get(Keys.FRIENDS),
                        values.get(Keys.KEEP_NAME),
                        values.get(Keys.EXPIRE),
                        values.get(Keys.LEAST_PASSWORD)));
    }

    private static Limits limits(Values values) {
        return new Limits(
                values.get(Keys.SOCKETS),
                values.get(Keys.SESSIONS),
                values.get(Keys.SIGN_INS),
                values.get(Keys.LINES_PER_SECOND),
                values.get(Keys.BURST),
                values.get(Keys.FLOOD),
                values.get(Keys.LINE_BYTES),
                values.get(Keys.JSON_BYTES),
                values.get(Keys.WAITING_BYTES),
                values.get(Keys.SIGN_IN_TIME),
                values.get(Keys.HANDSHAKE_TIME),
                values.get(Keys.HANDSHAKE_BYTES),
                values.get(Keys.IDLE));
    }

    private Config at(List<InetSocketAddress> addresses, Path directory) {
        return new Config(addresses, directory, records, threads, settings, limits, tls, proxies, hostNames, address,
                irc);
    }

    Config withLimits(Limits others) {
        return new Config(listen, data, records, threads, settings, others, tls, proxies, hostNames, address, irc);
    }

    /// This, with what can change while people are in as it is there.
    Config reloaded(Config next) {
        return new Config(
                listen, data, records, threads, next.settings, next.limits, tls, next.proxies, next.hostNames,
                next.address, next.irc);
    }
}
