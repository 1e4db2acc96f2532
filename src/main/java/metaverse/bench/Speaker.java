package metaverse.bench;

import io.netty.buffer.ByteBuf;

/// A visitor who speaks: its line, and its messages under way.
final class Speaker {
    final Visitor visitor;
    final int room;
    final Flight flight;

    private final Draft draft;
    private final int hearers;
    private int owed;

    Speaker(Visitor visitor, int room, Draft draft, int hearers, int inFlight) {
        this.visitor = visitor;
        this.room = room;
        this.draft = draft;
        this.hearers = hearers;
        flight = new Flight(inFlight);
    }

    /// One more to say at the end of this turn of the loop.
    ///
    /// @return whether it is the first
    boolean owe(int count) {
        var first = owed == 0;
        owed += count;
        return first;
    }

    /// Says all that is owed in one write. They are sent now, so their time runs from now.
    ///
    /// @return how many
    int pay() {
        var count = owed;
        var out = buffer(count);
        var now = System.nanoTime();
        for (; owed > 0; owed--) {
            draft.write(out, flight.take(now, hearers));
        }
        flush(out);
        return count;
    }

    /// Says one message that should have been said at a certain time: a late start is part of what it took.
    void say(long due) {
        var out = buffer(1);
        draft.write(out, flight.take(due, hearers));
        flush(out);
    }

    private ByteBuf buffer(int messages) {
        return visitor.channel().alloc().directBuffer(draft.length() * messages);
    }

    private void flush(ByteBuf out) {
        var channel = visitor.channel();
        channel.writeAndFlush(out, channel.voidPromise());
    }
}
