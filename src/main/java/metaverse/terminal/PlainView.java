package metaverse.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import metaverse.texts.Texts;
import org.jline.utils.AttributedString;

/// The shapes of the text door (docs/protocol.md), for programs that read them and terminals that can do no more. What was said
/// from here is shown too: when it is recorded.
record PlainView(Texts texts) implements View {
    @Override
    public List<AttributedString> lines(Showing showing, int columns) {
        return shapes(showing).map(AttributedString::new).toList();
    }

    private Stream<String> shapes(Showing showing) {
        return switch (showing) {
            case Showing.Spoken(var message, _, var elsewhere) ->
                led((elsewhere.isEmpty() ? "" : "[" + elsewhere + "] ") + lead(message), message.text());
            case Showing.Whispered(var message, _, _) ->
                led(texts.say("private") + " " + lead(message), message.text());
            case Showing.Murmured(_, var who, var text) -> led(texts.say("murmur") + " " + who.name() + ": ", text);
            case Showing.Happened(_, var text) -> led("* ", text);
            case Showing.Said(var text) -> led("- ", text);
            case Showing.Printed(var text) -> text.lines();
            case Showing.Code _ -> Stream.empty();
            case Showing.Refused(var text, var line) ->
                led("! ", line == null ? text : text + " (" + Clean.line(line) + ")");
            case Showing.Page page -> page(page);
        };
    }

    private static Stream<String> page(Showing.Page page) {
        var lines = new ArrayList<String>();
        page.records()
                .forEach(record -> led("- " + record.seq() + " " + record.at() + " " + lead(record), record.text())
                        .forEach(lines::add));
        return lines.stream();
    }

    private static String lead(Message message) {
        var name = message.from().name();
        return message.emote() ? "~ " + name + " " : name + ": ";
    }

    private static Stream<String> led(String lead, String text) {
        return text.lines().map(line -> lead + line);
    }
}
