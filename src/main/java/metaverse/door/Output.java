package metaverse.door;

import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;

/// Our half of a connection.
public final class Output {
    private Output() {}

    /// Ends it behind everything that was flushed, and leaves the other half open. Under TLS its own word for the end goes
    /// before the socket's (RFC 8446, section 6.1): without it a reader must suspect that somebody cut the line.
    public static void end(Channel channel) {
        var tls = channel.pipeline().get(SslHandler.class);
        if (tls == null) {
            shutDown(channel);
        } else {
            tls.closeOutbound().addListener(_ -> shutDown(channel));
        }
    }

    private static void shutDown(Channel channel) {
        if (channel instanceof DuplexChannel both && channel.isActive()) {
            both.shutdownOutput();
        } else {
            channel.close();
        }
    }
}
