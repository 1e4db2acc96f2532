/// The IRC door. It does not stand open yet: it only says so, in the words of its clients.
@NullMarked
package metaverse.door.irc;

import org.jspecify.annotations.NullMarked;
