@NullMarked
package metaverse.door.text;

import org.jspecify.annotations.NullMarked;
