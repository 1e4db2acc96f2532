package metaverse.door;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import metaverse.universe.Answer;
import metaverse.universe.Event;
import metaverse.universe.Outlet.Telling;
import metaverse.universe.RoomEvent;
import metaverse.universe.Session;
import org.jspecify.annotations.Nullable;

/// Events become bytes: once per wire form, and one write per socket for all that a batch has for it. Belongs to its
/// event loop.
///
/// The kernel is the cost of a delivery: a write costs more than everything before it. So the events of one room are
/// encoded one behind the other, and each line gets the whole run as one shared buffer. Events of different rooms may
/// change places within a batch; those of one room, and what a single session is told, never do.
final class Delivery {
    private final Hearers hearers;
    private final ByteBufAllocator allocator;
    private final Counters counters;
    private final Map<Long, List<Event.Common>> runs = new LinkedHashMap<>();
    private final List<Line> touched = new ArrayList<>();
    private final List<Line> speakers = new ArrayList<>();
    private int run;

    Delivery(Hearers hearers, ByteBufAllocator allocator, Counters counters) {
        this.hearers = hearers;
        this.allocator = allocator;
        this.counters = counters;
    }

    void add(Telling telling) {
        if (telling instanceof Telling.ToRoom(var event)) {
            runs.computeIfAbsent(event.where().number(), _ -> new ArrayList<>()).add(event);
            return;
        }
        tellRooms();
        switch (telling) {
            case Telling.ToRoom _ -> throw new AssertionError();
            case Telling.ToSession(var session, var event) -> tell(line(session), event);
            case Telling.Enters(var room, var session) -> hearers.add(room, line(session));
            case Telling.Leaves(var room, var session) -> hearers.remove(room, line(session));
            case Telling.Turns(var room, var session) -> hearers.turn(line(session), room);
            case Telling.Ignores(var session, var whom) -> line(session).ignored = whom;
            case Telling.Ends(var session, var why) -> {
                line(session).flush();
                line(session).end(why);
            }
            case Telling.Reads(var session) -> line(session).windowOpens();
        }
    }

    /// Ends the batch: each socket is touched once.
    void flush() {
        tellRooms();
        for (var line : touched) {
            line.touched = false;
            line.flush();
        }
        touched.clear();
    }

    private static Line line(Session session) {
        return (Line) session.end();
    }

    private void tell(Line line, Event.Personal event) {
        switch (event) {
            case Answer.Welcome _ -> line.entered = true;
            case Answer.Speaks(var region) -> line.form(line.form().in(region));
            case Answer.Clocked(var region, _) -> line.form(line.form().in(region));
            default -> {}
        }
        var out = allocator.buffer();
        line.encode(event, out);
        if (event instanceof Event.Told) {
            counters.deliveries.increment();
        }
        if (out.isReadable()) {
            write(line, out);
        } else {
            out.release();
        }
    }

    private void tellRooms() {
        if (runs.isEmpty()) {
            return;
        }
        for (var entry : runs.entrySet()) {
            for (var form : hearers.of(entry.getKey()).entrySet()) {
                tell(entry.getValue(), form.getKey(), form.getValue());
            }
        }
        runs.clear();
    }

    /// One run of a room's events to all lines of one form.
    private void tell(List<Event.Common> events, WireForm form, Set<Line> lines) {
        var shared = allocator.buffer(128 * events.size());
        var ends = new int[events.size()];
        run++;
        for (var i = 0; i < ends.length; i++) {
            var event = events.get(i);
            form.encode(event, false, shared);
            ends[i] = shared.writerIndex();
            mark(event.origin(), lines);
        }
        // Comings and goings among many are told to nobody else: they must not cost a look at each of the many.
        var renames = events.stream().anyMatch(RoomEvent.Retitled.class::isInstance);
        for (var line : shared.isReadable() || renames ? lines : speakers) {
            if (renames || line.ownRun == run || hasIgnored(events, line) || canSpare(events, line)) {
                writeApart(events, line, shared, ends);
            } else {
                write(line, shared.retainedDuplicate());
            }
        }
        speakers.clear();
        var said = events.stream().filter(Event.Said.class::isInstance).count();
        counters.deliveries.add(said * lines.size());
        shared.release();
    }

    /// Nearly nobody ignores anyone, and then this costs one look.
    private static boolean hasIgnored(List<Event.Common> events, Line line) {
        if (line.ignored.isEmpty()) {
            return false;
        }
        for (var event : events) {
            if (isIgnored(event, line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIgnored(Event.Common event, Line line) {
        var by = event.by();
        return by != null && line.ignored.contains(by);
    }

    /// Whether something is in the run that this line is not told because it reads too slowly for it.
    private static boolean canSpare(List<Event.Common> events, Line line) {
        return !line.channel().isWritable() && events.stream().anyMatch(Event.Common::isPassing);
    }

    /// Finds the lines of this form whose own doing is in the run. A speaker on another event loop, or at the console, is
    /// none of this one's business.
    private void mark(@Nullable Session origin, Set<Line> lines) {
        if (origin != null
                && origin.end() instanceof Line line
                && line.channel().eventLoop().inEventLoop()
                && line.ownRun != run
                && lines.contains(line)) {
            line.ownRun = run;
            speakers.add(line);
        }
    }

    /// The same run for a line that reads it otherwise: its own events look different to it, and those of whom it ignores
    /// are left out. That a room has another name is for an ear what happens to it, too.
    private void writeApart(List<Event.Common> events, Line line, ByteBuf shared, int[] ends) {
        var out = allocator.buffer(shared.readableBytes());
        var from = 0;
        for (var i = 0; i < ends.length; i++) {
            var event = events.get(i);
            if (event.origin() == line.session() || (event instanceof RoomEvent.Retitled && line.hasEar())) {
                line.encode(event, out);
            } else if (!isIgnored(event, line) && (!event.isPassing() || line.channel().isWritable())) {
                out.writeBytes(shared, from, ends[i] - from);
            }
            from = ends[i];
        }
        if (out.isReadable()) {
            write(line, out);
        } else {
            out.release();
        }
    }

    private void write(Line line, ByteBuf bytes) {
        line.write(bytes);
        if (!line.touched) {
            line.touched = true;
            touched.add(line);
        }
    }
}
