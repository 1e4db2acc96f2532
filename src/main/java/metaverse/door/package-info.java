/// The one port: how bytes from anyone become commands, and events become bytes again.
///
/// Thread rule: a [metaverse.door.Line], its handlers and its [metaverse.door.Loop] belong to one event loop. Nothing
/// here blocks. Shared on purpose are [metaverse.door.Addresses] and [metaverse.door.Counters].
@NullMarked
package metaverse.door;

import org.jspecify.annotations.NullMarked;
