package metaverse.universe;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

/// What happened on one floor lately, to be looked at again: kept apart from the records, and only for a while.
final class WalkLog {
    static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 2_000;

    private final ArrayDeque<Move> moves = new ArrayDeque<>();

    void add(Move move) {
        moves.add(move);
        while (moves.size() > MOST || moves.getFirst().at() < move.at() - KEPT.toMillis()) {
            moves.removeFirst();
        }
    }

    List<Move> since(long at) {
        return moves.stream().filter(move -> move.at() >= at).toList();
    }
}
