package metaverse.door.json;

import io.netty.buffer.ByteBuf;
import java.util.Map;
import metaverse.door.WireForm;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Event;
import metaverse.universe.Farewell;

/// One object a line.
final class LineForm implements WireForm {
    private final JsonWriter json;
    /// This one and its like in other languages: one of each, because forms are compared by identity.
    private final Map<Tongue, WireForm> tongues;

    LineForm(JsonWriter json, Map<Tongue, WireForm> tongues) {
        this.json = json;
        this.tongues = tongues;
    }

    @Override
    public WireForm in(Tongue tongue) {
        return tongues.getOrDefault(tongue, this);
    }

    @Override
    public void encode(Event event, boolean own, ByteBuf out) {
        if (json.write(event, own, out)) {
            out.writeByte('\n');
        }
    }

    @Override
    public void farewell(Farewell why, ByteBuf out) {
        json.farewell(why, out);
        out.writeByte('\n');
    }
}
