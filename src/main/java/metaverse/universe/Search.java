package metaverse.universe;

import java.util.ArrayList;
import java.util.List;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Finding what was said: only what the asker may read now.
final class Search {
    private final Core core;
    private final Directory directory;
    private final Records records;
    private final Rooms rooms;

    Search(Core core, Records records, Rooms rooms) {
        this.core = core;
        this.directory = core.directory();
        this.records = records;
        this.rooms = rooms;
    }

    /// Where is looked: in one room, in one private talk, or everywhere.
    private record Scope(List<Room> rooms, boolean talks, @Nullable Conversation only) {}

    Decision search(Session session, Member member, PastCommand.Search search) {
        var scope = scope(session, member, search.talk());
        if (scope == null) {
            var talk = search.talk();
            return talk != null && talk.with() != null
                    ? Decision.refused(Reason.NO_SUCH_MEMBER, talk.with().shown())
                    : rooms.notOwn(member, talk == null ? null : talk.room());
        }
        if (search.words().isBlank() && search.from() == null) {
            return Decision.refused(Reason.NOTHING_TO_FIND);
        }
        var cursor = cursor(search.after());
        if (search.after() != null && cursor == null) {
            return Decision.refused(Reason.BAD_FIELD, "after");
        }
        session.owed = true;
        records.search(query(member, search, scope, cursor), found -> core.later(() -> {
            answer(session, member, search, scope, found);
            core.answers().settled(session);
        }));
        return Decision.UNDER_WAY;
    }

    private @Nullable Scope scope(Session session, Member member, @Nullable Talk talk) {
        if (talk == null) {
            return new Scope(List.copyOf(member.rooms), true, null);
        }
        if (talk.with() != null) {
            var other = directory.holder(talk.with().candidates());
            return other == null ? null : new Scope(List.of(), true, Conversation.between(member.id, other.id));
        }
        var room = rooms.own(session, member, talk.room());
        return room == null ? null : new Scope(List.of(room), false, null);
    }

    private Records.Query query(
            Member member,
            PastCommand.Search search,
            Scope scope,
            Records.@Nullable Cursor cursor) {
        var where = scope.rooms.stream()
                .map(room -> new Records.Readable(room.conversation, Past.first(member, room) + 1))
                .toList();
        var from = search.from() == null ? null : directory.holder(search.from().candidates());
        return new Records.Query(
                where,
                scope.talks ? member.id : null,
                search.words(),
                from == null ? null : from.id,
                search.from() == null || from != null ? null : search.from().shown(),
                search.since(),
                search.until(),
                Math.clamp(search.limit(), 1, core.settings().page()),
                cursor);
    }

    private void answer(
            Session session, Member member, PastCommand.Search search, Scope scope, Records.Found found) {
        switch (found) {
            case Records.Found.Unread() -> core.refuse(session, "search", Reason.NOT_READABLE);
            case Records.Found.Hits(var hits, var more) -> {
                var shown = new ArrayList<Answer.Hit>();
                for (var hit : hits) {
                    var isWanted = scope.only == null || hit.conversation().equals(scope.only);
                    if (isWanted && !member.ignored.contains(hit.record().who())) {
                        shown.add(hit(member, hit));
                    }
                }
                core.answers().tell(session, new Answer.Found(
                        shown, more == null ? null : Long.toString(more.place(), Character.MAX_RADIX), search.form()));
            }
        }
    }

    private Answer.Hit hit(Member member, Records.Hit hit) {
        return switch (hit.conversation()) {
            case Conversation.OfRoom(var number) -> {
                var room = directory.room(number);
                yield new Answer.Hit(room == null ? "?" : room.where().name(), null, hit.record());
            }
            case Conversation.Between(var low, var high) -> {
                var id = low.equals(member.id) ? high : low;
                var other = directory.member(id);
                // Whoever is gone is called as they called themselves, or not at all.
                var name = hit.record().who().equals(id) ? hit.record().name() : "?";
                yield new Answer.Hit(null, other == null ? new Who(id, name, true) : other.who(), hit.record());
            }
        };
    }

    private static Records.@Nullable Cursor cursor(@Nullable String after) {
        try {
            return after == null ? null : new Records.Cursor(Long.parseLong(after, Character.MAX_RADIX));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
