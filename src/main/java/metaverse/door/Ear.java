package metaverse.door;

import io.netty.buffer.ByteBuf;
import metaverse.universe.Event;

/// Writes what concerns one session alone, where its wire form cannot: a protocol whose answers depend on what was asked,
/// or on what its client has been told before. What a whole room is told still has the form, once for all who share it.
/// Belongs to the line's event loop.
public interface Ear {
    /// Appends what the session is told alone, or its own copy of what it did in a room.
    void hear(Event event, ByteBuf out);
}
