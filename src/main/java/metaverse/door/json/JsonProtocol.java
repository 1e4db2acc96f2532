package metaverse.door.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import metaverse.door.WireForm;
import metaverse.door.prose.Grammar;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.Refusal;
import metaverse.universe.Region;

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

    /// @param grammar the text door's
    /// @param prose   the texts for people of each region
    public static JsonProtocol of(Grammar grammar, Function<Region, Prose> prose) {
        var lineForms = new Forms(prose, LineForm::new);
        var webForms = new Forms(prose, FrameForm::new);
        return new JsonProtocol(new JsonReader(grammar), lineForms.of(Region.USUAL), webForms.of(Region.USUAL));
    }

    /// One form for each region that someone asked for. Forms are compared by identity, so each is made once and kept.
    private record Forms(
            Map<Region, WireForm> made,
            Function<Region, Prose> prose,
            BiFunction<JsonWriter, Function<Region, WireForm>, WireForm> make) {
        Forms(Function<Region, Prose> prose, BiFunction<JsonWriter, Function<Region, WireForm>, WireForm> make) {
            this(new ConcurrentHashMap<>(), prose, make);
        }

        WireForm of(Region region) {
            return made.computeIfAbsent(region, r -> make.apply(new JsonWriter(prose.apply(r)), this::of));
        }
    }
}
