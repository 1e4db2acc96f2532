package metaverse.door;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import metaverse.universe.Address;
import metaverse.universe.Command;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.MemberId;
import metaverse.universe.Region;
import metaverse.universe.Session;
import org.jspecify.annotations.Nullable;

/// A connection that has begun to talk: what the door knows of a session. Belongs to its event loop.
public final class Line implements Session.End {
    private static final int WINDOW = 1;
    private static final int RATE = 2;
    private static final int CLOSING = 4;
    private static final int PAUSE = 8;

    private final Loop loop;
    private final ChannelHandlerContext context;
    private final Runnable goOn;
    private final InetAddress address;
    private final Session session;
    private final Bucket bucket;
    private WireForm form;
    private @Nullable Ear ear;

    private ZoneId zone = Region.USUAL.zone();

    /// Why it is read no further, as bits; 0 while it is read.
    private int held;

    /// Whether it counts as one of its address's sessions.
    private boolean counted = true;

    private boolean lost;
    private boolean ended;

    /// By the loop's ticker.
    final long began;

    long heard;

    /// When it was asked last whether it is still there.
    long asked;

    boolean entered;

    /// Kept by [Hearers]: the rooms that it hears, and the one that is its own; 0 for none.
    final List<Long> rooms = new ArrayList<>(1);

    long room;

    /// Whose doings it is not told.
    Set<MemberId> ignored = Set.of();

    /// Scratch of [Delivery]: the run in which this line has an event of its own, and whether it waits for a flush.
    int ownRun;

    boolean touched;

    /// @param goOn decodes what was received and left when reading was held
    Line(Loop loop, ChannelHandlerContext context, InetAddress address, WireForm form, Runnable goOn) {
        this.loop = loop;
        this.context = context;
        this.address = address;
        this.form = form;
        this.goOn = goOn;
        this.session = new Session(loop, this, loop.settings(), Address.of(address.getAddress()),
                Peer.of(context.channel()).isReadable());
        this.began = loop.ticker().nanos();
        this.heard = began;
        this.asked = began;
        this.bucket = new Bucket(loop.limits(), heard);
    }

    @Override
    public String origin() {
        var peer = Peer.of(context.channel());
        // Behind a proxy it is the proxy's address that clients know.
        return !peer.isProxy() && context.channel().localAddress() instanceof InetSocketAddress here
                ? (peer.encrypted() ? "https://" : "http://") + NetUtil.toSocketAddressString(here)
                : "";
    }

    @Override
    public String address() {
        return loop.whereabouts().of(context.channel());
    }

    public Session session() {
        return session;
    }

    public WireForm form() {
        return form;
    }

    public Limits limits() {
        return loop.limits();
    }

    /// As in which the days and times are meant that it types from here on.
    public ZoneId zone() {
        return zone;
    }

    /// From now on events for this line have another form.
    public void form(WireForm next) {
        loop.reform(this, form, next);
        form = next;
    }

    /// From now on this one writes what the session alone is told.
    public void listen(Ear own) {
        ear = own;
    }

    boolean hasEar() {
        return ear != null;
    }

    void encode(Event event, ByteBuf out) {
        if (ear == null) {
            form.encode(event, true, out);
        } else {
            ear.hear(event, out);
        }
    }

    /// Decodes nothing more until [#proceed]: what comes next has to wait for an answer.
    public void pause() {
        hold(PAUSE);
    }

    public void proceed() {
        release(PAUSE);
    }

    /// Whether a further command may be decoded. Where not, what was received stays where it is until `goOn`.
    public boolean isReading() {
        return held == 0 && !lost && !ended;
    }

    /// Gives a command to the universe. To be called only while [#isReading].
    public void submit(Command command) {
        submit(command, null);
    }

    /// @param cid the client's own id of it
    public void submit(Command command, @Nullable String cid) {
        if ((command instanceof Command.Typed(var what) ? what : command) instanceof Command.Clock(var next)
                && next != null) {
            zone = next;
        }
        var now = loop.ticker().nanos();
        heard = now;
        bucket.follow(limits());
        bucket.take(now);
        if (!session.take()) {
            hold(WINDOW);
        }
        loop.submit(session, isOneTooMany(command) ? SignIn.refused(command) : command, cid);
        var pause = bucket.pause(now);
        if (pause > 0) {
            slowDown(now, pause);
        }
    }

    private boolean isOneTooMany(Command command) {
        return SignIn.is(command, entered) && !loop.addresses().signIn(address);
    }

    private void slowDown(long now, long pause) {
        if (bucket.over(now) > limits().flood().toNanos()) {
            loop.counters().floods.increment();
            end(Farewell.FLOOD);
            return;
        }
        hold(RATE);
        var _ = context.executor().schedule(() -> release(RATE), pause, TimeUnit.NANOSECONDS);
    }

    private void hold(int why) {
        held |= why;
        context.channel().config().setAutoRead(false);
    }

    private void release(int why) {
        if ((held & why) == 0) {
            return;
        }
        held &= ~why;
        if (isReading()) {
            goOn.run();
            if (isReading()) {
                context.channel().config().setAutoRead(true);
            }
        }
    }

    /// The address has too many sessions already.
    void turnAway() {
        counted = false;
        lost = true;
        end(Farewell.TOO_MANY_SESSIONS);
    }

    /// The universe has answered enough of this line's commands.
    void windowOpens() {
        release(WINDOW);
    }

    /// The universe closes: nothing more is read.
    void stopReading() {
        hold(CLOSING);
    }

    /// The other side will send no more. Takes its turn behind what it sent.
    public void lost() {
        if (!lost) {
            lost = true;
            loop.submit(session, new Command.Lost(), null);
        }
    }

    /// The socket is closed.
    void closed() {
        lost();
        ended = true;
        if (counted) {
            loop.addresses().ended(address);
        }
        loop.forget(this);
    }

    public void send(ByteBuf bytes) {
        write(bytes);
        flush();
    }

    /// Adds bytes to what will be flushed at the end of the batch.
    void write(ByteBuf bytes) {
        if (ended) {
            bytes.release();
            return;
        }
        loop.counters().bytes.add(bytes.readableBytes());
        context.write(bytes, context.voidPromise());
    }

    /// Sends what was written; a reader that leaves too much of it waiting has to go.
    void flush() {
        context.flush();
        var waiting = context.channel().unsafe().outboundBuffer();
        if (waiting != null && waiting.totalPendingWriteBytes() > limits().waitingBytes() && !ended) {
            loop.counters().slow.increment();
            ended = true;
            // A farewell would wait behind what the reader does not read.
            context.close();
        }
    }

    /// Says why, and closes once everything before it is sent.
    public void end(Farewell why) {
        if (ended) {
            return;
        }
        ended = true;
        var out = context.alloc().buffer();
        form.farewell(why, out);
        Leaving.after(context.writeAndFlush(out));
    }

    /// Closes at once and says nothing: what came was not meant for this door.
    public void cut() {
        ended = true;
        context.close();
    }

    /// Something came from the other side.
    public void hear() {
        heard = loop.ticker().nanos();
    }

    Channel channel() {
        return context.channel();
    }
}
