package metaverse.terminal;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Whether the server of one handshake is the right one: the system trusts it, or it has the certificate that a person trusted.
/// If neither, [#trouble] says what to ask or tell.
final class Trust extends X509ExtendedTrustManager {
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

    private final @Nullable String known;
    private final X509ExtendedTrustManager system;
    private @Nullable Trouble trouble;

    /// @param known the fingerprint that a person trusted
    Trust(@Nullable String known) {
        this.known = known;
        this.system = system();
    }

    private static X509ExtendedTrustManager system() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (var manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager found) {
                    return found;
                }
            }
            throw new IllegalStateException("this Java trusts nobody");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable Trouble trouble() {
        return trouble;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        var print = fingerprint(chain[0]);
        if (print.equals(known)) {
            return;
        }
        try {
            system.checkServerTrusted(chain, type, socket);
        } catch (CertificateException e) {
            trouble = known != null
                    ? new Trouble.Changed(print, known)
                    : isSelfSigned(chain[0]) ? new Trouble.Unknown(print) : new Trouble.Untrusted(print);
            throw e;
        }
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// SHA-256 in hexadecimal with colons.
    static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return COLONS.formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("only sockets are used here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("only sockets are used here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return system.getAcceptedIssuers();
    }
}
