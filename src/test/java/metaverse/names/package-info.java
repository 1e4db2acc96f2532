@NullMarked
package metaverse.names;

import org.jspecify.annotations.NullMarked;
