package metaverse.bench;

import java.util.HashSet;
import java.util.Set;

/// Who has heard what: every member must hear every speaker of its room once and in order, and all members must hear
/// all speakers in one order. Kept per delivery, so: an array, a comparison, a multiplication.
final class Books {
    private final Plan plan;
    private final Verdict verdict;
    private final String[] names;

    /// By visitor and speaker of its room: the number that must come next.
    private final int[] next;

    /// By visitor: a hash of all it heard, in order.
    private final long[] order;

    /// What was passed over, so that "late" can be told from "lost". Empty in any good run.
    private final Set<Long> passedOver = new HashSet<>();

    Books(Plan plan, Verdict verdict, String[] names) {
        this.plan = plan;
        this.verdict = verdict;
        this.names = names;
        next = new int[plan.visitors() * plan.speakers()];
        order = new long[plan.visitors()];
    }

    /// Enters that a visitor heard a message.
    ///
    /// @param speaker one of the visitor's room
    /// @return whether it is the first time
    boolean heard(int visitor, int speaker, int number) {
        var slot = slot(visitor, speaker);
        if (next[slot] != number) {
            return outOfTurn(slot, visitor, speaker, number);
        }
        next[slot] = number + 1;
        order[visitor] = (order[visitor] + ((long) speaker << 32) + number) * 0x9E3779B97F4A7C15L;
        return true;
    }

    private boolean outOfTurn(int slot, int visitor, int speaker, int number) {
        var speakerName = names[plan.visitorOf(speaker)];
        if (number > next[slot]) {
            verdict.lost(names[visitor], speakerName, number - next[slot]);
            for (; next[slot] < number; next[slot]++) {
                passedOver.add(key(slot, next[slot]));
            }
            next[slot]++;
            return true;
        }
        if (passedOver.remove(key(slot, number))) {
            verdict.late(names[visitor], speakerName, number);
            return true;
        }
        verdict.twice(names[visitor], speakerName, number);
        return false;
    }

    /// Closes the books: what was sent must have been heard by all.
    ///
    /// @param sent how many messages each speaker sent
    void close(int[] sent, Dialect dialect) {
        for (var visitor = 0; visitor < plan.visitors(); visitor++) {
            var first = plan.roomOf(visitor) * plan.speakers();
            for (var speaker = first; speaker < first + plan.speakers(); speaker++) {
                var own = plan.visitorOf(speaker) == visitor;
                var missed = sent[speaker] - next[slot(visitor, speaker)];
                if (missed > 0 && (dialect.echoes() || !own)) {
                    verdict.lost(names[visitor], names[plan.visitorOf(speaker)], missed);
                }
            }
        }
        if (verdict.clean() && dialect.ordered()) {
            compareOrders(dialect);
        }
    }

    /// A speaker that does not hear itself has another order than the rest; the others must agree.
    private void compareOrders(Dialect dialect) {
        var silent = dialect.echoes() ? 0 : plan.speakers();
        for (var room = 0; room < plan.rooms(); room++) {
            var first = room * plan.members() + silent;
            for (var visitor = first + 1; visitor < (room + 1) * plan.members(); visitor++) {
                if (order[visitor] != order[first]) {
                    verdict.trouble(names[visitor] + " heard the room in another order than " + names[first]);
                }
            }
        }
    }

    private int slot(int visitor, int speaker) {
        return visitor * plan.speakers() + speaker % plan.speakers();
    }

    private static long key(int slot, int number) {
        return (long) slot << 32 | number;
    }
}
