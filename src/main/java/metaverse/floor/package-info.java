/// The ground that people stand on: drawn from a room's name, and paths over it. Pure functions: the same everywhere and for ever.
@NullMarked
package metaverse.floor;

import org.jspecify.annotations.NullMarked;
