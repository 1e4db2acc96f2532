/// Mini Metaverse: one port and one universe for every client.
@NullMarked
package metaverse;

import org.jspecify.annotations.NullMarked;
