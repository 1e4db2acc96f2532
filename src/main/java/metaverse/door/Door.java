package metaverse.door;

import io.netty.channel.ChannelPipeline;

/// A way in: what becomes of a connection once its first bytes have chosen this door.
@FunctionalInterface
public interface Door {
    /// Adds the door's handlers at the end of the pipeline; the bytes received so far follow by themselves.
    void open(ChannelPipeline pipeline, Loop loop);

    /// Whether a line is an HTTP request line. On any door but HTTP's it means that some page makes a browser talk here: the
    /// socket is to be closed unread.
    static boolean isHttp(byte[] line) {
        return HttpRequestLine.is(line);
    }
}
