/// Lines for people: the grammar of what they type and the text of what they are told, for every door that speaks in lines.
@NullMarked
package metaverse.door.prose;

import org.jspecify.annotations.NullMarked;
