@NullMarked
package metaverse.door.tls;

import org.jspecify.annotations.NullMarked;
