package metaverse.threads;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Threads whose work can wait a little for those that carry talk: hashing a password takes some 30 ms of a processor, a search
/// some 3, and whoever talks meanwhile should not notice. Java's own thread priorities do nothing on Linux.
public final class Background {
    private static final Logger log = LoggerFactory.getLogger(Background.class);

    /// A tenth of the share of the others where all want the processor. Further behind, talk gained nothing more.
    static final int NICE = 10;

    /// Of `setpriority(2)`. On Linux 0 is the calling thread, elsewhere the whole process.
    private static final int PRIO_PROCESS = 0;

    private static final int MYSELF = 0;

    private Background() {}

    /// Lets the calling thread stand behind the others from now on, where the system can do that; else it stays as it is.
    @SuppressWarnings("restricted") // the one function that is called has no memory to spoil
    public static void enter() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        try {
            var linker = Linker.nativeLinker();
            var setpriority = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("setpriority"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            if ((int) setpriority.invokeExact(PRIO_PROCESS, MYSELF, NICE) != 0) {
                log.debug("The thread {} stays among the others", Thread.currentThread().getName());
            }
        } catch (Throwable e) {
            // A method handle may throw anything; all of it means that there is no such thing here.
            log.debug("Threads cannot stand behind others here", e);
        }
    }

    /// The same for a thread that does this.
    public static Runnable of(Runnable work) {
        return () -> {
            enter();
            work.run();
        };
    }
}
