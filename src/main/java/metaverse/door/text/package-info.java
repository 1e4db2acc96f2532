/// The text door: UTF-8 lines for `nc`, telnet, scripts, and the small clients people write when they learn sockets.
@NullMarked
package metaverse.door.text;

import org.jspecify.annotations.NullMarked;
