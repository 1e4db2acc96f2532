package metaverse.door.web;

import io.netty.channel.ChannelPipeline;
import metaverse.door.Loop;

/// What speaks over an accepted WebSocket.
@FunctionalInterface
public interface Socket {
    /// Called on the connection's event loop once the client was told that this is a WebSocket now.
    ///
    /// The handler added at the end of the pipeline receives whole messages as `TextWebSocketFrame`, valid UTF-8 of the
    /// bounded size (or `BinaryWebSocketFrame` where its subprotocol has them), and every `PingWebSocketFrame` and
    /// `PongWebSocketFrame` too, as signs of life (a ping is answered already). It must release each. While the channel's
    /// auto-read is off it receives nothing; what had come is kept for it. It writes `ByteBuf`s of frames that it made itself; `WebSocketFrame`s work too.
    void open(ChannelPipeline pipeline, Loop loop);
}
