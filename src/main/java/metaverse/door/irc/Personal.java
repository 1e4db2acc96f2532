package metaverse.door.irc;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.Set;
import metaverse.universe.Event;
import metaverse.universe.Parting.Cause;
import metaverse.universe.RoomEvent;
import org.jspecify.annotations.Nullable;

/// The form of a client that hears the plaza in its own way: it does not see it, though it is there as everyone is, or it watches some
/// people. Who does not see it hears of people, who come and go and are named in the plaza, only where they share another room.
final class Personal extends IrcForm {
    private final @Nullable Company company;
    private final Watch watch;

    /// @param company null for one who sees the plaza
    Personal(Irc irc, Set<Cap> caps, @Nullable Company company, Watch watch) {
        super(irc, caps);
        this.company = company;
        this.watch = watch;
    }

    @Override
    public void encode(Event event, boolean own, ByteBuf out) {
        super.encode(event, own, out);
        if (event instanceof RoomEvent room && room.where().number() == Channels.PLAZA && !watch.isEmpty()) {
            var lines = new StringBuilder();
            watch.hear(room, this, reply -> reply.write(lines));
            ByteBufUtil.writeUtf8(out, lines);
        }
    }

    @Override
    boolean hears(Event.Common event) {
        if (company == null) {
            return true;
        }
        var room = event.where().number();
        if (room != Channels.PLAZA) {
            note(company, room, event);
            return true;
        }
        return switch (event) {
            case RoomEvent.Renamed renamed -> company.has(renamed.id());
            case RoomEvent.Gone gone -> company.has(gone.who().id())
                    || (can(Cap.EXTENDED_MONITOR) && watch.has(gone.who().name()));
            case RoomEvent.Left left -> left.how().cause() == Cause.GONE && company.forget(left.who().id());
            default -> false;
        };
    }

    private static void note(Company company, long room, Event.Common event) {
        switch (event) {
            case RoomEvent.Arrived arrived -> company.add(room, arrived.who().id());
            case RoomEvent.Left left when left.how().cause() != Cause.GONE -> company.remove(room, left.who().id());
            default -> {}
        }
    }
}
