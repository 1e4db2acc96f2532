/// Texts for people, in the languages of `messages*.properties`.
@NullMarked
package metaverse.texts;

import org.jspecify.annotations.NullMarked;
