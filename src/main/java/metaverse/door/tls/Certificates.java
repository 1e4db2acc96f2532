package metaverse.door.tls;

import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import metaverse.door.tls.Unfit.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The certificate that handshakes use now, and how to get the next one. Handshakes that have begun, and sessions, keep
/// what they began with.
public final class Certificates {
    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    /// Where a certificate of our own making is kept.
    public interface Shelf {
        Optional<byte[]> read() throws IOException;

        /// For the owner's eyes only, and whole or not at all.
        void write(byte[] bytes) throws IOException;
    }

    private interface Source {
        Identity get() throws Unfit, IOException;
    }

    private record Current(SslContext context, String fingerprint) {
        static Current of(Identity identity) throws SSLException {
            return new Current(identity.context(), identity.fingerprint());
        }
    }

    private final Source source;

    /// Replaced under the lock of [#reload].
    private volatile CompletableFuture<Current> current = new CompletableFuture<>();

    private Certificates(Source source) {
        this.source = source;
    }

    /// An operator's own certificate, read now and at every [#reload].
    ///
    /// @param cert PEM: the certificate, then those that vouch for it
    /// @param key  PEM: PKCS#8, PKCS#1 or SEC1, without a passphrase
    /// @throws Unfit where they cannot be used
    public static Certificates of(Path cert, Path key, InstantSource clock) throws Unfit {
        var certificates = new Certificates(() -> {
            var identity = Identity.read(bytes(cert), cert.toString(), bytes(key), key.toString());
            warn(identity, cert, clock);
            return identity;
        });
        certificates.reload();
        return certificates;
    }

    private static byte[] bytes(Path file) throws Unfit {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unfit(Why.UNREADABLE, file.toString(), e);
        }
    }

    private static void warn(Identity identity, Path file, InstantSource clock) {
        if (identity.end().isBefore(clock.instant())) {
            LOG.warn("The certificate in {} ended on {}: clients will refuse it", file, identity.end());
        }
    }

    /// A certificate of our own making: the one on the shelf, or a new one where there is none that can still be used.
    /// It comes with [#load], for which the universe does not wait.
    public static Certificates selfSigned(Shelf shelf, InstantSource clock) {
        return new Certificates(() -> onShelf(shelf, clock));
    }

    private static Identity onShelf(Shelf shelf, InstantSource clock) throws IOException {
        var kept = shelf.read();
        if (kept.isPresent()) {
            try {
                var identity = Identity.read(kept.get(), "certificate.pem", kept.get(), "certificate.pem");
                if (clock.instant().isBefore(identity.end())) {
                    return identity;
                }
                LOG.warn("The server's own certificate ended on {}; a new one takes its place", identity.end());
            } catch (Unfit e) {
                LOG.warn("The server's own certificate is damaged ({}); a new one takes its place", e.why());
            }
        }
        var made = SelfSigned.make(clock.instant());
        shelf.write(made.pem().getBytes(StandardCharsets.US_ASCII));
        return made;
    }

    /// Gets the first certificate, unless it is there already. Whoever waits for it is told either way.
    public synchronized void load() {
        try {
            if (!current.isDone()) {
                current.complete(Current.of(source.get()));
            }
        } catch (Unfit | IOException | RuntimeException e) {
            LOG.error("There is no certificate, so there is no TLS: {}", e.toString());
            current.completeExceptionally(e);
        }
    }

    /// Reads the certificate again. Where that fails, the one from before stays.
    ///
    /// @throws Unfit where the new one cannot be used
    public synchronized void reload() throws Unfit {
        try {
            var next = Current.of(source.get());
            if (!current.complete(next)) {
                current = CompletableFuture.completedFuture(next);
            }
        } catch (IOException e) {
            throw new Unfit(Why.UNREADABLE, "certificate.pem", e);
        }
    }

    /// What a handshake that begins now is to use. May still be on its way; fails where there is no certificate.
    public CompletableFuture<SslContext> context() {
        return current.thenApply(Current::context);
    }

    /// The SHA-256 of the present certificate as `AB:CD:…`; waits for the first one to be made.
    ///
    /// @return empty where there is none
    public Optional<String> fingerprint() {
        try {
            return Optional.of(current.join().fingerprint());
        } catch (CompletionException e) {
            return Optional.empty(); // the log says why
        }
    }
}
