package metaverse.terminal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One line of the server becomes one [Heard]. A field that is missing or of another kind counts as empty: the client does
/// not trust what it reads, and a newer server may know more than it does.
final class HeardReader {
    /// The largest QR code has as many modules a side.
    private static final int MOST_MODULES = 177;

    private HeardReader() {}

    /// Null where the line is no object, as the greeting of the text door is not.
    static @Nullable Heard read(String line) {
        var fields = line.startsWith("{") ? Json.read(line) : null;
        return fields == null ? null : event(new Fields(fields));
    }

    private static Heard event(Fields fields) {
        return switch (fields.line("event")) {
            case "welcome" -> new Heard.Welcome(
                    fields.at("me").person("name"),
                    fields.at("me").flag("guest"),
                    fields.optional("token"),
                    fields.flag("recorded"),
                    fields.flag("resumed"),
                    fields.each("rooms", HeardReader::place));
            case "said" -> new Heard.Said(fields.line("room"), message(fields), fields.optional("cid"));
            case "told" -> new Heard.Told(
                    fields.lines("to"), message(fields), fields.optional("cid"), fields.at("seqs").numbers());
            case "arrived" -> new Heard.Arrived(fields.line("room"), fields.person("who"), fields.flag("back"));
            case "left" -> new Heard.Left(fields.line("room"), fields.person("who"));
            case "renamed" -> new Heard.Renamed(fields.line("id"), fields.line("from"), fields.line("to"));
            case "history" -> new Heard.History(
                    fields.optional("room"),
                    fields.optional("with"),
                    fields.each("records", HeardReader::message),
                    fields.flag("more"));
            case "token" -> new Heard.Token(fields.line("token"));
            case "joined" -> new Heard.Joined(place(fields), fields.flag("turned"));
            case "turned" -> new Heard.Turned(place(fields));
            case "parted" -> new Heard.Parted(fields.line("room"), fields.line("now"));
            case "topic" -> new Heard.Topic(fields.line("room"), fields.line("who"), fields.line("text"));
            case "set" ->
                new Heard.Set(fields.line("room"), fields.line("who"), setting(fields), fields.number("most"));
            case "retitled" -> new Heard.Retitled(fields.line("from"), fields.line("room"));
            case "away" -> new Heard.Gone(fields.line("who"), fields.flag("away"), fields.line("why"));
            case "deleted" -> new Heard.Deleted(
                    fields.optional("room"), fields.optional("with"), fields.number("seq"), fields.line("who"));
            case "reacted" -> new Heard.Reacted(
                    fields.optional("room"),
                    fields.optional("with"),
                    fields.number("seq"),
                    fields.line("who"),
                    fields.line("emoji"),
                    fields.flag("on"));
            case "done" -> new Heard.Done(fields.line("what"), fields.text("text"));
            case "floor" -> new Heard.Floor(
                    fields.line("room"),
                    fields.each("spots", HeardReader::spot),
                    fields.each("exits", exit -> new Heard.Exit(exit.line("exit"), exit.line("to"))));
            case "came" -> new Heard.Came(fields.line("room"), fields.line("who"), spot(fields));
            case "murmured" -> new Heard.Murmured(fields.person("who"), fields.text("text"));
            case "news" -> new Heard.News(fields.text("text"));
            case "unread" -> new Heard.Unread(fields.each("waiting", waiting -> new Heard.Waiting(
                    waiting.optional("room"), waiting.optional("with"), waiting.number("unread"))));
            case "read" -> new Heard.Read(fields.optional("room"), fields.number("unread"));
            case "friends" -> new Heard.Friends(fields.each("friends", friend -> friend.line("name")));
            case "sent-out" -> new Heard.SentOut(fields.line("by"), fields.line("why"));
            case "exported" -> new Heard.Exported(fields.line("path"));
            case "invitation" -> new Heard.Invitation(fields.text("text"), modules(fields));
            case "notice" -> new Heard.Notice(fields.text("text"));
            case "refused" -> new Heard.Refused(
                    fields.optional("do"), fields.line("reason"), fields.text("text"), fields.optional("cid"));
            case "farewell" -> new Heard.Farewell(fields.line("reason"), fields.text("text"));
            case "pong" -> new Heard.Pong(fields.number("n"));
            default -> new Heard.Unknown();
        };
    }

    /// None where it is no QR code.
    private static List<String> modules(Fields fields) {
        var rows = fields.lines("qr");
        return rows.size() <= MOST_MODULES && rows.stream().allMatch(row -> row.length() == rows.size())
                ? rows
                : List.of();
    }

    private static Heard.Place place(Fields fields) {
        return new Heard.Place(
                fields.line("room"),
                fields.number("head"),
                fields.number("unread"),
                fields.number("here"),
                fields.line("topic"),
                fields.each("who", who -> who.person("name")));
    }

    private static String setting(Fields fields) {
        if (fields.values.get("private") instanceof Boolean on) {
            return on ? "set.private" : "set.open";
        }
        if (fields.values.get("quiet") instanceof Boolean on) {
            return on ? "set.quiet" : "set.loud";
        }
        return fields.number("most") > 0 ? "set.most" : "set.any";
    }

    private static Heard.Spot spot(Fields fields) {
        return new Heard.Spot(fields.line("spot"), fields.line("kind"));
    }

    private static Message message(Fields fields) {
        return new Message(
                fields.number("seq"), fields.time("at"), fields.person("from"), fields.flag("emote"),
                fields.text("text"));
    }

    private record Fields(Map<?, ?> values) {
        String text(String name) {
            return values.get(name) instanceof String text ? Clean.text(text) : "";
        }

        String line(String name) {
            return Clean.line(text(name));
        }

        @Nullable String optional(String name) {
            return values.get(name) instanceof String ? line(name) : null;
        }

        boolean flag(String name) {
            return Boolean.TRUE.equals(values.get(name));
        }

        long number(String name) {
            return values.get(name) instanceof Long number ? number : 0;
        }

        Instant time(String name) {
            try {
                return Instant.parse(text(name));
            } catch (DateTimeException e) {
                return Instant.EPOCH;
            }
        }

        Person person(String name) {
            return new Person(line("id"), line(name));
        }

        Fields at(String name) {
            return new Fields(values.get(name) instanceof Map<?, ?> inner ? inner : Map.of());
        }

        <T> List<T> each(String name, Function<Fields, T> read) {
            var all = new ArrayList<T>();
            if (values.get(name) instanceof List<?> list) {
                for (var element : list) {
                    if (element instanceof Map<?, ?> inner) {
                        all.add(read.apply(new Fields(inner)));
                    }
                }
            }
            return List.copyOf(all);
        }

        List<String> lines(String name) {
            return values.get(name) instanceof List<?> list
                    ? list.stream().filter(String.class::isInstance).map(it -> Clean.line((String) it)).toList()
                    : List.of();
        }

        Map<String, Long> numbers() {
            var numbers = new LinkedHashMap<String, Long>();
            values.forEach((name, value) -> {
                if (value instanceof Long number) {
                    numbers.put(Clean.line(String.valueOf(name)), number);
                }
            });
            return numbers;
        }
    }
}
