/// The JSON door: one object a line, or a WebSocket message. `docs/protocol.md` has every shape.
@NullMarked
package metaverse.door.json;

import org.jspecify.annotations.NullMarked;
