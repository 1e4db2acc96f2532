package metaverse.door.text;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import metaverse.door.WireForm;
import metaverse.door.prose.Prose;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Event;
import metaverse.universe.Farewell;

/// Lines of text in one language. Lines end in a line feed alone: terminals and `nc` need no more.
public final class TextForm implements WireForm {
    private final Prose prose;

    TextForm(Prose prose) {
        this.prose = prose;
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
    public WireForm in(Tongue tongue) {
        return TextForms.standard().of(tongue);
    }

    void greeting(ByteBuf out) {
        var text = new StringBuilder();
        prose.writeGreeting(text);
        ByteBufUtil.writeUtf8(out, text);
    }
}
