@NullMarked
package metaverse.vault;

import org.jspecify.annotations.NullMarked;
