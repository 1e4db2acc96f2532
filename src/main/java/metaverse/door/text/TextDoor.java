package metaverse.door.text;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelPipeline;
import metaverse.door.Door;
import metaverse.door.Loop;
import metaverse.door.prose.Grammar;
import metaverse.universe.Command.Form;

/// Lines of text. See [TextLines] for how they are found in what people send.
public final class TextDoor implements Door {
    private final Grammar grammar = new Grammar(false, Form.LINES);

    @Override
    public void open(ChannelPipeline pipeline, Loop loop) {
        pipeline.addLast(new TextLines(loop, grammar));
    }

    /// What is said to whoever comes and is silent.
    public void greet(ByteBuf out) {
        TextForms.usual().greeting(out);
    }
}
