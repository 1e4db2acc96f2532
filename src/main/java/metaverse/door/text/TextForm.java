package metaverse.door.text;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import metaverse.door.WireForm;
import metaverse.door.prose.Prose;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.Region;

/// Lines of text for one region. Lines end in a line feed alone: terminals and `nc` need no more.
public final class TextForm implements WireForm {
    private final Prose prose;
    private final WireForm elsewhere = new Elsewhere();

    TextForm(Region region) {
        prose = new Prose(region);
    }

    @Override
    public void encode(Event event, boolean own, ByteBuf out) {
        var text = new StringBuilder();
        prose.write(event, own, text);
        ByteBufUtil.writeUtf8(out, text);
    }

    @Override
    public void farewell(Farewell why, ByteBuf out) {
        var text = new StringBuilder();
        prose.write(why, text);
        ByteBufUtil.writeUtf8(out, text);
    }

    @Override
    public WireForm in(Region region) {
        return TextForms.of(region);
    }

    @Override
    public WireForm elsewhere() {
        return elsewhere;
    }

    void greeting(ByteBuf out) {
        var text = new StringBuilder();
        prose.writeGreeting(text);
        ByteBufUtil.writeUtf8(out, text);
    }

    /// Rooms that one has not turned to: talk with the room's name before it.
    private final class Elsewhere implements WireForm {
        @Override
        public void encode(Event event, boolean own, ByteBuf out) {
            if (event instanceof Event.Common common) {
                var text = new StringBuilder();
                prose.writeElsewhere(common, own, text);
                ByteBufUtil.writeUtf8(out, text);
            } else {
                TextForm.this.encode(event, own, out);
            }
        }

        @Override
        public void farewell(Farewell why, ByteBuf out) {
            TextForm.this.farewell(why, out);
        }
    }
}
