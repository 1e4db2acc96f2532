package metaverse.universe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Friends, those who ask to be, and those of whom one wants to hear nothing.
final class Friends {
    private static final int MOST_IGNORED = 500;

    private final Core core;
    private final Directory directory;
    private final Tellings tellings;
    private final Map<MemberId, Map<MemberId, Fact.Friendship>> friendships = new HashMap<>();

    Friends(Core core, Presence presence) {
        this.core = core;
        this.directory = core.directory();
        this.tellings = core.tellings();
        presence.listen(this::come, this::gone);
    }

    void restore(Fact.Friendship friendship) {
        put(friendship);
    }

    void restore(Fact.Ignoring ignoring) {
        var member = directory.member(ignoring.who());
        if (member != null) {
            ignore(member, ignoring.whom());
        }
    }

    Decision decide(Session session, Member member, FriendCommand command) {
        return switch (command) {
            case FriendCommand.Befriend(var whom) -> befriend(session, member, whom);
            case FriendCommand.Unfriend(var whom) -> unfriend(session, member, whom);
            case FriendCommand.Friends(var form) -> core.answer(session, new Answer.Friends(list(member), form));
            case FriendCommand.Ignore(var whom) -> ignore(session, member, whom);
            case FriendCommand.Unignore(var whom) -> unignore(session, member, whom);
            case FriendCommand.Ignored(var form) -> core.answer(session, new Answer.Ignored(ignored(member), form));
        };
    }

    // Friends.

    private Collection<Fact.Friendship> of(MemberId who) {
        return friendships.getOrDefault(who, Map.of()).values();
    }

    private Fact.@Nullable Friendship between(MemberId who, MemberId other) {
        return friendships.getOrDefault(who, Map.of()).get(other);
    }

    private void put(Fact.Friendship friendship) {
        friendships.computeIfAbsent(friendship.who(), _ -> new LinkedHashMap<>()).put(friendship.other(), friendship);
        friendships.computeIfAbsent(friendship.other(), _ -> new LinkedHashMap<>()).put(friendship.who(), friendship);
    }

    private void remove(Fact.Friendship friendship) {
        friendships.getOrDefault(friendship.who(), new HashMap<>()).remove(friendship.other());
        friendships.getOrDefault(friendship.other(), new HashMap<>()).remove(friendship.who());
    }

    boolean areFriends(Member one, Member other) {
        var friendship = between(one.id, other.id);
        return friendship != null && friendship.agreed();
    }

    /// Whether `other` lets this member walk up to them.
    boolean mayApproach(Member member, Member other) {
        if (other.ignored.contains(member.id)) {
            return false;
        }
        return switch (other.account == null ? Approachable.ANYONE : other.account.approachable()) {
            case ANYONE -> true;
            case FRIENDS -> areFriends(member, other);
            case NOBODY -> false;
        };
    }

    private Decision befriend(Session session, Member member, Addressee whom) {
        var other = directory.holder(whom.candidates());
        if (member.isGuest()) {
            return Decision.refused(Reason.NO_ACCOUNT);
        }
        if (other == null) {
            return Decision.refused(Reason.NO_SUCH_MEMBER, whom.shown());
        }
        if (other.isGuest() || other == member) {
            return Decision.refused(Reason.NOT_FOR_FRIENDS, other.name);
        }
        var before = between(member.id, other.id);
        if (before != null && before.agreed()) {
            return Decision.refused(Reason.FRIENDS_ALREADY, other.name);
        }
        if (before != null && before.who().equals(member.id)) {
            return core.answer(session, Answer.Done.of(Deed.FRIEND_ASKED, other.name));
        }
        return before == null ? ask(session, member, other) : agree(session, member, other, before);
    }

    private Decision ask(Session session, Member member, Member other) {
        var most = core.people().friends();
        if (of(member.id).size() >= most || of(other.id).size() >= most) {
            return Decision.refused(Reason.TOO_MANY_FRIENDS, most);
        }
        var done = Answer.Done.of(Deed.FRIEND_ASKED, other.name);
        if (other.ignored.contains(member.id)) {
            return core.answer(session, done); // who ignores is not asked, and who asks does not learn that
        }
        var asked = new Fact.Friendship(member.id, other.id, false, core.now());
        put(asked);
        return core.ask(session, List.of(new Change.Keep(asked)), () -> {
            core.answers().tell(session, done);
            tellings.toMember(other, Event.News.of(Matter.FRIEND_REQUEST, member.name));
        });
    }

    private Decision agree(Session session, Member member, Member other, Fact.Friendship asked) {
        var agreed = new Fact.Friendship(asked.who(), asked.other(), true, core.now());
        put(agreed);
        return core.ask(session, List.of(new Change.Keep(agreed)), () -> {
            core.answers().tell(session, Answer.Done.of(Deed.FRIENDS_NOW, other.name));
            tellings.toMember(other, Event.News.of(Matter.FRIENDS_NOW, member.name));
        });
    }

    private Decision unfriend(Session session, Member member, Addressee whom) {
        var other = directory.holder(whom.candidates());
        var friendship = other == null ? null : between(member.id, other.id);
        if (other == null || friendship == null) {
            return Decision.refused(Reason.NOT_FRIENDS, whom.shown());
        }
        remove(friendship);
        return core.ask(session, List.of(new Change.Drop(friendship)), Answer.Done.of(Deed.UNFRIENDED, other.name));
    }

    List<Answer.Friend> list(Member member) {
        var friends = new ArrayList<Answer.Friend>();
        for (var friendship : of(member.id)) {
            var asks = friendship.other().equals(member.id);
            var other = directory.member(asks ? friendship.who() : friendship.other());
            if (other != null && !(asks && member.ignored.contains(other.id))) {
                friends.add(friend(member, other, friendship, asks));
            }
        }
        return friends;
    }

    /// Only friends see whether the other is here.
    private static Answer.Friend friend(Member member, Member other, Fact.Friendship friendship, boolean asks) {
        if (!friendship.agreed()) {
            var state = asks ? Answer.Friend.State.ASKS : Answer.Friend.State.ASKED;
            return new Answer.Friend(other.who(), state, false, null, List.of());
        }
        var rooms = other.here
                ? other.rooms.stream().filter(room -> room.isSeenBy(member)).map(room -> room.where().name()).toList()
                : List.<String>of();
        return new Answer.Friend(other.who(), Answer.Friend.State.FRIENDS, other.here, other.away, rooms);
    }

    private void come(Member member) {
        for (var friend : hereOf(member)) {
            tellings.toMember(friend, Event.News.of(Matter.FRIEND_HERE, member.name));
        }
        for (var friendship : of(member.id)) {
            var asks = !friendship.agreed() && friendship.other().equals(member.id);
            var other = asks ? directory.member(friendship.who()) : null;
            if (other != null && !member.ignored.contains(other.id)) {
                core.later(() -> tellings.toMember(member, Event.News.of(Matter.FRIEND_REQUEST, other.name)));
            }
        }
    }

    private void gone(Member member) {
        for (var friend : hereOf(member)) {
            tellings.toMember(friend, Event.News.of(Matter.FRIEND_GONE, member.name));
        }
    }

    /// Friends who are here and hear of the member.
    private List<Member> hereOf(Member member) {
        var friends = new ArrayList<Member>();
        for (var friendship : of(member.id)) {
            var other = directory.member(
                    friendship.who().equals(member.id) ? friendship.other() : friendship.who());
            if (friendship.agreed() && other != null && other.here && !other.ignored.contains(member.id)) {
                friends.add(other);
            }
        }
        return friends;
    }

    /// An account goes for good.
    void forget(Member member, List<Change> changes) {
        for (var friendship : List.copyOf(of(member.id))) {
            remove(friendship);
            changes.add(new Change.Drop(friendship));
        }
        member.ignored.forEach(whom -> changes.add(new Change.Drop(new Fact.Ignoring(member.id, whom))));
    }

    // Ignoring.

    private static void ignore(Member member, MemberId whom) {
        var ignored = new HashSet<>(member.ignored);
        ignored.add(whom);
        member.ignored = ignored;
    }

    private Decision ignore(Session session, Member member, Addressee whom) {
        var other = directory.holder(whom.candidates());
        if (other == null || other == member) {
            return Decision.refused(Reason.NO_SUCH_MEMBER, whom.shown());
        }
        if (member.ignored.size() >= MOST_IGNORED) {
            return Decision.refused(Reason.TOO_MANY_IGNORED, MOST_IGNORED);
        }
        ignore(member, other.id);
        return ignoring(session, member, other, true);
    }

    private Decision unignore(Session session, Member member, Addressee whom) {
        var other = directory.holder(whom.candidates());
        if (other == null || !member.ignored.contains(other.id)) {
            return Decision.refused(Reason.NOT_IGNORED, whom.shown());
        }
        var ignored = new HashSet<>(member.ignored);
        ignored.remove(other.id);
        member.ignored = ignored;
        return ignoring(session, member, other, false);
    }

    private Decision ignoring(Session session, Member member, Member other, boolean on) {
        member.sessions.forEach(each -> tellings.ignores(each, member));
        var done = Answer.Done.of(on ? Deed.IGNORED : Deed.UNIGNORED, other.name);
        if (member.isGuest() || other.isGuest()) {
            return core.answer(session, done); // nothing of a guest lasts
        }
        var fact = new Fact.Ignoring(member.id, other.id);
        return core.ask(session, List.of(on ? new Change.Keep(fact) : new Change.Drop(fact)), done);
    }

    List<Who> ignored(Member member) {
        return member.ignored.stream()
                .map(directory::member)
                .flatMap(other -> other == null
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(other.who()))
                .toList();
    }
}
