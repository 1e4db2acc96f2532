package metaverse.door.json;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import metaverse.door.WireForm;
import metaverse.universe.Command;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.Refusal;
import org.jspecify.annotations.Nullable;

/// The one protocol of browser, terminal client and bots, whatever carries it.
///
/// @param reader   from objects to commands
/// @param lineForm events as lines
/// @param webForm  events as WebSocket text frames, header included: encoded once for all
public record JsonProtocol(JsonReader reader, WireForm lineForm, WireForm webForm) {
    /// What the text door would say: the JSON door hands it on as text for people.
    public interface Prose {
        /// `- `, `* ` or `! `.
        int SIGN = 2;

        /// The same in another language; this one where there is no other.
        default Prose in(Tongue tongue) {
            return this;
        }

        String refusal(Refusal refusal);

        String farewell(Farewell why);

        /// The lines for an event, without the last line's end; empty for none.
        String lines(Event event);

        /// The same without the sign that begins each line.
        default String words(Event event) {
            return lines(event)
                    .lines()
                    .map(line -> line.substring(Math.min(SIGN, line.length())))
                    .collect(Collectors.joining("\n"));
        }
    }

    /// @param lines the text door's grammar; null for a line in which nothing is asked
    public static JsonProtocol of(Function<String, @Nullable Command> lines, Prose prose) {
        var lineForms = new EnumMap<Tongue, WireForm>(Tongue.class);
        var webForms = new EnumMap<Tongue, WireForm>(Tongue.class);
        for (var tongue : Tongue.values()) {
            var json = new JsonWriter(prose.in(tongue));
            lineForms.put(tongue, new LineForm(json, lineForms));
            webForms.put(tongue, new FrameForm(json, webForms));
        }
        return new JsonProtocol(new JsonReader(lines), english(lineForms), english(webForms));
    }

    private static WireForm english(Map<Tongue, WireForm> forms) {
        return Objects.requireNonNull(forms.get(Tongue.ENGLISH));
    }
}
