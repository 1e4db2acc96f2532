/// The load generator behind `metaverse bench`: a client like any other, for anyone's universe, from another process.
/// It imports nothing of the server. One event loop ([Network]) holds all visitors ([Visitor]), hears what they are
/// sent ([Ear]) and keeps the books of who must still hear what ([Talk]); the command's own thread only waits. Something else
/// may go on beside the talk ([Company]). [Compare] starts servers as processes and runs the same against each; [BareServer] is the ceiling that they are measured by.
@NullMarked
package metaverse.bench;

import org.jspecify.annotations.NullMarked;
