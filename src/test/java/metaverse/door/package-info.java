@NullMarked
package metaverse.door;

import org.jspecify.annotations.NullMarked;
