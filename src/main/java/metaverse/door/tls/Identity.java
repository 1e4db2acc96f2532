package metaverse.door.tls;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLException;
import metaverse.door.tls.Unfit.Why;

/// Who the server is to a TLS client: a certificate with those that vouch for it, and its private key.
///
/// @param key   secret
/// @param chain the server's own certificate first
record Identity(PrivateKey key, List<X509Certificate> chain) {
    private static final String EC = "EC";

    static {
        // A client may not start a handshake within TLS 1.2: it costs us much, it nothing, and no client here needs it.
        System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
    }

    /// Reads PEM; both may be in one file.
    ///
    /// @param certFile name of the file with the certificates, for whoever reads what is wrong with it
    static Identity read(byte[] certs, String certFile, byte[] keys, String keyFile) throws Unfit {
        var chain = chain(certs, certFile);
        var key = key(keys, keyFile, chain.getFirst().getPublicKey());
        if (!isPair(key, chain.getFirst().getPublicKey())) {
            throw new Unfit(Why.MISMATCH, keyFile, null);
        }
        return new Identity(key, chain);
    }

    private static List<X509Certificate> chain(byte[] file, String name) throws Unfit {
        var chain = new ArrayList<X509Certificate>();
        try {
            var factory = CertificateFactory.getInstance("X.509");
            for (var block : Pem.read(file)) {
                if (block.isCertificate()) {
                    var in = new ByteArrayInputStream(block.bytes());
                    chain.add((X509Certificate) factory.generateCertificate(in));
                }
            }
        } catch (CertificateException | IllegalArgumentException e) {
            throw new Unfit(Why.DAMAGED, name, e);
        }
        if (chain.isEmpty()) {
            throw new Unfit(Why.NO_CERTIFICATE, name, null);
        }
        return List.copyOf(chain);
    }

    private static PrivateKey key(byte[] file, String name, PublicKey other) throws Unfit {
        var block = Pem.read(file).stream()
                .filter(Pem::isKey)
                .findFirst()
                .orElseThrow(() -> new Unfit(Why.NO_KEY, name, null));
        if (block.isLocked()) {
            throw new Unfit(Why.LOCKED, name, null);
        }
        try {
            var bytes = block.isPkcs8() ? block.bytes() : OldKeys.pkcs8(block);
            return key(new PKCS8EncodedKeySpec(bytes), other.getAlgorithm());
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new Unfit(Why.DAMAGED, name, e);
        }
    }

    /// The certificate says what kind of key it should be; where it is another kind, that is no damage but a mismatch.
    private static PrivateKey key(PKCS8EncodedKeySpec bytes, String expected) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(expected).generatePrivate(bytes);
        } catch (GeneralSecurityException e) {
            return KeyFactory.getInstance(expected.equals(EC) ? "RSA" : EC).generatePrivate(bytes);
        }
    }

    private static boolean isPair(PrivateKey key, PublicKey other) {
        try {
            var trial = "trial".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            var algorithm = switch (other.getAlgorithm()) {
                case EC -> "SHA256withECDSA";
                case "RSA" -> "SHA256withRSA";
                default -> other.getAlgorithm();
            };
            var signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(trial);
            var checking = Signature.getInstance(algorithm);
            checking.initVerify(other);
            checking.update(trial);
            return checking.verify(signing.sign());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    /// Until when clients accept it.
    Instant end() {
        return certificate().getNotAfter().toInstant();
    }

    /// What a person can compare: the SHA-256 of the certificate, as openssl and browsers show it.
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// For handshakes: TLS 1.2 and 1.3, with `http/1.1` offered to those who ask for it (RFC 7301).
    SslContext context() throws SSLException {
        return SslContextBuilder.forServer(key, chain.toArray(X509Certificate[]::new))
                .sslProvider(SslProvider.JDK)
                .protocols("TLSv1.3", "TLSv1.2")
                .applicationProtocolConfig(new ApplicationProtocolConfig(
                        Protocol.ALPN, SelectorFailureBehavior.NO_ADVERTISE, SelectedListenerFailureBehavior.ACCEPT,
                        ApplicationProtocolNames.HTTP_1_1))
                .build();
    }

    /// Key and certificate in one PEM file: they can never be of different times.
    String pem() {
        try {
            return Pem.write("PRIVATE KEY", key.getEncoded()) + Pem.write("CERTIFICATE", certificate().getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
