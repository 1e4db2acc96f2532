/// The page in the system's Chromium: what people do with it, in a real universe.
@NullMarked
package metaverse.browser;

import org.jspecify.annotations.NullMarked;
