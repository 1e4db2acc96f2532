package metaverse.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// The one event loop that everything happens on. One, so that the books need no locks: what a message costs here
/// must be small beside what it costs the server.
final class Network implements AutoCloseable {
    /// One read takes all that waits: fewer system calls for the same lines.
    private static final int READ = 128 * 1024;

    private final MultiThreadIoEventLoopGroup group;
    private final EventLoop loop;
    private final Bootstrap bootstrap;
    private final ChannelGroup open;

    Network(InetSocketAddress server) {
        var epoll = Epoll.isAvailable();
        IoHandlerFactory handlers = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        Class<? extends SocketChannel> channel = epoll ? EpollSocketChannel.class : NioSocketChannel.class;
        group = new MultiThreadIoEventLoopGroup(1, handlers);
        loop = group.next();
        open = new DefaultChannelGroup(loop);
        bootstrap = new Bootstrap()
                .group(group)
                .channel(channel)
                .remoteAddress(server)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(READ));
    }

    EventLoop loop() {
        return loop;
    }

    ChannelFuture connect(Visitor visitor) {
        return connect(visitor, bootstrap.clone());
    }

    /// The same from one of several addresses that this machine has.
    ChannelFuture connect(Visitor visitor, InetAddress from) {
        return connect(visitor, bootstrap.clone().localAddress(from, 0));
    }

    private ChannelFuture connect(Visitor visitor, Bootstrap from) {
        var connecting = from.handler(visitor).connect();
        open.add(connecting.channel());
        connecting.addListener(done -> {
            if (!done.isSuccess()) {
                visitor.unreachable(done.cause());
            }
        });
        return connecting;
    }

    /// Asks something of the loop's and waits for the answer.
    <T> T ask(Callable<T> question) throws InterruptedException {
        try {
            return loop.submit(question).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Closes the lines one by one before the loop ends: a loop that ends by itself sometimes leaves them open, and a
    /// process that measures many times would run out of files.
    @Override
    public void close() {
        open.close().awaitUninterruptibly();
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
