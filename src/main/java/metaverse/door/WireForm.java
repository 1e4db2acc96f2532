package metaverse.door;

import io.netty.buffer.ByteBuf;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.Region;

/// How events look on the wire. Sessions whose bytes are the same share one form, so that an event is encoded once for
/// all of them: forms are compared by identity. A form has no state and may be used from every event loop.
public interface WireForm {
    /// Appends the event, or nothing where this form does not tell it.
    ///
    /// @param own whether it is for the session whose doing it is ([Event.Common#origin])
    void encode(Event event, boolean own, ByteBuf out);

    /// Appends why the session ends.
    void farewell(Farewell why, ByteBuf out);

    /// The form of the same door for another region; this one where the door has none of its own.
    default WireForm in(Region region) {
        return this;
    }

    /// How the events of rooms look to a session that has turned to another room; this one where rooms look the same. It
    /// has no other use: what a session is told alone has its own form.
    default WireForm elsewhere() {
        return this;
    }

    /// Appends what keeps a silent line alive, or nothing where TCP does that alone.
    default void ping(ByteBuf out) {}

    /// Whether the other side must answer [#ping], so that silence says something.
    default boolean isAnsweringPings() {
        return false;
    }
}
