@NullMarked
package metaverse.door.web;

import org.jspecify.annotations.NullMarked;
