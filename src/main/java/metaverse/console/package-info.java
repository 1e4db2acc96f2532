/// The operator's console: a session of the universe at the terminal that the server was started on. It is told by the
/// universe as an event loop is, and has a thread of its own that prints. Knows no network.
@NullMarked
package metaverse.console;

import org.jspecify.annotations.NullMarked;
