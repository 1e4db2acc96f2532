@NullMarked
package metaverse.door.prose;

import org.jspecify.annotations.NullMarked;
