/// Stories that are played through the doors, and the clients that play them: real sockets, a real universe.
@NullMarked
package metaverse.story;

import org.jspecify.annotations.NullMarked;
