@NullMarked
package metaverse.texts;

import org.jspecify.annotations.NullMarked;
