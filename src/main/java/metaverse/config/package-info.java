/// The operator's configuration: the one table of keys, and from it the reading of a file, its mistakes, and the file
/// that `metaverse config` prints. Knows what may be set, not what is done with it.
@NullMarked
package metaverse.config;

import org.jspecify.annotations.NullMarked;
