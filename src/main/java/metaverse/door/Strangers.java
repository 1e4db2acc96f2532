package metaverse.door;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import metaverse.universe.Ticker;

/// Sockets that have said nothing yet, oldest first: no sessions, no log lines, ended when their time is over. Belongs to
/// its event loop.
final class Strangers {
    private final Map<Channel, Long> since = new LinkedHashMap<>();
    private final Supplier<Duration> time;
    private final Ticker ticker;

    Strangers(Supplier<Duration> time, Ticker ticker) {
        this.time = time;
        this.ticker = ticker;
    }

    void add(Channel channel) {
        since.putIfAbsent(channel, ticker.nanos());
    }

    void remove(Channel channel) {
        since.remove(channel);
    }

    void sweep() {
        var now = ticker.nanos();
        var most = time.get().toNanos();
        var over = since.entrySet().stream()
                .takeWhile(entry -> now - entry.getValue() > most)
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(Channel::close);
    }

    void end() {
        List.copyOf(since.keySet()).forEach(Channel::close);
    }
}
