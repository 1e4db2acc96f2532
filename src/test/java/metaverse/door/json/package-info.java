@NullMarked
package metaverse.door.json;

import org.jspecify.annotations.NullMarked;
