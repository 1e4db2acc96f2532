package metaverse.door.json;

import io.netty.buffer.ByteBuf;
import java.util.function.Function;
import metaverse.door.WireForm;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.Region;

/// One object a line.
///
/// @param others the same form for every region
record LineForm(JsonWriter json, Function<Region, WireForm> others) implements WireForm {
    @Override
    public WireForm in(Region region) {
        return others.apply(region);
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
