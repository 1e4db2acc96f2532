package metaverse.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A chat server that does as little as one can: it speaks just enough of each dialect to be measured, records nothing,
/// and misbehaves on request. It gathers all that a turn of its loop brings into one write per socket, so that it is
/// faster than the bench: what the bench reaches here is the bench's own limit.
final class StubServer implements AutoCloseable {
    /// What it does wrong, once, to one delivery.
    enum Fault {
        NONE, LOSES, DOUBLES, SWAPS_ONE_SPEAKERS, SWAPS_TWO_SPEAKERS, GARBLES, HANGS_UP, REFUSES_NAMES, REFUSES_TALK,
        MAKES_NO_ROOMS, HIDES_A_COMING, LETS_ANYONE_IN, KEEPS_OWNERS_OUT
    }

    /// Which delivery gets the fault.
    private static final int FAULTY = 40;

    final Map<String, StubGuest> guests = new HashMap<>();
    final Fault fault;
    private final Map<String, List<StubGuest>> rooms = new HashMap<>();
    private final List<StubGuest> unflushed = new ArrayList<>();
    private final MultiThreadIoEventLoopGroup group;
    private final Channel listener;
    private int deliveries;
    private int numbered;

    StubServer(int port, Fault fault) {
        this.fault = fault;
        var epoll = Epoll.isAvailable();
        IoHandlerFactory handlers = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        group = new MultiThreadIoEventLoopGroup(1, handlers);
        listener = new ServerBootstrap()
                .group(group)
                .channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new LineBasedFrameDecoder(8192), new StubGuest(StubServer.this));
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .syncUninterruptibly()
                .channel();
    }

    /// For measuring the bench's own limit by hand, and as a process to compare: the port, and a fault if any.
    public static void main(String... args) {
        var server = new StubServer(Integer.parseInt(args[0]), args.length > 1 ? Fault.valueOf(args[1]) : Fault.NONE);
        server.listener.closeFuture().syncUninterruptibly();
    }

    int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    void move(StubGuest guest, String room) {
        leave(guest);
        guest.room = room;
        rooms.computeIfAbsent(room, name -> new ArrayList<>()).add(guest);
    }

    void leave(StubGuest guest) {
        if (guest.room != null) {
            rooms.get(guest.room).remove(guest);
        }
    }

    /// Who is in a room, as IRC lists them.
    String names(String room) {
        return String.join(" ", rooms.get(room).stream().map(StubGuest::name).toList());
    }

    /// Tells a room who came; as a fault, all but the first, who misses the last of ten.
    void announce(StubGuest newcomer, String line) {
        for (var guest : rooms.get(newcomer.room)) {
            var first = guest == rooms.get(newcomer.room).getFirst();
            if (fault != Fault.HIDES_A_COMING || !first || rooms.get(newcomer.room).size() < 10) {
                guest.append(line.getBytes(US_ASCII));
            }
        }
    }

    int nextNumber() {
        return ++numbered;
    }

    /// Says a line to everyone in the speaker's room; the speaker's own copy, if any, is another one.
    void say(StubGuest speaker, byte[] line, byte[] own) {
        for (var guest : rooms.get(speaker.room)) {
            if (guest == speaker && own.length > 0) {
                deliver(guest, speaker, own);
            } else if (guest != speaker) {
                deliver(guest, speaker, line);
            }
        }
    }

    void deliver(StubGuest guest, StubGuest speaker, byte[] line) {
        deliveries++;
        if (fault == Fault.NONE || deliveries < FAULTY) {
            guest.append(line);
            return;
        }
        switch (fault) {
            case LOSES -> guest.append(deliveries == FAULTY ? new byte[0] : line);
            case DOUBLES -> {
                guest.append(line);
                guest.append(deliveries == FAULTY ? line : new byte[0]);
            }
            case GARBLES -> {
                var changed = line.clone();
                changed[line.length - 5] = '?';
                guest.append(deliveries == FAULTY ? changed : line);
            }
            case SWAPS_ONE_SPEAKERS, SWAPS_TWO_SPEAKERS -> guest.appendSwapped(line, speaker, deliveries == FAULTY);
            case HANGS_UP -> guest.hangUp();
            default -> guest.append(line);
        }
    }

    /// The guest's lines are written when the loop has read all that waited.
    void flushLater(StubGuest guest) {
        unflushed.add(guest);
        if (unflushed.size() == 1) {
            group.execute(this::flush);
        }
    }

    private void flush() {
        for (var guest : unflushed) {
            guest.flush();
        }
        unflushed.clear();
    }

    @Override
    public void close() {
        listener.close().syncUninterruptibly();
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
