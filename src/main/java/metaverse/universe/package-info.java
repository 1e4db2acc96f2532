/// Who exists, who is here and what may be done: the one loop that decides.
///
/// Nothing here does I/O. The universe knows the JDK, JSpecify and the logging API; sockets, SQL and scripts reach it
/// through the ports [metaverse.universe.Ledger], [metaverse.universe.Records], [metaverse.universe.Vault] and
/// [metaverse.universe.Outlet].
///
/// Thread rule: everything mutable in this package belongs to the universe's thread, except [Inbox] and the
/// window of a [Session], which are made to be shared.
@NullMarked
package metaverse.universe;

import org.jspecify.annotations.NullMarked;
