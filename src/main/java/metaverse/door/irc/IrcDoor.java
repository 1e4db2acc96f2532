package metaverse.door.irc;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.ReferenceCountUtil;
import metaverse.door.Door;
import metaverse.door.Loop;

/// Tells an IRC client that it cannot come in yet, with the message that every client shows (RFC 1459, section 4.6.4).
public final class IrcDoor implements Door {
    private final String answer;

    /// @param answer the text for people
    public IrcDoor(String answer) {
        this.answer = answer;
    }

    @Override
    public void open(ChannelPipeline pipeline, Loop loop) {
        pipeline.addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void handlerAdded(ChannelHandlerContext context) {
                var out = context.alloc().buffer();
                ByteBufUtil.writeUtf8(out, "ERROR :" + answer + "\r\n");
                context.writeAndFlush(out).addListener(ChannelFutureListener.CLOSE);
            }

            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                ReferenceCountUtil.release(message);
            }

            @Override
            public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
                context.close();
            }
        });
    }
}
