package metaverse.door.irc;

import io.netty.channel.ChannelPipeline;
import java.time.InstantSource;
import java.util.function.Supplier;
import metaverse.door.Door;
import metaverse.door.Loop;
import metaverse.universe.Settings;
import metaverse.universe.Universe;

/// For IRC clients. What they are told, and how it is asked for, is in `docs/irc.md`.
public final class IrcDoor implements Door {
    private final Irc irc;

    /// @param settings what holds now for IRC
    /// @param rules    what holds now in the universe
    /// @param version  of the program
    public IrcDoor(
            Supplier<IrcSettings> settings,
            Supplier<Settings> rules,
            Supplier<Universe.Figures> figures,
            InstantSource clock,
            String version) {
        irc = new Irc(settings, rules, figures, clock, version);
    }

    @Override
    public void open(ChannelPipeline pipeline, Loop loop) {
        pipeline.addLast(new IrcLines(loop, irc));
    }

    /// The same over a WebSocket whose messages are lines of text.
    public void openText(ChannelPipeline pipeline, Loop loop) {
        pipeline.addLast(new IrcFrames(false));
        open(pipeline, loop);
    }

    /// The same over a WebSocket whose messages are lines of bytes.
    public void openBytes(ChannelPipeline pipeline, Loop loop) {
        pipeline.addLast(new IrcFrames(true));
        open(pipeline, loop);
    }
}
