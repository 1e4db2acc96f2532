package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsDialTest {
    private static final char[] NO_PASSWORD = new char[0];

    @TempDir
    private Path directory;

    private Path hosts() {
        return directory.resolve("config").resolve("known-hosts");
    }

    /// A server that does a handshake with everyone who comes.
    private static final class Server implements AutoCloseable {
        private final SSLServerSocket socket;

        Server(KeyPair keys, X509Certificate certificate, int port) throws Exception {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("key", keys.getPrivate(), NO_PASSWORD, new Certificate[] {certificate});
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NO_PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            socket = (SSLServerSocket) context.getServerSocketFactory()
                    .createServerSocket(port, 5, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(this::serve);
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (var one = socket.accept()) {
                    one.getInputStream().read();
                } catch (IOException e) {
                    // A client that does not trust us hangs up; so does the end of the test.
                }
            }
        }

        Address address() {
            return new Address("127.0.0.1", socket.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(KeyPair keys, KeyPair signer, String issuer) throws Exception {
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer), BigInteger.ONE, Date.from(now.minusSeconds(60)), Date.from(now.plusSeconds(600)),
                new X500Name("CN=universe"), keys.getPublic());
        return new JcaX509CertificateConverter().getCertificate(
                builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
    }

    private static Trouble trouble(Dial dial) {
        return catchThrowableOfType(Trouble.Met.class, () -> dial.call().close()).trouble();
    }

    @Test
    void aSelfSignedCertificateIsShownOnceAndThenKnown() throws Exception {
        var keys = keys();
        var certificate = certificate(keys, keys, "CN=universe");
        try (var server = new Server(keys, certificate, 0)) {
            var dial = new TlsDial(server.address(), hosts());
            var print = Trust.fingerprint(certificate);
            assertThat(print).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
            assertThat(trouble(dial)).isEqualTo(new Trouble.Unknown(print));

            dial.trust(print);
            dial.call().close();
            assertThat(hosts()).content().isEqualTo(server.address().full() + " SHA256 " + print + "\n");
            assertThat(Files.getPosixFilePermissions(hosts())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void anotherCertificateThanTheKnownOneIsRefused() throws Exception {
        var first = keys();
        var other = keys();
        var known = Trust.fingerprint(certificate(first, first, "CN=universe"));
        var certificate = certificate(other, other, "CN=universe");
        try (var server = new Server(other, certificate, 0)) {
            var dial = new TlsDial(server.address(), hosts());
            dial.trust(known);
            assertThat(trouble(dial)).isEqualTo(new Trouble.Changed(Trust.fingerprint(certificate), known));
        }
    }

    @Test
    void aCertificateSignedBySomeoneUnknownIsNotAskedAbout() throws Exception {
        var keys = keys();
        var certificate = certificate(keys, keys(), "CN=someone");
        try (var server = new Server(keys, certificate, 0)) {
            assertThat(trouble(new TlsDial(server.address(), hosts()))).isInstanceOf(Trouble.Untrusted.class);
        }
    }

    @Test
    void whoDoesNotSpeakTlsIsNamedSo() throws Exception {
        try (var house = metaverse.story.House.open(directory.resolve("data"))) {
            var dial = new TlsDial(new Address("127.0.0.1", house.address().getPort()), hosts());
            assertThat(trouble(dial)).isInstanceOf(Trouble.NoTls.class);
        }
    }
}
