package metaverse.bench;

import io.netty.channel.EventLoop;
import java.util.concurrent.TimeUnit;

/// Speaks by the clock, whatever the server does: an open loop. A message that could not be sent when it was due (this
/// process was busy, the server slow to read) still counts from then, or a stall would hide all that waited behind it.
final class Pacer {
    /// Who does the saying.
    interface Mouth {
        /// Says one message.
        ///
        /// @param due when it should be said
        /// @return whether to go on
        boolean say(int speaker, long due);
    }

    private final EventLoop loop;
    private final Mouth mouth;
    private final int speakers;
    private final double interval;
    private final long begin = System.nanoTime();
    private long said;

    /// @param rate how many a second, of all speakers by turns
    Pacer(int speakers, double rate, EventLoop loop, Mouth mouth) {
        this.loop = loop;
        this.mouth = mouth;
        this.speakers = speakers;
        interval = 1e9 / rate;
    }

    void start() {
        var now = System.nanoTime();
        while (due() - now <= 0) {
            if (!mouth.say((int) (said % speakers), due())) {
                return;
            }
            said++;
        }
        loop.schedule(this::start, due() - now, TimeUnit.NANOSECONDS);
    }

    private long due() {
        return begin + (long) (said * interval);
    }
}
