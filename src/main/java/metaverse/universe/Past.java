package metaverse.universe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.Records.Span;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// What was said: reading it, answering it with a sign, taking it back, and how far one has read.
final class Past {
    private static final int MOST_EMOJI = 32;

    private final Core core;
    private final Directory directory;
    private final Tellings tellings;
    private final Records records;
    private final Deeds deeds;
    private final Rooms rooms;
    private final Reading reading;
    private final Unread unread;
    private final Search search;
    private final Exporting exporting;

    Past(Core core, Records records, Rooms rooms, Reading reading, Unread unread, Exporting exporting, Deeds deeds) {
        this.core = core;
        this.directory = core.directory();
        this.tellings = core.tellings();
        this.records = records;
        this.rooms = rooms;
        this.reading = reading;
        this.unread = unread;
        this.search = new Search(core, records, rooms);
        this.exporting = exporting;
        this.deeds = deeds;
    }

    /// A conversation of the member who asks: exactly one of `room` and `with` is there.
    private record Mine(Conversation conversation, @Nullable Room room, @Nullable Member with) {}

    private interface Step {
        Decision with(Mine mine);
    }

    Decision decide(Session session, Member member, PastCommand command) {
        return switch (command) {
            case PastCommand.History asked ->
                in(session, member, asked.talk(), mine -> history(session, member, mine, asked));
            case PastCommand.Delete(var talk, var seq) ->
                in(member, talk, rooms.reached(session, member, talk.room()),
                        mine -> delete(session, member, mine, seq));
            case PastCommand.React react ->
                in(session, member, react.talk(), mine -> react(session, member, mine, react));
            case PastCommand.Read(var talk, var seq) -> in(session, member, talk, mine -> mine.with == null
                    ? unread.read(member, mine.room, seq)
                    : unread.read(session, member, mine.with, seq));
            case PastCommand.TellsRead() -> reading.tellsRead(session, member);
            case PastCommand.Unread(var form) -> unread.list(session, member, form);
            case PastCommand.Talks(var form) -> unread.talks(session, member, form);
            case PastCommand.Search asked -> search.search(session, member, asked);
            case PastCommand.Export asked -> exporting.export(session, member, asked);
            case PastCommand.Audit asked -> deeds.ofRoom(session, member, asked);
        };
    }

    private Decision in(Session session, Member member, Talk talk, Step step) {
        return in(member, talk, rooms.own(session, member, talk.room()), step);
    }

    /// @param room which one is meant, where it is a room; null for none that they may do it in
    private Decision in(Member member, Talk talk, @Nullable Room room, Step step) {
        if (talk.with() != null) {
            var other = directory.holder(talk.with().candidates());
            return other == null
                    ? Decision.refused(Reason.NO_SUCH_MEMBER, talk.with().shown())
                    : step.with(new Mine(Conversation.between(member.id, other.id), null, other));
        }
        return room == null
                ? rooms.notOwn(member, talk.room())
                : step.with(new Mine(room.conversation, room, null));
    }

    // Reading.

    private Decision history(Session session, Member member, Mine mine, PastCommand.History asked) {
        var limit = Math.clamp(asked.limit(), 1, core.settings().page());
        var first = first(member, mine.room);
        var span = asked.span() instanceof Span.After(var seq) ? new Span.After(Math.max(seq, first)) : asked.span();
        return reading(session, "history", mine.conversation, span, limit, page -> {
            core.answers().tell(session, new Answer.Past(
                    mine.room == null ? null : mine.room.where().name(),
                    mine.with == null ? null : mine.with.who(),
                    shown(member, page.records(), first),
                    page.more() && (page.records().isEmpty() || page.records().getFirst().seq() > first + 1
                            || span instanceof Span.After || span instanceof Span.From),
                    page.later(),
                    asked.form()));
            shown(session, member, mine, span, page.records());
        });
    }

    /// What the text door shows is read, where nothing before it is unread.
    private void shown(Session session, Member member, Mine mine, Span span, List<Record> page) {
        if (session.tellsRead || member.isGuest() || page.isEmpty()) {
            core.answers().settled(session);
        } else if (mine.with != null && span instanceof Span.Latest) {
            unread.shown(session, member, mine.with, page.getLast().seq());
        } else {
            if (mine.room != null && page.getFirst().seq() <= reading.position(member, mine.room) + 1) {
                reading.read(member, mine.room, page.getLast().seq());
            }
            core.answers().settled(session);
        }
    }

    /// The number of the last record that the member may not read.
    static long first(Member member, @Nullable Room room) {
        if (room == null || !room.place.sinceJoined() || Rooms.mayCare(member, room)) {
            return 0;
        }
        var membership = room.membership(member.id);
        return membership == null ? room.head : membership.since();
    }

    private static List<Record> shown(Member member, List<Record> page, long first) {
        return page.stream()
                .filter(record -> record.seq() > first && !member.ignored.contains(record.who()))
                .toList();
    }

    /// Reads on another thread; the session waits. `then` has to settle it.
    private Decision reading(
            Session session,
            String asked,
            Conversation conversation,
            Span span,
            int limit,
            Consumer<Records.Reading.Page> then) {
        session.owed = true;
        records.page(conversation, span, limit, reading -> core.later(() -> {
            switch (reading) {
                case Records.Reading.Page page -> then.accept(page);
                case Records.Reading.Unread() -> unreadable(session, asked);
            }
        }));
        return Decision.UNDER_WAY;
    }

    private void unreadable(Session session, String asked) {
        core.refuse(session, asked, Reason.NOT_READABLE);
        core.answers().settled(session);
    }

    // Taking back, and answering with a sign.

    private Decision delete(Session session, Member member, Mine mine, long seq) {
        return reading(session, "delete", mine.conversation, new Span.Around(seq), 1, page -> {
            var record = page.records().stream().filter(each -> each.seq() == seq).findFirst().orElse(null);
            var isOwn = record != null && record.who().equals(member.id);
            var mayCare = mine.room != null && Rooms.mayCare(member, mine.room);
            if (record == null || record.deleted() || record.seq() <= first(member, mine.room)) {
                refuse(session, "delete", Reason.NO_SUCH_RECORD, seq);
            } else if (!isOwn && !mayCare) {
                refuse(session, "delete", Reason.NOT_YOUR_WORDS);
            } else {
                var changes = new ArrayList<Change>();
                changes.add(new Change.Delete(mine.conversation, seq, member.name.shown()));
                if (!isOwn && mine.room != null) {
                    changes.add(new Change.Audit(member.name.shown(), "delete", mine.room.number(),
                            mine.room.where().name(),
                            record.name(), "#" + seq));
                }
                core.clerk().ask(changes, outcomes -> deleted(session, member, mine, seq, outcomes.getFirst()));
            }
        });
    }

    private void refuse(Session session, String asked, Reason reason, Object... args) {
        core.refuse(session, asked, reason, args);
        core.answers().settled(session);
    }

    private void deleted(Session session, Member member, Mine mine, long seq, Outcome outcome) {
        if (outcome instanceof Outcome.Lost) {
            refuse(session, "delete", Reason.NO_SUCH_RECORD, seq);
            return;
        }
        if (mine.room != null) {
            tellings.toRoom(new Event.Deleted(mine.room.where(), seq, member.who()));
        } else if (mine.with != null) {
            tellings.toMember(member, new Event.TalkDeleted(mine.with.who(), seq, member.who()));
            if (mine.with != member) {
                tellings.toMember(mine.with, new Event.TalkDeleted(member.who(), seq, member.who()));
            }
        }
        core.answers().tell(session, Answer.Done.of(Deed.DELETED, seq));
        core.answers().settled(session);
    }

    private Decision react(Session session, Member member, Mine mine, PastCommand.React react) {
        var emoji = react.emoji().value();
        if (emoji.isEmpty() || react.emoji().bytes() > MOST_EMOJI || emoji.chars().anyMatch(Character::isWhitespace)) {
            return Decision.refused(Reason.BAD_EMOJI);
        }
        if (react.seq() <= first(member, mine.room)) {
            return Decision.refused(Reason.NO_SUCH_RECORD, react.seq());
        }
        session.owed = true;
        core.clerk().ask(
                List.of(new Change.React(mine.conversation, react.seq(), member.id, member.name.shown(), emoji,
                        react.on())),
                outcomes -> reacted(session, member, mine, react, outcomes.getFirst()));
        return Decision.UNDER_WAY;
    }

    private void reacted(Session session, Member member, Mine mine, PastCommand.React react, Outcome outcome) {
        var emoji = react.emoji().value();
        if (outcome instanceof Outcome.Lost) {
            refuse(session, "react", Reason.NO_REACTION, react.seq());
            return;
        }
        if (mine.room != null) {
            tellings.toRoom(new Event.Reacted(mine.room.where(), react.seq(), member.who(), emoji, react.on(),
                    session));
        } else if (mine.with != null) {
            tellings.toMember(member,
                    new Event.TalkReacted(mine.with.who(), react.seq(), member.who(), emoji, react.on()));
            if (mine.with != member && !mine.with.ignored.contains(member.id)) {
                tellings.toMember(mine.with,
                        new Event.TalkReacted(member.who(), react.seq(), member.who(), emoji, react.on()));
            }
        }
        core.answers().tell(session, Answer.Done.of(Deed.REACTED, react.seq()));
        core.answers().settled(session);
    }
}
