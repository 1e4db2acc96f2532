package metaverse.universe;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import metaverse.floor.Tile;
import org.jspecify.annotations.Nullable;

/// Where a member is on one floor. Belongs to the universe's thread.
final class Stand {
    /// What one step takes, slantwise or not.
    static final Duration PACE = Duration.ofMillis(200);

    final Member member;

    /// Where they stand, or will when they have walked.
    Tile at;

    /// All tiles of the walk under way; empty while they stand.
    List<Tile> path = List.of();

    /// When that began, by the ticker.
    long begun;

    /// Counts their walks, so that what was to happen at the end of one does not happen at that of another.
    int walks;

    /// After whom they walk; null for nobody.
    @Nullable MemberId follows;

    Stand(Member member, Tile at) {
        this.member = member;
        this.at = at;
    }

    boolean isWalking(long now) {
        return now - begun < duration();
    }

    /// Of the walk, in nanoseconds.
    long duration() {
        return Math.max(0, path.size() - 1) * PACE.toNanos();
    }

    /// Where they are now: the tile that they have reached.
    Tile position(long now) {
        var steps = (now - begun) / PACE.toNanos();
        return steps < path.size() ? path.get((int) Math.max(0, steps)) : at;
    }

    void walk(List<Tile> tiles, long now) {
        path = tiles;
        at = tiles.getLast();
        begun = now;
        walks++;
    }

    void stand(Tile tile) {
        path = List.of();
        at = tile;
        walks++;
    }

    Standing standing(long now) {
        var walking = isWalking(now);
        return new Standing(
                member.who(), at, walking ? path : List.of(),
                walking ? TimeUnit.NANOSECONDS.toMillis(now - begun) : 0, member.away != null);
    }
}
