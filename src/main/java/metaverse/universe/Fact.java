package metaverse.universe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import metaverse.floor.Way;
import org.jspecify.annotations.Nullable;

/// What lasts and is no record: kept until it is replaced or dropped. The universe holds all facts in memory, because it
/// decides by them; the ledger keeps them for the next start. Each kind has a key: there is one fact for each.
public sealed interface Fact {
    /// No end: of a ban, or of anything else that is `until`.
    long FOR_EVER = Long.MAX_VALUE;

    /// A name claimed with a password. Key: `id`.
    ///
    /// @param secret  what is kept of the password, sealed; see [Vault]
    /// @param created milliseconds since 1970
    /// @param seen    when they were last here
    /// @param trusted whether they are operator in every room
    record Account(
            MemberId id,
            Name name,
            Vault.Secret secret,
            long created,
            long seen,
            Approachable approachable,
            boolean trusted)
            implements Fact {
        Account named(Name other) {
            return new Account(id, other, secret, created, seen, approachable, trusted);
        }

        Account with(Vault.Secret other) {
            return new Account(id, name, other, created, seen, approachable, trusted);
        }

        Account seen(long at) {
            return new Account(id, name, secret, created, at, approachable, trusted);
        }

        Account approachable(Approachable by) {
            return new Account(id, name, secret, created, seen, by, trusted);
        }

        Account trusted(boolean other) {
            return new Account(id, name, secret, created, seen, approachable, other);
        }
    }

    /// A name that an account has given up, not yet free. Key: the name's key.
    record Reserved(Name name, MemberId who, long until) implements Fact {}

    /// By which an account comes back without its password. Key: `hash`.
    ///
    /// @param hash SHA-256 of the token, in Base64: who reads the ledger has no tokens
    record Token(String hash, MemberId who, long seen) implements Fact {}

    /// By which an account can be entered once. Key: `who`.
    record Code(MemberId who, String hash, long until) implements Fact {}

    /// A room. Key: `number`.
    ///
    /// @param owner       null for the plaza
    /// @param hidden      whether only those who are invited can see it
    /// @param slow        seconds between two messages of one member; 0 for no limit
    /// @param sinceJoined whether each may read the past only since they joined
    /// @param days        how long what is said is kept; 0 as long as the universe does
    /// @param quiet       whether only those who look after it may speak
    /// @param most        how many it holds; 0 for any number
    record Place(
            long number,
            Name name,
            @Nullable MemberId owner,
            boolean hidden,
            String topic,
            int slow,
            boolean sinceJoined,
            int days,
            boolean quiet,
            int most)
            implements Fact {
        /// As it is made: with nothing set in it.
        static Place made(long number, Name name, @Nullable MemberId owner, boolean hidden) {
            return new Place(number, name, owner, hidden, "", 0, false, 0, false, 0);
        }

        Place named(Name other) {
            return new Place(number, other, owner, hidden, topic, slow, sinceJoined, days, quiet, most);
        }

        Place ownedBy(MemberId other) {
            return new Place(number, name, other, hidden, topic, slow, sinceJoined, days, quiet, most);
        }

        Place about(Text other) {
            return new Place(number, name, owner, hidden, other.value(), slow, sinceJoined, days, quiet, most);
        }

        Place slow(int seconds) {
            return new Place(number, name, owner, hidden, topic, seconds, sinceJoined, days, quiet, most);
        }

        Place sinceJoined(boolean only) {
            return new Place(number, name, owner, hidden, topic, slow, only, days, quiet, most);
        }

        Place days(int kept) {
            return new Place(number, name, owner, hidden, topic, slow, sinceJoined, kept, quiet, most);
        }

        Place with(Setting setting) {
            return switch (setting) {
                case Setting.Hidden(var on) ->
                    new Place(number, name, owner, on, topic, slow, sinceJoined, days, quiet, most);
                case Setting.Quiet(var on) ->
                    new Place(number, name, owner, hidden, topic, slow, sinceJoined, days, on, most);
                case Setting.Most(var people) ->
                    new Place(number, name, owner, hidden, topic, slow, sinceJoined, days, quiet, people);
            };
        }

        /// What is set in it.
        List<Setting> settings() {
            var set = new ArrayList<Setting>(3);
            if (hidden) {
                set.add(new Setting.Hidden(true));
            }
            if (quiet) {
                set.add(new Setting.Quiet(true));
            }
            if (most > 0) {
                set.add(new Setting.Most(most));
            }
            return set;
        }
    }

    /// Someone belongs to a room. Key: `room` and `who`.
    ///
    /// @param since the number of the latest record when they joined
    /// @param read  the number of the latest record they have read
    /// @param muted until when they may only read; 0 for not
    record Membership(long room, MemberId who, Role role, long since, long read, long muted) implements Fact {
        Membership role(Role other) {
            return new Membership(room, who, other, since, read, muted);
        }

        Membership read(long seq) {
            return new Membership(room, who, role, since, seq, muted);
        }

        Membership muted(long until) {
            return new Membership(room, who, role, since, read, until);
        }
    }

    /// Someone may come into a hidden room. Key: `room` and `who`.
    record Invitation(long room, MemberId who, String by) implements Fact {}

    /// Whoever has its code may come into a room. Key: `hash`.
    ///
    /// @param hash   SHA-256 of the code, in Base64: who reads the ledger has no codes
    /// @param number what it is called among those of the room
    /// @param maker  by whose right it is good
    /// @param uses   for how many members; 0 for any number
    /// @param users  those it has let in; nobody is counted where any number may come
    record OpenInvitation(
            String hash, long room, int number, MemberId maker, long until, int uses, Set<MemberId> users)
            implements Fact {
        public OpenInvitation {
            users = Set.copyOf(users);
        }

        /// For how many more; 0 also where any number may come.
        int left() {
            return uses - users.size();
        }

        boolean isUsedUp() {
            return uses > 0 && users.size() >= uses;
        }

        /// Counted for this member, once.
        OpenInvitation usedBy(MemberId who) {
            if (uses == 0 || users.contains(who)) {
                return this;
            }
            var more = new HashSet<>(users);
            more.add(who);
            return new OpenInvitation(hash, room, number, maker, until, uses, more);
        }
    }

    /// A spot that has a name of its own. Key: `room` and `kind`.
    record Landmark(long room, String kind, String name) implements Fact {}

    /// Where an exit leads. Key: `room` and `way`.
    ///
    /// @param to the number of the room behind it
    record Passage(long room, Way way, long to) implements Fact {}

    /// Two accounts are friends, or one asks the other. Key: `who` and `other`.
    ///
    /// @param who   the one who asked
    /// @param since when that was
    record Friendship(MemberId who, MemberId other, boolean agreed, long since) implements Fact {}

    /// Key: `who` and `whom`.
    record Ignoring(MemberId who, MemberId whom) implements Fact {}

    /// Whoever must stay out. Key: `room` and `subject`.
    ///
    /// @param room  0 for the whole universe
    /// @param until milliseconds since 1970, or [#FOR_EVER]
    /// @param by    the name of whoever said so
    /// @param why   what they said; may be empty
    record Ban(long room, Subject subject, long until, String by, String why) implements Fact {
        static final long EVERYWHERE = 0;
    }

    /// Whom a ban is about.
    sealed interface Subject {
        /// Everyone who comes from there.
        record From(Network network) implements Subject {
            @Override
            public String toString() {
                return network.toString();
            }
        }

        /// Guests who come from there; accounts may.
        record GuestsFrom(Network network) implements Subject {
            @Override
            public String toString() {
                return network.toString();
            }
        }

        /// A guest, and whoever comes from where they came from and has no account: another name is soon taken.
        ///
        /// @param name what they were called then
        /// @param from one household or host, see [Network#around]
        record Guest(MemberId who, String name, Network from) implements Subject {
            /// There is one ban for each, whatever they are called.
            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Guest guest && who.equals(guest.who) && from.equals(guest.from);
            }

            @Override
            public int hashCode() {
                return Objects.hash(who, from);
            }

            /// Does not show the address: whoever looks after a room need not know it.
            @Override
            public String toString() {
                return name;
            }
        }

        /// One member, wherever they come from.
        ///
        /// @param name what they were called then
        record Someone(MemberId who, String name) implements Subject {
            /// There is one ban for each, whatever they are called.
            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Someone someone && who.equals(someone.who);
            }

            @Override
            public int hashCode() {
                return who.hashCode();
            }

            @Override
            public String toString() {
                return name;
            }
        }
    }
}
