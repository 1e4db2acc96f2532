package metaverse.bench;

import org.jspecify.annotations.Nullable;

/// Who talks to whom in a run.
///
/// @param rooms    how many groups of members who hear each other; in private talk each pair is one
/// @param members  in each of them
/// @param speakers in each of them, the first members of it
/// @param inFlight messages of each speaker under way at once
/// @param rate     deliveries a second, by the clock; 0: the next message follows when one has been heard by all
/// @param secret   whether they talk in private instead of to the room
/// @param room     the rooms' name (with a number after it, if several); null: where visitors arrive
record Plan(
        int rooms, int members, int speakers, int inFlight, long rate, boolean secret, @Nullable String room) {

    int visitors() {
        return rooms * members;
    }

    int allSpeakers() {
        return rooms * speakers;
    }

    /// The room that a visitor is in.
    int roomOf(int visitor) {
        return visitor / members;
    }

    /// The visitor behind a speaker's number.
    int visitorOf(int speaker) {
        return speaker / speakers * members + speaker % speakers;
    }

    /// How many hear each message.
    int hearers(Dialect dialect) {
        return dialect.echoes() ? members : members - 1;
    }

    @Nullable String nameOf(int room) {
        return this.room == null || rooms == 1 ? this.room : this.room + room;
    }
}
