/// How the operating system shares the processors among our threads.
@NullMarked
package metaverse.threads;

import org.jspecify.annotations.NullMarked;
