package metaverse.universe;

import java.util.function.BiConsumer;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Reading what was said.
final class Past {
    private final Settings settings;
    private final Directory directory;
    private final Records records;
    private final Answers answers;

    /// Takes what was read back to the universe's thread.
    private final BiConsumer<Reader, Records.Reading> back;

    /// Who asked, and for what.
    record Reader(Session session, Command.History asked, @Nullable Room room, @Nullable Who with) {}

    Past(Core core, Records records, BiConsumer<Reader, Records.Reading> back) {
        this.settings = core.settings();
        this.directory = core.directory();
        this.records = records;
        this.answers = core.answers();
        this.back = back;
    }

    /// The session waits for the answer.
    Decision read(Session session, Member member, Command.History asked) {
        Room room = null;
        Who with = null;
        Conversation conversation;
        if (asked.with() != null) {
            var other = directory.holder(asked.with().candidates());
            if (other == null) {
                return Decision.refused(Reason.NO_SUCH_MEMBER, asked.with().shown());
            }
            with = other.who();
            conversation = Conversation.between(member.id, other.id);
        } else {
            room = directory.room(asked.room());
            if (room == null) {
                return Decision.refused(Reason.NO_SUCH_ROOM, Text.of(String.valueOf(asked.room())));
            }
            conversation = room.conversation;
        }
        var reader = new Reader(session, asked, room, with);
        session.owed = true;
        var limit = Math.clamp(asked.limit(), 1, settings.page());
        records.page(conversation, asked.span(), limit, reading -> back.accept(reader, reading));
        return Decision.UNDER_WAY;
    }

    void answer(Reader reader, Records.Reading reading) {
        switch (reading) {
            case Records.Reading.Page(var page, var more, _) ->
                answers.tell(
                        reader.session,
                        new Event.Past(
                                reader.room == null ? null : reader.room.name,
                                reader.with,
                                page,
                                more,
                                reader.asked.form()));
            case Records.Reading.Unread() ->
                answers.tell(
                        reader.session,
                        new Event.Refused(Refusal.of(Reason.NOT_READABLE), "history", null));
        }
        answers.settled(reader.session);
    }
}
