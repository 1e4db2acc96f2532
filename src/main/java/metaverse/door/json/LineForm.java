package metaverse.door.json;

import io.netty.buffer.ByteBuf;
import java.util.function.Function;
import metaverse.door.WireForm;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Event;
import metaverse.universe.Farewell;

/// One object a line.
///
/// @param others the same form in every language
record LineForm(JsonWriter json, Function<Tongue, WireForm> others) implements WireForm {
    @Override
    public WireForm in(Tongue tongue) {
        return others.apply(tongue);
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
