/// The IRC door, as its clients see it.
@NullMarked
package metaverse.door.irc;

import org.jspecify.annotations.NullMarked;
