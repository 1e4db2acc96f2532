package metaverse.story;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// TLS as a client has it who takes whatever certificate there is. The certificate must still name the host.
public final class Encrypted {
    private Encrypted() {}

    private record Anyone() implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
            // nobody asks
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
            // whoever it is
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    public static SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anyone()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// A socket that has not shaken hands yet.
    public static SSLSocket socket(InetSocketAddress address) throws IOException {
        var plain = new Socket();
        plain.connect(address, Wire.PATIENCE_MILLIS);
        return over(plain);
    }

    /// TLS over a socket that is open.
    public static SSLSocket over(Socket plain) throws IOException {
        plain.setSoTimeout(Wire.PATIENCE_MILLIS);
        return (SSLSocket) context().getSocketFactory().createSocket(plain, "127.0.0.1", plain.getPort(), true);
    }

    /// A socket over which HTTP was agreed to be spoken.
    public static SSLSocket forHttp(InetSocketAddress address) throws IOException {
        var socket = socket(address);
        var parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
