package metaverse.door.json;

import io.netty.buffer.ByteBuf;
import java.util.function.Function;
import metaverse.door.WireForm;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.Region;

/// One object a WebSocket text frame (RFC 6455, section 5.2). A server's frames are not masked, so the whole frame is the
/// same for everyone, and is made once.
///
/// @param others the same form for every region
record FrameForm(JsonWriter json, Function<Region, WireForm> others) implements WireForm {
    @Override
    public WireForm in(Region region) {
        return others.apply(region);
    }

    private static final int WHOLE_TEXT = 0x81;
    private static final int WHOLE_CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int SHORT = 126;
    private static final int LONG_LENGTH = 127;

    /// Room for the longest header: two bytes and a length of eight.
    private static final int MOST_HEADER = 10;

    @Override
    public void encode(Event event, boolean own, ByteBuf out) {
        var start = out.writerIndex();
        var body = start + MOST_HEADER;
        out.ensureWritable(MOST_HEADER).writerIndex(body);
        if (json.write(event, own, out)) {
            frame(out, start, body);
        } else {
            out.writerIndex(start);
        }
    }

    /// Puts the header before a body that was written with room to spare, and closes the gap.
    private static void frame(ByteBuf out, int start, int body) {
        var length = out.writerIndex() - body;
        out.writerIndex(start).writeByte(WHOLE_TEXT);
        if (length < SHORT) {
            out.writeByte(length);
        } else if (length <= 0xFFFF) {
            out.writeByte(SHORT).writeShort(length);
        } else {
            out.writeByte(LONG_LENGTH).writeLong(length);
        }
        var from = out.copy(body, length);
        out.writeBytes(from);
        from.release();
    }

    /// Says why in JSON, then closes as WebSockets do: 1001, going away.
    @Override
    public void farewell(Farewell why, ByteBuf out) {
        var start = out.writerIndex();
        var body = start + MOST_HEADER;
        out.ensureWritable(MOST_HEADER).writerIndex(body);
        json.farewell(why, out);
        frame(out, start, body);
        out.writeByte(WHOLE_CLOSE).writeByte(2).writeShort(why == Farewell.QUIT ? 1000 : 1001);
    }

    @Override
    public void ping(ByteBuf out) {
        out.writeByte(PING).writeByte(0);
    }

    @Override
    public boolean isAnsweringPings() {
        return true;
    }
}
