package metaverse.door.web;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.time.Duration;
import java.util.function.IntSupplier;
import metaverse.door.Door;
import metaverse.door.Loop;
import metaverse.export.Downloads;

/// The door for browsers and whoever else speaks HTTP.
public final class WebDoor implements Door {
    private static final int LINE_BYTES = 8 * 1024;
    private static final int HEADER_BYTES = 16 * 1024;

    /// Nothing here reads a body; a small one is taken and dropped so that the connection can go on.
    private static final int BODY_BYTES = 64 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Reception reception;
    private final Upgrade upgrade;
    private final Downloads downloads;
    private final Duration patience;

    /// @param messageBytes the most that one WebSocket message may have; asked when its socket begins
    /// @param sockets      what speaks over the WebSockets
    public WebDoor(Site site, IntSupplier messageBytes, Sockets sockets) {
        this(site, messageBytes, sockets, PATIENCE);
    }

    WebDoor(Site site, IntSupplier messageBytes, Sockets sockets, Duration patience) {
        this.reception = new Reception(site, Assets.load(site.version()));
        this.upgrade = new Upgrade(messageBytes, sockets);
        this.downloads = site.downloads();
        this.patience = patience;
    }

    @Override
    public void open(ChannelPipeline pipeline, Loop loop) {
        pipeline.addLast(new HttpServerCodec(new HttpDecoderConfig()
                .setMaxInitialLineLength(LINE_BYTES)
                .setMaxHeaderSize(HEADER_BYTES)));
        pipeline.addLast(new HttpObjectAggregator(BODY_BYTES));
        pipeline.addLast(new Requests(reception, upgrade, downloads, loop, patience));
    }
}
