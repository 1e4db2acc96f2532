/// The terminal client: speaks the public JSON door over lines, and imports nothing of the server. [Link] carries lines,
/// [HeardReader] reads them, [Visit] knows what they mean, the views say how they look, and [Client] is the one thread
/// that owns all that changes.
@NullMarked
package metaverse.terminal;

import org.jspecify.annotations.NullMarked;
