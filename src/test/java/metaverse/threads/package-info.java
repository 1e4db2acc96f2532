@NullMarked
package metaverse.threads;

import org.jspecify.annotations.NullMarked;
