@NullMarked
package metaverse.universe;

import org.jspecify.annotations.NullMarked;
