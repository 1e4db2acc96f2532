/// The grammar of names and how they are compared: the only place that knows ICU's tables for them.
@NullMarked
package metaverse.names;

import org.jspecify.annotations.NullMarked;
