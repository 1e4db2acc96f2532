package metaverse.universe;

import java.time.Duration;

/// What the universe allows. Times are durations, numbers are counts.
///
/// @param window       commands of one session that may wait for their answer before its line is read no further
/// @param crowd        people in a room up to which arrivals and departures are told one by one
/// @param addressees   members that one private message may name
/// @param page         records of one history answer
/// @param shownMembers members that a list names; beyond it only the count tells
/// @param textBytes    UTF-8 bytes of one message
/// @param linger       how long a lost line may come back with its token
/// @param restartGrace how long after a start the tokens of the start before are good
/// @param stall        how long the ledger may owe an outcome before new messages are refused
/// @param closing      how long closing waits for what is accepted to be recorded
/// @param keep         how long what is said is kept, where a room has no time of its own; zero for ever
public record Settings(
        int window,
        int crowd,
        int addressees,
        int page,
        int shownMembers,
        int textBytes,
        Duration linger,
        Duration restartGrace,
        Duration stall,
        Duration closing,
        Duration keep,
        People people) {
    /// Who may come, and what they may have.
    ///
    /// @param entry        who may come in
    /// @param word         what one has to say at the entry where that is asked; otherwise empty
    /// @param registration whether guests may claim their names
    /// @param rooms        rooms that one member may be in
    /// @param friends      friends and requests that one account may have
    /// @param keepName     how long a name that an account has given up stays reserved
    /// @param expire       after how long an account that nobody uses goes; zero for never
    /// @param leastPassword signs that a password has at least
    public record People(
            Entry entry,
            String word,
            boolean registration,
            int rooms,
            int friends,
            Duration keepName,
            Duration expire,
            int leastPassword) {
        public static People standard() {
            return new People(Entry.OPEN, "", true, 50, 500, Duration.ofDays(30), Duration.ZERO, 8);
        }
    }

    /// Who may come in.
    public enum Entry {
        /// everyone
        OPEN,
        /// whoever knows the word
        PASSWORD,
        /// accounts only
        ACCOUNTS
    }

    public static Settings standard() {
        return new Settings(
                64,
                20,
                20,
                200,
                100,
                4096,
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ZERO,
                People.standard());
    }
}
