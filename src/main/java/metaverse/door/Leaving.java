package metaverse.door;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/// Ends a connection so that the other side can read why.
///
/// A socket closed with something unread in it is reset, and a reset can overtake our last words. So only our side is
/// closed; what still comes is thrown away, until the other side closes too or its time is over.
public final class Leaving {
    private static final long SECONDS = 2;

    /// For whoever does not even read what was said to them.
    private static final long MOST_SECONDS = 5;

    private Leaving() {}

    /// Closes the connection after these last words.
    public static void after(ChannelFuture lastWords) {
        var channel = lastWords.channel();
        channel.pipeline().addFirst(new Discard());
        channel.config().setAutoRead(true);
        lastWords.addListener(told -> {
            if (told.isSuccess() && channel.isActive()) {
                Output.end(channel);
                closeIn(channel, SECONDS);
            } else {
                channel.close();
            }
        });
        closeIn(channel, MOST_SECONDS);
    }

    private static void closeIn(Channel channel, long seconds) {
        var _ = channel.eventLoop().schedule((Runnable) channel::close, seconds, TimeUnit.SECONDS);
    }

    private static final class Discard extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof ChannelInputShutdownEvent) {
                context.close();
            } else {
                ReferenceCountUtil.release(event);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close(); // it was ending anyway
        }
    }
}
