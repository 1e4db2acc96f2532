package metaverse.door.json;

import io.netty.buffer.ByteBuf;
import metaverse.door.WireForm;
import metaverse.universe.Event;
import metaverse.universe.Farewell;

/// One object a line.
record LineForm(JsonWriter json) implements WireForm {
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
