@NullMarked
package metaverse.export;

import org.jspecify.annotations.NullMarked;
