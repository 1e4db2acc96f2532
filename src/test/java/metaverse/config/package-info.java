@NullMarked
package metaverse.config;

import org.jspecify.annotations.NullMarked;
