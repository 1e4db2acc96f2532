package metaverse.door.irc;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import metaverse.universe.Answer;
import metaverse.universe.Command.Form;
import metaverse.universe.Event;
import metaverse.universe.PastCommand;
import metaverse.universe.Record;
import metaverse.universe.Records.Span;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.Where;
import metaverse.universe.Who;
import org.jspecify.annotations.Nullable;

/// What was said before: asked for (IRCv3 draft "Chathistory"), or replayed to clients that cannot ask.
final class History {
    /// Records of one answer, as ISUPPORT says.
    static final int MOST = 100;

    /// What else the draft knows.
    private static final List<String> WORDS =
            List.of("LATEST", "BEFORE", "AFTER", "AROUND", "BETWEEN");

    private final Client client;
    private int batches;

    History(Client client) {
        this.client = client;
    }

    /// The last of what was said in a room one has just come into.
    void replay(Where where) {
        var lines = client.irc().settings().replay();
        if (lines > 0 && !client.can(Cap.CHATHISTORY)) {
            client.ask(
                    new PastCommand.History(Talking.talk("#" + where.name()), new Span.Latest(), lines, Form.EVENT),
                    this::replayed);
        }
    }

    boolean replayed(Event.Personal event) {
        if (event instanceof Answer.Past past) {
            past.records().forEach(record -> tell(past, record, null, !client.can(Cap.SERVER_TIME)));
        }
        return event instanceof Answer.Past || event instanceof Answer.Refused;
    }

    /// A point in a conversation: a record, a time, or `*` for none.
    private sealed interface Point {
        record At(long millis) implements Point {}

        record Seq(long seq) implements Point {}

        record Any() implements Point {}
    }

    void ask(Message message) {
        var word = message.param(0).toUpperCase(Locale.ROOT);
        if (word.equals("TARGETS")) {
            targets(message);
            return;
        }
        if (!WORDS.contains(word)) {
            fail("INVALID_PARAMS", word, "Unknown command");
            return;
        }
        var isBetween = word.equals("BETWEEN");
        if (message.params().size() != (isBetween ? 5 : 4)) {
            fail("INVALID_PARAMS", word, "Not enough or too many parameters");
            return;
        }
        var target = message.param(1);
        var first = point(message.param(2));
        var second = isBetween ? point(message.param(3)) : new Point.Any();
        var limit = limit(message.params().getLast());
        if (first == null || second == null || limit < 0) {
            fail("INVALID_PARAMS", word, "Those are no points in time");
            return;
        }
        ask(word, target, first, second, limit == 0 ? MOST : Math.min(limit, MOST));
    }

    /// With whom, and where, something was said in a time: each with its last message, the earliest first.
    private void targets(Message message) {
        if (!(point(message.param(1)) instanceof Point.At(var one))
                || !(point(message.param(2)) instanceof Point.At(var other))
                || limit(message.param(3)) < 0) {
            fail("INVALID_PARAMS", "TARGETS", "Those are no times");
            return;
        }
        var latest = new TreeMap<Long, String>();
        client.channels.values().forEach(name -> latest("#" + name, latest));
        client.ask(new PastCommand.Talks(Form.EVENT), event -> {
            if (event instanceof Answer.Talks(var talks, _)) {
                talks.forEach(talk -> {
                    if (talk.with() != null) {
                        latest(talk.with().name(), latest);
                    }
                });
            }
            return event instanceof Answer.Talks || event instanceof Answer.Refused;
        });
        client.afterAll(() -> client.afterAll(() -> tellTargets(
                latest.subMap(Math.min(one, other), false, Math.max(one, other), false), limit(message.param(3)))));
    }

    private void latest(String target, Map<Long, String> latest) {
        client.ask(new PastCommand.History(Talking.talk(target), new Span.Latest(), 1, Form.EVENT), event -> {
            if (event instanceof Answer.Past past) {
                past.records().forEach(record -> latest.put(record.at(), target));
            }
            return event instanceof Answer.Past || event instanceof Answer.Refused;
        });
    }

    private void tellTargets(Map<Long, String> targets, int limit) {
        var batch = "targets" + ++batches;
        client.command(client.irc().server(), "BATCH", "+" + batch, "draft/chathistory-targets");
        targets.entrySet().stream().limit(limit)
                .forEach(target -> client.tell(Reply.of(client.irc().server(), "CHATHISTORY",
                        "TARGETS", target.getValue(), Irc.time(target.getKey())).with("batch=" + batch)));
        client.command(client.irc().server(), "BATCH", "-" + batch);
    }

    private void fail(String code, String context, String text) {
        client.fail("CHATHISTORY", code, context, text);
    }

    private static @Nullable Point point(String text) {
        if (text.equals("*")) {
            return new Point.Any();
        }
        if (text.startsWith("timestamp=")) {
            try {
                return new Point.At(Instant.parse(text.substring(10)).toEpochMilli());
            } catch (DateTimeParseException e) {
                return null;
            }
        }
        return text.startsWith("msgid=")
                ? MsgId.of(text.substring(6)).map(id -> new Point.Seq(id.seq())).orElse(null)
                : null;
    }

    private static int limit(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }

    private void ask(String word, String target, Point first, Point second, int limit) {
        switch (word) {
            case "LATEST" -> read(word, target, new Span.Latest(), limit, first, second);
            case "BEFORE" -> read(word, target, before(first), limit, new Point.Any(), first);
            case "AFTER" -> read(word, target, after(first), limit, first, second);
            case "AROUND" -> read(word, target, around(first), limit, new Point.Any(), second);
            default -> {
                // Backwards, where the later one comes first: then the latest are wanted.
                var backwards = isLater(first, second);
                var from = backwards ? second : first;
                var to = backwards ? first : second;
                read(word, target, backwards ? before(to) : after(from), limit, from, to);
            }
        }
    }

    private static boolean isLater(Point one, Point other) {
        return switch (one) {
            case Point.At(var at) when other instanceof Point.At(var then) -> at > then;
            case Point.Seq(var seq) when other instanceof Point.Seq(var than) -> seq > than;
            default -> false;
        };
    }

    private static Span before(Point point) {
        return switch (point) {
            case Point.At(var at) -> new Span.Until(at);
            case Point.Seq(var seq) -> new Span.Before(seq);
            case Point.Any() -> new Span.Latest();
        };
    }

    private static Span after(Point point) {
        return switch (point) {
            case Point.At(var at) -> new Span.From(at + 1);
            case Point.Seq(var seq) -> new Span.After(seq);
            case Point.Any() -> new Span.After(0);
        };
    }

    private static Span around(Point point) {
        return switch (point) {
            case Point.At(var at) -> new Span.Amid(at);
            case Point.Seq(var seq) -> new Span.Around(seq);
            case Point.Any() -> new Span.Latest();
        };
    }

    /// Reads, and tells what is later than `from` and earlier than `to`.
    private void read(String word, String target, Span span, int limit, Point from, Point to) {
        var asked = new PastCommand.History(Talking.talk(target), span, limit, Form.EVENT);
        client.ask(asked, event -> switch (event) {
            case Answer.Past past -> {
                tell(target, past, from, to);
                yield true;
            }
            case Answer.Refused(var refusal, _, _) -> {
                fail(refusal.reason() == Reason.NOT_READABLE ? "MESSAGE_ERROR" : "INVALID_TARGET", word + " " + target,
                        "Messages could not be retrieved");
                yield true;
            }
            default -> false;
        });
    }

    private void tell(String target, Answer.Past past, Point from, Point to) {
        var records = new ArrayList<Record>();
        for (var record : past.records()) {
            if (isAfter(record, from) && isBefore(record, to)) {
                records.add(record);
            }
        }
        var batch = client.can(Cap.BATCH) ? "history" + ++batches : null;
        if (batch != null) {
            client.command(client.irc().server(), "BATCH", "+" + batch, "chathistory", target);
        }
        records.forEach(record -> tell(past, record, batch, false));
        if (batch != null) {
            client.command(client.irc().server(), "BATCH", "-" + batch);
        }
    }

    private static boolean isAfter(Record record, Point point) {
        return switch (point) {
            case Point.At(var at) -> record.at() > at;
            case Point.Seq(var seq) -> record.seq() > seq;
            case Point.Any() -> true;
        };
    }

    private static boolean isBefore(Record record, Point point) {
        return switch (point) {
            case Point.At(var at) -> record.at() < at;
            case Point.Seq(var seq) -> record.seq() < seq;
            case Point.Any() -> true;
        };
    }

    private void tell(Answer.Past past, Record record, @Nullable String batch, boolean clock) {
        if (record.deleted()) {
            return;
        }
        var from = new Who(record.who(), record.name(), record.guest());
        var isMine = client.isMe(record.who());
        var target = past.with() == null ? "#" + past.room() : isMine ? past.with().name() : client.nick;
        var text = clock ? "[" + Irc.time(record.at()).substring(11, 16) + "] " + record.text() : record.text();
        client.form().spoken(from, target, record.kind(), text, record.at(), id(past, record.seq()),
                record.re() == 0 ? null : id(past, record.re()),
                reply -> client.tell(batch == null || reply.isNested() ? reply : reply.with("batch=" + batch)));
    }

    private MsgId id(Answer.Past past, long seq) {
        if (past.with() != null) {
            return MsgId.between(client.me().id(), past.with().id(), seq);
        }
        var number = client.channels.entrySet().stream()
                .filter(channel -> channel.getValue().equals(past.room()))
                .mapToLong(Map.Entry::getKey).findFirst().orElse(Channels.PLAZA);
        return MsgId.ofRoom(number, seq);
    }
}
