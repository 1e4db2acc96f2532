/// The IRC door: the protocol as its clients know it (RFC 1459 and 2812, modern.ircdocs.horse, IRCv3), over the same commands and
/// events as the other doors. [Commands] says who answers what; [IrcForm] is what rooms are told, [Hearing] what one client is told.
@NullMarked
package metaverse.door.irc;

import org.jspecify.annotations.NullMarked;
