package metaverse.universe;

import java.util.List;
import metaverse.floor.Tile;
import org.jspecify.annotations.Nullable;

/// What happens on a floor, for those who watch it. A floor is to the event loops a room of its own: its number is the room's, negative, so
/// whoever only talks is told nothing of it. None of it is anyone's doing alone: several walks may be told as one.
public sealed interface FloorEvent extends Event.Common {
    @Override
    default @Nullable MemberId by() {
        return null;
    }

    /// These stand there from now on.
    record Stood(Where where, List<Standing> people) implements FloorEvent {
        public Stood {
            people = List.copyOf(people);
        }
    }

    /// These walk: each from where they are, some milliseconds ago.
    record Walked(Where where, List<Walk> walks) implements FloorEvent {
        public Walked {
            walks = List.copyOf(walks);
        }

        /// Who reads slowly sees people where they walk to next.
        @Override
        public boolean isPassing() {
            return true;
        }
    }

    /// @param path all tiles, the first being where they were
    record Walk(MemberId who, List<Tile> path, long elapsed) {
        public Walk {
            path = List.copyOf(path);
        }
    }

    /// These are gone.
    record Vanished(Where where, List<MemberId> who) implements FloorEvent {
        public Vanished {
            who = List.copyOf(who);
        }
    }

    /// Spots have other names, or exits lead elsewhere.
    record Landscaped(Where where) implements FloorEvent {}

    /// Someone talks quietly with those around them.
    record Murmuring(Where where, Who who, Sign spot) implements FloorEvent {
        @Override
        public boolean isPassing() {
            return true;
        }
    }
}
