package metaverse.terminal;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/// A line through TLS. The system says whom it trusts; a self-signed certificate is trusted once a person said yes to its
/// fingerprint, as `ssh` has it.
public final class TlsDial implements Dial {
    private final Address address;
    private final KnownHosts known;

    /// @param knownHosts where trusted fingerprints are kept
    public TlsDial(Address address, Path knownHosts) {
        this.address = address;
        this.known = new KnownHosts(knownHosts);
    }

    @Override
    public Socket call() throws IOException {
        var trust = new Trust(known.fingerprint(address));
        var plain = Dial.socket(address);
        try {
            plain.setSoTimeout(PATIENCE_MILLIS);
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            var socket = (SSLSocket) context.getSocketFactory().createSocket(
                    plain, address.host(), address.port(), true);
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            socket.setSoTimeout(0);
            return socket;
        } catch (SSLException e) {
            plain.close();
            throw new Trouble.Met(trust.trouble() == null ? new Trouble.NoTls() : trust.trouble());
        } catch (IOException e) {
            plain.close();
            throw new Trouble.Met(new Trouble.NoTls());
        } catch (GeneralSecurityException e) {
            plain.close();
            throw new IOException(e);
        }
    }

    @Override
    public void trust(String fingerprint) throws IOException {
        known.trust(address, fingerprint);
    }
}
