package metaverse.bench;

/// A speaker's messages that somebody has yet to hear: when each was sent, and how many still miss it. A ring by
/// message number, which grows when more are under way than it holds.
final class Flight {
    private long[] sentAt;
    private int[] missing;
    private int oldest;
    private int next;

    Flight(int expected) {
        var size = Math.max(16, Integer.highestOneBit(expected) * 4);
        sentAt = new long[size];
        missing = new int[size];
    }

    /// The number that the next message gets: how many have been sent.
    int next() {
        return next;
    }

    /// One more is sent.
    ///
    /// @return its number
    int take(long at, int hearers) {
        if (next - oldest == sentAt.length) {
            grow();
        }
        var slot = next & (sentAt.length - 1);
        sentAt[slot] = at;
        missing[slot] = hearers;
        return next++;
    }

    /// Whether such a message has been sent at all.
    boolean knows(int number) {
        return number >= 0 && number < next;
    }

    long sentAt(int number) {
        return sentAt[number & (sentAt.length - 1)];
    }

    /// One more member heard it.
    ///
    /// @return whether that was the last
    boolean land(int number) {
        var last = --missing[number & (missing.length - 1)] == 0;
        while (oldest < next && missing[oldest & (missing.length - 1)] == 0) {
            oldest++;
        }
        return last;
    }

    private void grow() {
        var times = new long[sentAt.length * 2];
        var counts = new int[times.length];
        for (var number = oldest; number < next; number++) {
            times[number & (times.length - 1)] = sentAt(number);
            counts[number & (times.length - 1)] = missing[number & (missing.length - 1)];
        }
        sentAt = times;
        missing = counts;
    }
}
