package metaverse.universe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import metaverse.universe.Extract.Kept;
import metaverse.universe.Extract.Known;
import metaverse.universe.Extract.Part;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Offers what someone may read now, to be fetched and kept. It ends with what there is when they ask, and when it is fetched they
/// must still be allowed to read it.
final class Exporting {
    /// Private talks in all about oneself: those in which something was said last.
    private static final int MOST_TALKS = 1_000;

    private final Core core;
    private final Records records;
    private final Rooms rooms;
    private final Friends friends;
    private final Bans bans;
    private final Extracts extracts;

    Exporting(Core core, Records records, Rooms rooms, Friends friends, Bans bans, Extracts extracts) {
        this.core = core;
        this.records = records;
        this.rooms = rooms;
        this.friends = friends;
        this.bans = bans;
        this.extracts = extracts;
    }

    Decision export(Session session, Member member, PastCommand.Export asked) {
        var talk = asked.talk();
        if (talk == null) {
            return everything(session, member, asked);
        }
        if (talk.with() != null) {
            var other = core.directory().holder(talk.with().candidates());
            return other == null
                    ? Decision.refused(Reason.NO_SUCH_MEMBER, talk.with().shown())
                    : talk(session, member, other, asked);
        }
        var room = rooms.own(session, member, talk.room());
        if (room == null) {
            return rooms.notOwn(member, talk.room());
        }
        offer(session, member, asked, List.of(), List.of(part(member, room, null)));
        return Decision.DONE;
    }

    private static Part part(Member member, Room room, @Nullable MemberId only) {
        return new Part(
                room.where().name(), null, room.conversation, Past.first(member, room), room.head,
                member.ignored, only);
    }

    private Decision talk(Session session, Member member, Member other, PastCommand.Export asked) {
        var talk = Conversation.between(member.id, other.id);
        session.owed = true;
        records.page(talk, new Records.Span.Latest(), 1, reading -> core.later(() -> {
            if (reading instanceof Records.Reading.Page page) {
                var head = page.records().isEmpty() ? 0 : page.records().getLast().seq();
                offer(session, member, asked, List.of(),
                        List.of(new Part(null, other.name.shown(), talk, 0, head, member.ignored, null)));
            } else {
                core.refuse(session, "export", Reason.NOT_READABLE);
            }
            core.answers().settled(session);
        }));
        return Decision.UNDER_WAY;
    }

    /// In rooms only their own words: those of others are not about them.
    private Decision everything(Session session, Member member, PastCommand.Export asked) {
        session.owed = true;
        records.talks(member.id, MOST_TALKS, talks -> core.later(() -> {
            if (talks instanceof Records.Talks.Listed(var listed)) {
                var parts = new ArrayList<Part>();
                member.rooms.forEach(room -> parts.add(part(member, room, member.id)));
                listed.forEach(talk -> parts.add(part(member, talk)));
                offer(session, member, asked, facts(member), parts);
            } else {
                core.refuse(session, "export", Reason.NOT_READABLE);
            }
            core.answers().settled(session);
        }));
        return Decision.UNDER_WAY;
    }

    private Part part(Member member, Records.TalkState talk) {
        var other = core.directory().member(talk.other());
        var name = other == null ? talk.name() : other.name.shown();
        return new Part(null, name == null ? "?" : name, Conversation.between(member.id, talk.other()), 0, talk.head(),
                member.ignored, null);
    }

    private List<Known> facts(Member member) {
        var facts = new ArrayList<Known>();
        facts.add(new Known(Kept.NAME, List.of(member.name.shown())));
        facts.add(new Known(Kept.ID, List.of(member.id.toString())));
        var account = member.account;
        if (account != null) {
            facts.add(new Known(Kept.CREATED, List.of(Instant.ofEpochMilli(account.created()).toString())));
            facts.add(new Known(Kept.SEEN, List.of(Instant.ofEpochMilli(account.seen()).toString())));
            facts.add(new Known(Kept.APPROACHABLE, List.of(account.approachable().code())));
        }
        facts.add(new Known(Kept.ROOMS, member.rooms.stream().map(room -> role(member, room)).toList()));
        facts.add(new Known(Kept.FRIENDS, friends.list(member).stream().map(Exporting::friend).toList()));
        facts.add(new Known(Kept.IGNORED, friends.ignored(member).stream().map(Who::name).toList()));
        return facts;
    }

    private static String role(Member member, Room room) {
        return "#" + room.where().name() + " (" + room.role(member).name().toLowerCase(Locale.ROOT) + ")";
    }

    private static String friend(Answer.Friend friend) {
        return friend.who().name() + " (" + friend.state().name().toLowerCase(Locale.ROOT) + ")";
    }

    /// What of it may be read still: rooms may be left, closed or narrowed, and people sent out, between asking and fetching.
    ///
    /// @return null where nothing is left to them
    @Nullable Extract still(Extract extract) {
        var member = core.directory().member(extract.asker().id());
        if (member == null || bans.isOut(Fact.Ban.EVERYWHERE, Address.LOOPBACK, member, true)) {
            return null;
        }
        var parts = extract.parts().stream().map(part -> still(member, part)).filter(Objects::nonNull).toList();
        return parts.isEmpty() && !extract.parts().isEmpty() ? null : extract.with(parts);
    }

    private @Nullable Part still(Member member, Part part) {
        if (!(part.conversation() instanceof Conversation.OfRoom(var number))) {
            return part.narrowed(part.after(), member.ignored);
        }
        var room = core.directory().room(number);
        return room == null || !member.rooms.contains(room)
                ? null
                : part.narrowed(Math.max(part.after(), Past.first(member, room)), member.ignored);
    }

    private void offer(
            Session session, Member member, PastCommand.Export asked, List<Known> facts, List<Part> parts) {
        var title = facts.isEmpty() ? parts.getFirst().title() : member.name.shown();
        var extract = new Extract(title, asked.format(), member.who(), core.now(), session.region.zone(), facts, parts);
        var word = extracts.offer(extract);
        if (word == null) {
            core.refuse(session, "export", Reason.TOO_MANY_EXPORTS);
        } else {
            core.answers().tell(session, new Answer.Exported(
                    "/export/" + word, session.end().origin(), asked.format(), core.now() + Extracts.TIME.toMillis(),
                    asked.form()));
        }
    }
}
