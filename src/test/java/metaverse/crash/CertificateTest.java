package metaverse.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import metaverse.story.Encrypted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A certificate of the operator's own, from the start of the process to its replacement under everyone's feet.
@Timeout(120)
final class CertificateTest {
    @TempDir
    private Path directory;

    private Process run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is not installed");
            throw e;
        }
    }

    private String output(Process process) throws Exception {
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    private void makeCertificate(String name) throws Exception {
        output(run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-keyout", "key.pem", "-out", "cert.pem", "-days", "30", "-subj", "/CN=" + name));
        assertThat(directory.resolve("cert.pem")).isNotEmptyFile();
    }

    private Program serve(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "serve", "--port", "0", "--bind", "127.0.0.1", "--no-limits", "--data",
                directory.resolve("data").toString()));
        arguments.addAll(List.of(more));
        return Program.run(arguments.toArray(String[]::new));
    }

    private Program serveWithCertificate() throws IOException {
        return serve(
                "--cert", directory.resolve("cert.pem").toString(), "--key", directory.resolve("key.pem").toString());
    }

    private static SSLSocket encrypted(int port) throws IOException {
        var socket = Encrypted.socket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.startHandshake();
        return socket;
    }

    private static String subject(SSLSocket socket) throws IOException {
        return socket.getSession().getPeerPrincipal().getName();
    }

    @Test
    void newCertificateComesWithHupAndNobodyIsDropped() throws Exception {
        makeCertificate("one");
        try (var program = serveWithCertificate()) {
            var port = program.port();
            var socket = encrypted(port);
            assertThat(subject(socket)).isEqualTo("CN=one");
            var client = run("openssl", "s_client", "-quiet", "-connect", "127.0.0.1:" + port);
            try (var lily = new Guest(socket); var bob = Guest.named("bob", port); var in = client.outputWriter()) {
                lily.says("{\"do\":\"enter\",\"name\":\"lily\"}");
                lily.hears("welcome");
                in.write("name:amy\n");
                in.flush();
                bob.hears("arrived");
                bob.hears("arrived");

                makeCertificate("two");
                hangUp(program, "The certificate was read again.");
                try (var next = encrypted(port)) {
                    assertThat(subject(next)).isEqualTo("CN=two");
                }
                Files.writeString(directory.resolve("cert.pem"), "half of it");
                program.hangUp();
                Files.delete(directory.resolve("key.pem"));
                makeCertificate("three");
                hangUp(program, "The certificate was read again.");
                try (var next = encrypted(port)) {
                    assertThat(subject(next)).isEqualTo("CN=three");
                }

                in.write("still here\n");
                in.flush();
                assertThat(lily.hears("said")).contains("\"from\":\"amy\"").contains("still here");
                assertThat(bob.hears("said")).contains("still here");
            } finally {
                client.destroyForcibly();
            }
        }
    }

    private static void hangUp(Program program, String answer) throws Exception {
        program.hangUp();
        until(program, answer);
    }

    private static void until(Program program, String answer) throws Exception {
        var line = program.line();
        while (line != null && !line.startsWith(answer)) {
            line = program.line();
        }
        assertThat(line).isNotNull();
    }

    @Test
    void certificateThatCannotBeUsedIsSaid() throws Exception {
        makeCertificate("one");
        Files.writeString(directory.resolve("cert.pem"), "half of it");
        try (var program = serveWithCertificate()) {
            assertThat(program.errors()).startsWith("There is no certificate in ").doesNotContain("Exception");
            assertThat(program.status()).isEqualTo(1);
        }
        try (var program = serve("--cert", directory.resolve("cert.pem").toString())) {
            assertThat(program.errors()).contains("--cert FILE --key FILE");
            assertThat(program.status()).isEqualTo(1);
        }
        try (var program = serve("--trusted-proxies", "10.0.0.0/8,ten")) {
            assertThat(program.errors()).contains("'ten' is no address or range").doesNotContain("Exception");
            assertThat(program.status()).isEqualTo(2);
        }
    }

    @Test
    void withoutTlsAHelloIsRefused() throws Exception {
        try (var program = serve("--no-tls")) {
            var port = program.port();
            assertThat(output(run("openssl", "s_client", "-connect", "127.0.0.1:" + port))).contains("alert");
            Guest.named("lily", port).close();
        }
        assertThat(directory.resolve("data/certificate.pem")).doesNotExist();
    }

    /// A handshake within a session costs the server much and a client nothing.
    @Test
    void clientCannotShakeHandsAgain() throws Exception {
        try (var program = serve()) {
            var port = program.port();
            until(program, "  encrypted ");
            assertThat(program.line().strip()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
            try (var bob = Guest.named("bob", port)) {
                var client = run("openssl", "s_client", "-tls1_2", "-connect", "127.0.0.1:" + port);
                try (var in = client.outputWriter()) {
                    in.write("R\n");
                    in.flush();
                    assertThat(output(client)).contains("RENEGOTIATING").containsIgnoringCase("renegotiation");
                }
                bob.says("{\"do\":\"ping\",\"n\":1}");
                assertThat(bob.reads()).contains("pong");
            }
        }
        var permissions = Files.getPosixFilePermissions(directory.resolve("data/certificate.pem"));
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
}
