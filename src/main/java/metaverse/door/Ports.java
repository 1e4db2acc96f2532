package metaverse.door;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import metaverse.universe.Farewell;

/// The listening side: event loops, the ports that are open, and closing them in order.
public final class Ports {
    private static final int BACKLOG = 4096;

    private final MultiThreadIoEventLoopGroup group;
    private final Map<EventLoop, Loop> loops = new HashMap<>();
    private final Loop.Shared shared;
    private final Doors doors;
    private final List<Channel> listening = new ArrayList<>();

    /// @param threads event loops
    public Ports(int threads, Loop.Shared shared, Doors doors) {
        this.shared = shared;
        this.doors = doors;
        group = new MultiThreadIoEventLoopGroup(threads, new DefaultThreadFactory("door"), io());
        group.forEach(executor -> loops.put((EventLoop) executor, new Loop((EventLoop) executor, shared)));
    }

    private static IoHandlerFactory io() {
        return Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    }

    /// Opens several ports, or none.
    ///
    /// @param addresses where; port 0 takes any free one
    /// @return where it listens now, in the same order
    public List<InetSocketAddress> open(List<InetSocketAddress> addresses) throws Unbound {
        var bound = new ArrayList<InetSocketAddress>();
        try {
            for (var address : addresses) {
                bound.add(open(address));
            }
        } catch (Unbound e) {
            stopListening();
            throw e;
        }
        return List.copyOf(bound);
    }

    private void stopListening() {
        listening.forEach(channel -> channel.close().awaitUninterruptibly());
        listening.clear();
    }

    /// Opens a port.
    ///
    /// @param address where; port 0 takes any free one
    /// @return where it listens now
    /// @throws Unbound where the port is in use, or may not be used
    public InetSocketAddress open(InetSocketAddress address) throws Unbound {
        var bootstrap = new ServerBootstrap()
                .group(group)
                .channel(channelType())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accept(channel);
                    }
                });
        if (Epoll.isAvailable()) {
            // A line whose other end vanished is found after about two minutes.
            bootstrap
                    .childOption(EpollChannelOption.TCP_KEEPIDLE, 60)
                    .childOption(EpollChannelOption.TCP_KEEPINTVL, 15)
                    .childOption(EpollChannelOption.TCP_KEEPCNT, 4);
        }
        var bound = bootstrap.bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new Unbound(address, bound.cause());
        }
        listening.add(bound.channel());
        return (InetSocketAddress) bound.channel().localAddress();
    }

    private static Class<? extends ServerChannel> channelType() {
        return Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    }

    private void accept(Channel channel) {
        var counters = shared.counters();
        var loop = loops.get(channel.eventLoop());
        if (loop == null) {
            throw new IllegalStateException("a channel on a foreign event loop");
        }
        var peer = Peer.meet(channel, loop.proxies());
        counters.accepted.increment();
        // A proxy's own sockets are as many as there are clients behind it, and they are counted.
        if (!peer.isProxy() && !loop.admit(channel, peer.address())) {
            channel.close();
            return;
        }
        counters.sockets.increment();
        channel.closeFuture().addListener(_ -> counters.sockets.decrement());
        channel.pipeline().addLast(Entrance.at(peer, loop, doors));
    }

    /// Sends everyone out and lets nobody in, until it is opened again.
    public void shut(Farewell why) {
        stopListening();
        onEachLoop(loop -> loop.end(why));
    }

    /// Nobody comes in any more and nothing more is read; what was read is with the universe when this returns.
    public void stopReading() {
        stopListening();
        onEachLoop(Loop::stopReading);
    }

    /// Everyone is told why, and every socket closed.
    public void close(Farewell why) {
        onEachLoop(loop -> loop.end(why));
        group.shutdownGracefully(100, 3000, TimeUnit.MILLISECONDS).awaitUninterruptibly();
    }

    private interface Step {
        void on(Loop loop);
    }

    private void onEachLoop(Step step) {
        var steps = loops.entrySet().stream()
                .map(entry -> entry.getKey().submit(() -> step.on(entry.getValue())))
                .toList();
        steps.forEach(io.netty.util.concurrent.Future::awaitUninterruptibly);
    }
}
