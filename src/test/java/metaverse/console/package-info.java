@NullMarked
package metaverse.console;

import org.jspecify.annotations.NullMarked;
