package metaverse.door.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.net.URLEncoder;
import java.util.concurrent.TimeUnit;
import metaverse.door.Leaving;
import metaverse.export.Download;
import metaverse.export.Download.Slice;

/// Sends one export. The next slice is read when the one before it is on its way, so a slow reader holds up only itself; where
/// it cannot be sent whole, the connection ends without the end of the body, and nobody takes it for the whole.
final class Sending {
    private static final int MOST_TRIES = 100;
    private static final long PAUSE_MILLIS = 200;

    private final ChannelHandlerContext context;
    private final Download download;
    private final Runnable alive;
    private int tries;

    /// @param alive called whenever the client has taken something
    Sending(ChannelHandlerContext context, Download download, Runnable alive) {
        this.context = context;
        this.download = download;
        this.alive = alive;
        context.channel().closeFuture().addListener(_ -> download.close());
    }

    void begin(HttpVersion version) {
        var response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        var name = download.fileName();
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, download.type())
                .set(HttpHeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + ascii(name)
                        + "\"; filename*=UTF-8''" + URLEncoder.encode(name, UTF_8))
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox; frame-ancestors 'none'")
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set(HttpHeaderNames.CONNECTION, "close");
        HttpUtil.setTransferEncodingChunked(response, version.equals(HttpVersion.HTTP_1_1));
        context.writeAndFlush(response);
        next();
    }

    private static String ascii(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private void next() {
        if (context.channel().isActive()) {
            download.next(slice -> context.executor().execute(() -> take(slice)));
        }
    }

    private void take(Slice slice) {
        switch (slice) {
            case Slice.Unread() -> {
                if (++tries > MOST_TRIES) {
                    context.close();
                } else {
                    var _ = context.executor().schedule(this::next, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
            case Slice.Text(var text, var last) -> send(text, last);
        }
    }

    private void send(String text, boolean last) {
        tries = 0;
        if (text.isEmpty() && !last) {
            alive.run();
            next();
            return;
        }
        var bytes = text.isEmpty() ? Unpooled.EMPTY_BUFFER : ByteBufUtil.writeUtf8(context.alloc(), text);
        context.writeAndFlush(new DefaultHttpContent(bytes)).addListener(sent -> {
            if (!sent.isSuccess()) {
                context.close();
            } else if (last) {
                download.close();
                Leaving.after(context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT));
            } else {
                alive.run();
                next();
            }
        });
    }
}
