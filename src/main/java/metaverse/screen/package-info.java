/// A screen for people who type: an input line at the bottom, everything else above it, history and completion; or plain
/// lines where there is no such terminal. Knows nothing of what is typed.
@NullMarked
package metaverse.screen;

import org.jspecify.annotations.NullMarked;
