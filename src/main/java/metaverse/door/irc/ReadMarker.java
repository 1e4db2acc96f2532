package metaverse.door.irc;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import metaverse.names.Names;
import metaverse.universe.Answer;
import metaverse.universe.Command.Form;
import metaverse.universe.Event;
import metaverse.universe.PastCommand;
import metaverse.universe.Record;
import metaverse.universe.Records.Span;
import org.jspecify.annotations.Nullable;

/// MARKREAD (IRCv3 draft "Read Marker"): how far one has read, as a time. The universe counts records, so the time is that of the last
/// one read; what a client has said itself is given back as it said it. A guest has nothing but that.
final class ReadMarker {
    private static final String TIMESTAMP = "timestamp=";

    private final Client client;

    /// How far an account has read in the rooms it sees, by their names.
    private final Map<String, Long> positions = new HashMap<>();

    ReadMarker(Client client) {
        this.client = client;
    }

    /// From now on the client says itself what was read.
    void begin() {
        if (client.can(Cap.READ_MARKER) && !client.me().guest()) {
            client.ask(new PastCommand.TellsRead(), _ -> false);
        }
    }

    void take(Message message) {
        var target = message.param(0);
        if (target.isEmpty()) {
            client.fail("MARKREAD", "NEED_MORE_PARAMS", "", "Not enough parameters");
        } else if (!message.has(2)) {
            tell(target, client::tell);
        } else {
            var at = time(message.param(1));
            if (at == null) {
                client.fail("MARKREAD", "INVALID_PARAMS", Names.echo(target), "That is no timestamp.");
            } else {
                put(target, at);
            }
        }
    }

    private static @Nullable Long time(String text) {
        try {
            return text.startsWith(TIMESTAMP) ? Instant.parse(text.substring(TIMESTAMP.length())).toEpochMilli() : null;
        } catch (DateTimeParseException | ArithmeticException e) {
            return null;
        }
    }

    private void put(String target, long at) {
        read(target, new Span.Until(at + 1), last -> {
            var seq = last == null ? 0 : last.seq();
            client.irc().marks().put(client.me().id(), target, new Marks.Mark(at, seq));
            client.ask(new PastCommand.Read(Talking.talk(target), seq), this::hearsOwn,
                    () -> tell(target, client::tell));
        }, () -> client.fail("MARKREAD", "INVALID_PARAMS", Names.echo(target),
                "There is no such conversation of yours."));
    }

    private boolean hearsOwn(Event.Personal event) {
        if (event instanceof Event.ReadTo(var room, _, var seq, _)) {
            keep(room, seq);
            return true;
        }
        return event instanceof Answer.Refused;
    }

    private void keep(@Nullable String room, long seq) {
        if (room != null) {
            positions.put(room.toLowerCase(Locale.ROOT), seq);
        }
    }

    /// One sees a room from now on.
    void appear(Answer.Place place) {
        keep(place.where().name(), place.read());
        if (client.can(Cap.READ_MARKER)) {
            tell("#" + place.where().name(), client::tell);
        }
    }

    /// Another device has read on.
    void moved(Event.ReadTo event) {
        keep(event.room(), event.seq());
        if (client.can(Cap.READ_MARKER)) {
            var with = event.with();
            tell(with == null ? "#" + event.room() : with.name(), event.seq(), client::tellAside);
        }
    }

    private void tell(String target, Consumer<Reply> out) {
        if (client.me().guest()) {
            tell(target, 0, out);
        } else if (target.startsWith("#")) {
            tell(target, positions.getOrDefault(target.substring(1).toLowerCase(Locale.ROOT), 0L), out);
        } else {
            client.ask(new PastCommand.Talks(Form.EVENT), event -> {
                if (event instanceof Answer.Talks(var talks, _)) {
                    talks.stream().filter(talk -> talk.with() != null && talk.with().name().equalsIgnoreCase(target))
                            .findFirst().ifPresent(talk -> positions.put("@" + target, talk.read()));
                }
                return event instanceof Answer.Talks || event instanceof Answer.Refused;
            }, () -> tell(target, positions.getOrDefault("@" + target, 0L), out));
        }
    }

    /// @param seq the last record that was read, as the universe has it
    private void tell(String target, long seq, Consumer<Reply> out) {
        var mark = client.irc().marks().of(client.me().id(), target);
        if (seq == 0 || (mark != null && mark.seq() >= seq)) {
            say(target, mark == null ? 0 : mark.at(), out);
            return;
        }
        read(target, new Span.Before(seq + 1), last -> say(target, last == null ? 0 : last.at(), out),
                () -> say(target, 0, out));
    }

    private void say(String target, long at, Consumer<Reply> out) {
        out.accept(Reply.of(client.irc().server(), "MARKREAD", target, at == 0 ? "*" : TIMESTAMP + Irc.time(at)));
    }

    /// @param then with the last record of the span, or null where there is none
    private void read(String target, Span span, Consumer<@Nullable Record> then, Runnable refused) {
        client.ask(new PastCommand.History(Talking.talk(target), span, 1, Form.EVENT), event -> switch (event) {
            case Answer.Past past -> {
                then.accept(past.records().isEmpty() ? null : past.records().getLast());
                yield true;
            }
            case Answer.Refused _ -> {
                refused.run();
                yield true;
            }
            default -> false;
        });
    }
}
