package metaverse.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import metaverse.universe.Answer;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Command.Topic;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.Refusal;

/// What the server says to people, in one language.
///
/// `{0}`, `{1}` … stand for arguments and nothing else in a text is special, so an apostrophe is an apostrophe. An argument's own braces
/// are left alone, and its line ends become blanks: whoever fills a text begins no line of it. Each bundle is read once; both have the same keys, which a test holds.
public final class Texts {
    private static final Texts ENGLISH = new Texts("/messages.properties");
    private static final Texts CHINESE = new Texts("/messages_zh.properties");

    private static final String PLACE = "place.";

    private final Map<String, String> texts;

    private Texts(String resource) {
        texts = load(resource);
    }

    public static Texts of(Tongue tongue) {
        return switch (tongue) {
            case ENGLISH -> ENGLISH;
            case CHINESE -> CHINESE;
        };
    }

    /// In the language of a person's system, or English.
    public static Texts of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /// The text of this key. It may have several lines.
    ///
    /// @throws IllegalArgumentException where there is none
    public String say(String key, Object... args) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return args.length == 0 ? text : fill(text, args);
    }

    /// Why not, and what to do about it.
    public String refusal(Refusal refusal) {
        var args = refusal.args();
        return switch (refusal.reason()) {
            case NO_SUCH_PLACE -> say(key(refusal), first(args), places(last(args)));
            case NO_EXIT -> say(key(refusal), place(first(args)));
            default -> say(key(refusal), args.toArray());
        };
    }

    /// Why the session ends.
    public String farewell(Farewell farewell) {
        return say("farewell." + farewell.code());
    }

    /// What was done.
    public String done(Answer.Done done) {
        var key = "done." + done.what().code();
        var args = done.args();
        return switch (done.what()) {
            case APPROACHABLE -> say(args.isEmpty() ? key : key + "." + args.getFirst());
            case MUTED -> say(key, first(args), span(last(args)));
            case SLOW -> say(key, first(args), span(last(args)));
            case WALKING -> say(oneOf(key + "." + first(args), key), place(last(args)));
            case MOVES -> say(oneOf(key + "." + first(args), key));
            case SPOT_NAMED, SPOT_UNNAMED, EXIT_OPENED, EXIT_CLOSED -> say(key, place(first(args)), last(args));
            case RETAINED -> last(args).equals("0") ? say(key + ".always", first(args)) : say(key, args.toArray());
            default -> say(key, args.toArray());
        };
    }

    /// What the places of a floor are called, and the ways on it; another name stays as it is.
    public String place(String code) {
        return texts.getOrDefault(PLACE + code, code);
    }

    /// The code of a place or a way that someone calls so in any of our languages; another word stays as it is.
    public static String placeCalled(String word) {
        for (var texts : List.of(ENGLISH, CHINESE)) {
            for (var entry : texts.texts.entrySet()) {
                if (entry.getKey().startsWith(PLACE) && entry.getValue().equalsIgnoreCase(word)) {
                    return entry.getKey().substring(PLACE.length());
                }
            }
        }
        return word;
    }

    private String oneOf(String key, String otherwise) {
        return texts.containsKey(key) ? key : otherwise;
    }

    private String places(String codes) {
        return codes.lines().map(this::place).collect(Collectors.joining(say("list.comma")));
    }

    /// What concerns a member alone.
    public String news(Event.News news) {
        var key = "news." + news.matter().code();
        var args = news.args();
        return switch (news.matter()) {
            case KICKED, BANNED -> say(last(args).isEmpty() ? key : key + ".why", args.toArray());
            case MUTED -> say(key, first(args), args.size() > 1 ? args.get(1) : "", span(last(args)));
            default -> say(key, args.toArray());
        };
    }

    private static String first(List<String> args) {
        return args.isEmpty() ? "" : args.getFirst();
    }

    private static String last(List<String> args) {
        return args.isEmpty() ? "" : args.getLast();
    }

    /// A length of time in the largest unit that fits it.
    private String span(String seconds) {
        if (seconds.isEmpty()) {
            return "";
        }
        var time = Duration.ofSeconds(Long.parseLong(seconds));
        if (time.toSecondsPart() != 0) {
            return say("span.seconds", time.toSeconds());
        }
        if (time.toMinutesPart() != 0) {
            return say("span.minutes", time.toMinutes());
        }
        return time.toHoursPart() == 0 ? say("span.days", time.toDays()) : say("span.hours", time.toHours());
    }

    /// What someone asked to be told.
    public String topic(Topic topic) {
        return say("topic." + topic.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// Some reasons have a text for each case.
    private static String key(Refusal refusal) {
        var key = "refusal." + refusal.reason().code();
        return switch (refusal.reason()) {
            case NAME_ILL_FORMED -> refusal.args().isEmpty() ? key : key + "." + refusal.args().getFirst();
            case UNKNOWN_COMMAND -> refusal.args().size() < 2 ? key : key + ".near";
            default -> key;
        };
    }

    private static String fill(String text, Object... args) {
        var out = new StringBuilder(text.length() + 32);
        var from = 0;
        for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            out.append(text, from, open);
            from = open + 1;
            if (open + 2 < text.length() && text.charAt(open + 2) == '}' && Character.isDigit(text.charAt(open + 1))) {
                var n = text.charAt(open + 1) - '0';
                out.append(n < args.length ? String.valueOf(args[n]).replace('\n', ' ') : "");
                from = open + 3;
            } else {
                out.append('{');
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static Map<String, String> load(String resource) {
        var properties = new Properties();
        try (var in = Texts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the program");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }

    /// All keys, for the test that holds the bundles together.
    List<String> keys() {
        return texts.keySet().stream().sorted().toList();
    }
}
