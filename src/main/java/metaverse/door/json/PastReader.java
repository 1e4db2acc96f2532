package metaverse.door.json;

import java.util.List;
import java.util.Map;
import metaverse.door.json.Fields.Unfit;
import metaverse.universe.Command.Form;
import metaverse.universe.PastCommand;
import metaverse.universe.PastCommand.Format;
import metaverse.universe.Records.Span;
import metaverse.universe.Text;

/// Reads what is asked of the past.
final class PastReader {
    private static final int PAGE = 50;
    private static final int WORDS = 400;
    private static final int CURSOR = 200;
    private static final List<String> SPANS = List.of("before", "after", "around", "from");

    private PastReader() {}

    static Map<String, Reading> readings() {
        return Map.of(
                "history", wish -> new PastCommand.History(wish.talk(), span(wish), wish.limit(PAGE), Form.EVENT),
                "search", PastReader::search,
                "delete", wish -> new PastCommand.Delete(wish.talk(), wish.seq()),
                "react", PastReader::react,
                "read", wish -> new PastCommand.Read(wish.talk(), wish.seq()),
                "unread", _ -> new PastCommand.Unread(Form.EVENT),
                "talks", _ -> new PastCommand.Talks(Form.EVENT),
                "export", wish -> new PastCommand.Export(wish.namedTalk(), format(wish), Form.EVENT),
                "audit", wish -> new PastCommand.Audit(wish.room(), wish.limit(PAGE), Form.EVENT));
    }

    private static Span span(Wish wish) throws Unfit {
        var fields = wish.fields();
        var given = SPANS.stream().filter(fields::has).toList();
        if (given.size() > 1) {
            throw Wish.unfit(given.get(1));
        }
        if (given.isEmpty()) {
            return new Span.Latest();
        }
        return switch (given.getFirst()) {
            case "before" -> new Span.Before(fields.number("before", 0));
            case "after" -> new Span.After(fields.number("after", 0));
            case "around" -> new Span.Around(fields.number("around", 0));
            default -> new Span.From(wish.moment("from", 0));
        };
    }

    private static PastCommand search(Wish wish) throws Unfit {
        var words = wish.text().value();
        var after = wish.fields().optional("after");
        if (words.length() > WORDS) {
            throw Wish.unfit("text");
        }
        if (after != null && after.length() > CURSOR) {
            throw Wish.unfit("after");
        }
        return new PastCommand.Search(
                wish.namedTalk(),
                words,
                wish.named("from"),
                wish.moment("since", 0),
                wish.moment("until", Long.MAX_VALUE),
                wish.limit(PAGE),
                after,
                Form.EVENT);
    }

    private static PastCommand react(Wish wish) throws Unfit {
        var emoji = Text.of(wish.fields().string("emoji"));
        return new PastCommand.React(wish.talk(), wish.seq(), emoji, wish.fields().flag("on", true));
    }

    private static Format format(Wish wish) throws Unfit {
        return switch (wish.fields().optional("format")) {
            case null -> Format.TEXT;
            case "text" -> Format.TEXT;
            case "json", "jsonl" -> Format.JSON_LINES;
            case "html" -> Format.HTML;
            default -> throw Wish.unfit("format");
        };
    }
}
