package metaverse.door.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import metaverse.door.tls.Unfit.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where certificates come from, and what is said of those that cannot be used.
final class CertificatesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    private Path directory;

    private final InstantSource clock = InstantSource.fixed(NOW);

    /// A shelf that remembers how often something was put on it.
    private static final class TestShelf implements Certificates.Shelf {
        private byte[] kept;
        private int writes;

        @Override
        public Optional<byte[]> read() {
            return Optional.ofNullable(kept);
        }

        @Override
        public void write(byte[] bytes) {
            kept = bytes;
            writes++;
        }
    }

    private void openssl(String arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ")));
        Process process;
        try {
            process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                    .redirectOutput(directory.resolve("openssl.log").toFile()).start();
        } catch (IOException e) {
            assumeTrue(false, "openssl is not installed");
            return;
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(directory.resolve("openssl.log"))).isZero();
    }

    private Certificates read(String cert, String key) throws Unfit {
        return Certificates.of(directory.resolve(cert), directory.resolve(key), clock);
    }

    private void assertUnfit(Why why, String cert, String key, String file) {
        assertThatThrownBy(() -> read(cert, key)).isInstanceOfSatisfying(Unfit.class, e -> {
            assertThat(e.why()).isEqualTo(why);
            assertThat(e.file()).isEqualTo(directory.resolve(file).toString());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem, BEGIN PRIVATE KEY",
        "genrsa -traditional -out key.pem 2048, BEGIN RSA PRIVATE KEY",
        "ecparam -name prime256v1 -genkey -out key.pem, BEGIN EC PRIVATE KEY",
        "genpkey -algorithm ed25519 -out key.pem, BEGIN PRIVATE KEY"})
    void everyUsualKindOfKeyIsRead(String make, String form) throws Exception {
        openssl(make);
        assertThat(directory.resolve("key.pem")).content().contains(form);
        openssl("req -x509 -key key.pem -subj /CN=localhost -days 30 -out cert.pem");
        var certificates = read("cert.pem", "key.pem");
        assertThat(certificates.context()).isCompleted();
        openssl("x509 -in cert.pem -noout -fingerprint -sha256");
        assertThat(Files.readString(directory.resolve("openssl.log")))
                .contains(certificates.fingerprint().orElseThrow());
    }

    @Test
    void whatCannotBeUsedIsToldApart() throws Exception {
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout key.pem -subj /CN=localhost -days 30 -out cert.pem");
        openssl("ecparam -name prime256v1 -genkey -out other.pem");
        openssl("genrsa -out another.pem 2048");
        openssl("pkey -in key.pem -aes128 -passout pass:secret -out locked.pem");
        openssl("rsa -in key.pem -traditional -aes128 -passout pass:secret -out locked-old.pem");
        Files.writeString(directory.resolve("empty.pem"), "");
        Files.writeString(directory.resolve("broken-key.pem"), broken("key.pem"));
        Files.writeString(directory.resolve("broken-cert.pem"), broken("cert.pem"));

        assertUnfit(Why.UNREADABLE, "none.pem", "key.pem", "none.pem");
        assertUnfit(Why.UNREADABLE, "cert.pem", "none.pem", "none.pem");
        assertUnfit(Why.NO_CERTIFICATE, "key.pem", "key.pem", "key.pem");
        assertUnfit(Why.NO_KEY, "cert.pem", "empty.pem", "empty.pem");
        assertUnfit(Why.LOCKED, "cert.pem", "locked.pem", "locked.pem");
        assertUnfit(Why.LOCKED, "cert.pem", "locked-old.pem", "locked-old.pem");
        assertUnfit(Why.DAMAGED, "cert.pem", "broken-key.pem", "broken-key.pem");
        assertUnfit(Why.DAMAGED, "broken-cert.pem", "key.pem", "broken-cert.pem");
        assertUnfit(Why.MISMATCH, "cert.pem", "other.pem", "other.pem");
        assertUnfit(Why.MISMATCH, "cert.pem", "another.pem", "another.pem");
    }

    private String broken(String file) throws IOException {
        var text = Files.readString(directory.resolve(file));
        var middle = text.indexOf('\n') + 1;
        return text.substring(0, middle) + text.substring(middle + 12);
    }

    @Test
    void badNewCertificateLeavesTheOldOne() throws Exception {
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout key.pem -subj /CN=localhost -days 30 -out cert.pem");
        var certificates = read("cert.pem", "key.pem");
        var before = certificates.fingerprint();
        Files.writeString(directory.resolve("cert.pem"), "half of it");
        assertThatThrownBy(certificates::reload).isInstanceOf(Unfit.class);
        assertThat(certificates.fingerprint()).isEqualTo(before);
        assertThat(certificates.context()).isCompleted();
    }

    private static Optional<String> selfSigned(TestShelf shelf, InstantSource clock) {
        var certificates = Certificates.selfSigned(shelf, clock);
        certificates.load();
        return certificates.fingerprint();
    }

    @Test
    void ownCertificateIsKeptAndNamesThisMachine() throws Exception {
        var shelf = new TestShelf();
        var first = selfSigned(shelf, clock);
        assertThat(selfSigned(shelf, clock)).isEqualTo(first).isPresent();
        assertThat(shelf.writes).isEqualTo(1);
        var names = Identity.read(shelf.kept, "c", shelf.kept, "c").certificate().getSubjectAlternativeNames();
        assertThat(names).extracting(name -> name.get(1).toString())
                .contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void ownCertificateIsRenewedWhenItHasEndedOrIsDamaged() throws Exception {
        var shelf = new TestShelf();
        var first = selfSigned(shelf, clock);
        var later = InstantSource.fixed(NOW.plus(Duration.ofDays(4000)));
        var second = selfSigned(shelf, later);
        assertThat(second).isPresent().isNotEqualTo(first);
        shelf.kept = java.util.Arrays.copyOf(shelf.kept, 100);
        var third = selfSigned(shelf, later);
        assertThat(third).isPresent().isNotEqualTo(second);
        assertThat(shelf.writes).isEqualTo(3);
    }
}
