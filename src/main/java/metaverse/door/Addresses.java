package metaverse.door;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import metaverse.universe.Ticker;

/// What each address has open and did lately. Shared by all event loops; every entry changes only inside the map's own
/// per-key lock, and one without sockets that did nothing lately is forgotten.
public final class Addresses {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final int MANY = 10_000;

    /// An IPv4 address, or the upper half of an IPv6 one: whoever has one address of a /64 has all of them.
    private record Key(boolean v6, long bits) {
        static Key of(InetAddress address) {
            var bytes = ByteBuffer.wrap(address.getAddress());
            return address instanceof Inet6Address ? new Key(true, bytes.getLong()) : new Key(false, bytes.getInt());
        }
    }

    private static final class Entry {
        int sockets;
        int sessions;
        int signIns;
        long minute;
        long spokeHttp;
        boolean http;
    }

    private final ConcurrentHashMap<Key, Entry> entries = new ConcurrentHashMap<>();
    private final Supplier<Limits> limits;
    private final Ticker ticker;

    /// @param limits asked at every use, from any event loop
    public Addresses(Supplier<Limits> limits, Ticker ticker) {
        this.limits = limits;
        this.ticker = ticker;
    }

    /// @return whether one more socket of the address may stay; if so it must be given back by [#closed]
    boolean open(InetAddress address) {
        return count(address, entry -> {
            var most = limits.get().sockets();
            var free = most == 0 || entry.sockets < most;
            entry.sockets += free ? 1 : 0;
            return free;
        });
    }

    void closed(InetAddress address) {
        count(address, entry -> --entry.sockets >= 0);
    }

    /// @return whether one more session of the address may begin; if so it must be given back by [#ended]
    boolean begin(InetAddress address) {
        return count(address, entry -> {
            var most = limits.get().sessions();
            var free = most == 0 || entry.sessions < most;
            entry.sessions += free ? 1 : 0;
            return free;
        });
    }

    void ended(InetAddress address) {
        count(address, entry -> --entry.sessions >= 0);
    }

    /// @return whether the address may sign in once more in this minute
    boolean signIn(InetAddress address) {
        var most = limits.get().signIns();
        return most == 0 || count(address, entry -> {
            var now = ticker.nanos();
            if (now - entry.minute >= MINUTE) {
                entry.minute = now;
                entry.signIns = 0;
            }
            return ++entry.signIns <= most;
        });
    }

    /// Remembers that a browser is there: they open sockets ahead, and a greeting on one would be read as an answer.
    public void spokeHttp(InetAddress address) {
        count(address, entry -> {
            entry.spokeHttp = ticker.nanos();
            entry.http = true;
            return true;
        });
    }

    boolean hasSpokenHttp(InetAddress address) {
        var entry = entries.get(Key.of(address));
        return entry != null && isBrowser(entry);
    }

    private boolean isBrowser(Entry entry) {
        return entry.http && ticker.nanos() - entry.spokeHttp < HOUR;
    }

    private interface Step {
        boolean on(Entry entry);
    }

    private boolean count(InetAddress address, Step step) {
        var result = new boolean[1];
        entries.compute(Key.of(address), (_, before) -> {
            var entry = before == null ? fresh() : before;
            result[0] = step.on(entry);
            return isIdle(entry) ? null : entry;
        });
        if (entries.size() > MANY) {
            entries.values().removeIf(entry -> entry.sockets == 0);
        }
        return result[0];
    }

    private Entry fresh() {
        var entry = new Entry();
        entry.minute = ticker.nanos() - MINUTE;
        return entry;
    }

    private boolean isIdle(Entry entry) {
        return entry.sockets <= 0
                && entry.sessions <= 0
                && !isBrowser(entry)
                && ticker.nanos() - entry.minute >= MINUTE;
    }
}
