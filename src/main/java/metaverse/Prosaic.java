package metaverse;

import metaverse.door.json.JsonProtocol;
import metaverse.door.prose.Prose;
import metaverse.texts.Texts;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.Refusal;
import metaverse.universe.Region;

/// Gives the JSON door the words of the text door.
final class Prosaic implements JsonProtocol.Prose {
    private final Texts texts;
    private final Prose prose;

    Prosaic(Region region) {
        texts = Texts.of(region.tongue());
        prose = new Prose(region);
    }

    @Override
    public String refusal(Refusal refusal) {
        return texts.refusal(refusal);
    }

    @Override
    public String farewell(Farewell why) {
        return texts.farewell(why);
    }

    @Override
    public String lines(Event event) {
        var out = new StringBuilder();
        prose.write(event, true, out);
        return out.toString().stripTrailing();
    }
}
