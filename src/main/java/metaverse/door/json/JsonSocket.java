package metaverse.door.json;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import metaverse.door.Line;
import metaverse.door.Loop;
import metaverse.door.Trouble;
import org.jspecify.annotations.Nullable;

/// The JSON door over a WebSocket: a message is an object. Added to the pipeline once the handshake is done, behind a
/// handler that gives it nothing while its line is not read.
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
        private @Nullable Line line;

        Frames(Loop loop) {
            this.loop = loop;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            line = loop.begin(context, protocol.webForm(), () -> {});
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            var frame = (WebSocketFrame) message;
            try {
                if (line != null) {
                    take(line, frame);
                }
            } finally {
                frame.release();
            }
        }

        private void take(Line line, WebSocketFrame frame) {
            line.hear();
            if (frame instanceof TextWebSocketFrame && line.isReading()) {
                var asked = protocol.reader().read(ByteBufUtil.getBytes(frame.content()), line.zone());
                if (asked.command() != null) {
                    line.submit(asked.command(), asked.cid());
                }
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (!(cause instanceof IOException)) {
                Trouble.report(cause);
            }
            context.close();
        }
    }
}
