package metaverse.universe;

import java.util.Locale;
import metaverse.floor.Tile;
import metaverse.floor.Way;
import org.jspecify.annotations.Nullable;

/// What a member asks of the floor. Wherever `room` may be null, the room that the session is in is meant.
public sealed interface FloorCommand extends Command.Inside {
    @Nullable Addressee room();

    /// What does it look like here?
    ///
    /// @param watch whether to be told from now on what happens on it; null for as before
    record View(@Nullable Addressee room, @Nullable Boolean watch, Kind kind) implements FloorCommand {
        /// How the answer is wanted.
        public enum Kind {
            /// an event with fields
            FIELDS,
            /// some sentences
            WORDS,
            /// a picture of signs
            MAP
        }
    }

    /// Walk there.
    ///
    /// @param form whether someone reads an answer; programs see the walk itself
    record Walk(@Nullable Addressee room, Goal goal, Form form) implements FloorCommand {}

    /// Where a walk leads.
    sealed interface Goal {
        record At(Tile tile) implements Goal {}

        record Person(Addressee whom) implements Goal {}

        /// A spot by its kind or its name, or an exit by its way or by where it leads.
        record Place(Addressee named) implements Goal {}

        /// Through that exit.
        record Exit(Way way) implements Goal {}

        /// Some steps in that direction.
        record Towards(Way way) implements Goal {}
    }

    /// Walk wherever someone walks.
    ///
    /// @param whom null for nobody any more
    record Follow(@Nullable Addressee room, @Nullable Addressee whom) implements FloorCommand {}

    /// Say something to those at the same spot only. It is not recorded.
    record Murmur(@Nullable Addressee room, Text text) implements FloorCommand {}

    /// Which arrivals at spots this session is told of.
    record Moves(Told told) implements FloorCommand {
        @Override
        public @Nullable Addressee room() {
            return null;
        }

        /// Those in the room, those at the spot where one stands, or none.
        public enum Told {
            ALL, NEAR, NONE;

            private final String code = name().toLowerCase(Locale.ROOT);

            public String code() {
                return code;
            }
        }
    }

    /// Where is someone?
    ///
    /// @param looks whether to be told, too, what they look like
    record Locate(Addressee whom, boolean looks, Form form) implements FloorCommand {
        @Override
        public @Nullable Addressee room() {
            return null;
        }
    }

    /// Give the spot where one stands a name.
    ///
    /// @param name null to take it away
    record NameSpot(@Nullable Addressee room, @Nullable Name name) implements FloorCommand {}

    /// Let an exit lead somewhere.
    ///
    /// @param to null for nowhere any more
    record SetExit(@Nullable Addressee room, Way way, @Nullable Addressee to) implements FloorCommand {}

    /// What happened here in the last minutes?
    record Replay(@Nullable Addressee room, int minutes) implements FloorCommand {}
}
