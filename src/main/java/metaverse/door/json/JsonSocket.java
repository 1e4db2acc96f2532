package metaverse.door.json;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.ArrayDeque;
import metaverse.door.Line;
import metaverse.door.Loop;
import org.jspecify.annotations.Nullable;

/// The JSON door over a WebSocket: a message is an object. Added to the pipeline once the handshake is done.
public final class JsonSocket {
    private final JsonProtocol protocol;

    public JsonSocket(JsonProtocol protocol) {
        this.protocol = protocol;
    }

    public void open(ChannelPipeline pipeline, Loop loop) {
        pipeline.addLast(new Frames(loop));
    }

    private final class Frames extends ChannelInboundHandlerAdapter {
        private final Loop loop;

        /// Messages of one read that came after reading was held: no more than fit that read.
        private final ArrayDeque<byte[]> waiting = new ArrayDeque<>(0);

        private @Nullable Line line;
        private boolean atEnd;

        Frames(Loop loop) {
            this.loop = loop;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            line = loop.begin(context, protocol.webForm(), this::pull);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            var frame = (WebSocketFrame) message;
            try {
                line().hear();
                if (frame instanceof TextWebSocketFrame) {
                    waiting.add(ByteBufUtil.getBytes(frame.content()));
                    pull();
                }
            } finally {
                frame.release();
            }
        }

        private Line line() {
            if (line == null) {
                throw new IllegalStateException("not added yet");
            }
            return line;
        }

        private void pull() {
            while (line().isReading() && !waiting.isEmpty()) {
                var command = protocol.reader().read(waiting.remove());
                if (command != null) {
                    line().submit(command);
                }
            }
            if (atEnd && waiting.isEmpty()) {
                line().lost();
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof ChannelInputShutdownEvent) {
                atEnd = true;
                pull();
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            waiting.clear();
            line().lost();
            context.fireChannelInactive();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
