package metaverse.door.web;

import io.netty.channel.ChannelFuture;
import java.util.concurrent.TimeUnit;
import metaverse.door.Output;

/// Ends a connection so that the other side can read why.
final class Leaving {
    private static final long SECONDS = 1;

    private Leaving() {}

    /// A socket closed with something unread in it is reset, and a reset can overtake our last words. So only our side
    /// is closed, and a little time is left for the other to notice.
    static void after(ChannelFuture lastWords) {
        var channel = lastWords.channel();
        lastWords.addListener(_ -> {
            if (channel.isActive()) {
                Output.end(channel);
                var _ = channel.eventLoop().schedule(() -> channel.close(), SECONDS, TimeUnit.SECONDS);
            } else {
                channel.close();
            }
        });
    }
}
