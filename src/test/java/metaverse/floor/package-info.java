@NullMarked
package metaverse.floor;

import org.jspecify.annotations.NullMarked;
