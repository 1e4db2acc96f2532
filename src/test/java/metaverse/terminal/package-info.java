/// The terminal client: its parts, and the whole of it against a real universe.
@org.jspecify.annotations.NullMarked
package metaverse.terminal;
