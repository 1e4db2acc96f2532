package metaverse.door.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import metaverse.door.Leaving;
import metaverse.door.Loop;
import metaverse.door.Peer;
import metaverse.door.Trouble;
import metaverse.door.Whereabouts;
import metaverse.export.Downloads;
import metaverse.export.Downloads.Opened;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import org.jspecify.annotations.Nullable;

/// One connection's requests, answered in their order, at once.
///
/// A client gets its patience once a whole request: whoever sends headers byte by byte, reads no answers, or only keeps
/// the connection open, is gone after it.
final class Requests extends ChannelInboundHandlerAdapter {
    private static final String EXPORT = "/export/";

    private final Reception reception;
    private final Upgrade upgrade;
    private final Downloads downloads;
    private final Loop loop;
    private final Duration patience;
    private @Nullable Future<?> timeout;
    private boolean leaving;
    private boolean sending;

    Requests(Reception reception, Upgrade upgrade, Downloads downloads, Loop loop, Duration patience) {
        this.reception = reception;
        this.upgrade = upgrade;
        this.downloads = downloads;
        this.loop = loop;
        this.patience = patience;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        waitForNext(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (timeout != null) {
            timeout.cancel(false);
        }
    }

    private void waitForNext(ChannelHandlerContext context) {
        if (timeout != null) {
            timeout.cancel(false);
        }
        timeout = context.executor().schedule(() -> context.close(), patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (!leaving && message instanceof FullHttpRequest request) {
                if (isReadingAnswers(context)) {
                    waitForNext(context);
                    take(context, request);
                } else {
                    leaving = true;
                    context.close();
                }
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    /// Thousands of requests fit into one read, and their answers into no memory. A browser asks again when it has its
    /// answer.
    private static boolean isReadingAnswers(ChannelHandlerContext context) {
        if (!context.channel().isWritable()) {
            context.flush();
        }
        return context.channel().isWritable();
    }

    private void take(ChannelHandlerContext context, FullHttpRequest request) {
        var unreadable = Reception.unreadable(request);
        if (unreadable.isPresent()) {
            answer(context, request, unreadable.get());
            return;
        }
        var target = Target.of(request);
        if (target.isEmpty()) {
            var text = "A request names the host that it asks, once.";
            answer(context, request, Answer.text(HttpResponseStatus.BAD_REQUEST, text).asLast());
            return;
        }
        var peer = Peer.of(context.channel());
        var forwarded = peer.isProxy() ? Forwarded.by(peer, request, loop.proxies()) : Forwarded.by(peer);
        if (!forwarded.client().equals(peer.address())) {
            loop.spokeHttp(forwarded.client());
        }
        if (upgrade.isFor(request, target.get())) {
            upgrade(context, request, target.get(), forwarded);
        } else if (target.get().path().startsWith(EXPORT)) {
            export(context, request, target.get());
        } else {
            answer(context, request, reception.misdirected(target.get()).orElseGet(() -> reception.answer(
                    request, target.get(), address(context.channel().localAddress()), peer.address())));
        }
    }

    /// What somebody was told to fetch. Only this answers in its own time, so nothing is answered after it.
    private void export(ChannelHandlerContext context, FullHttpRequest request, Target target) {
        var refusal = reception.misdirected(target).or(() -> unfetchable(request));
        if (refusal.isPresent()) {
            answer(context, request, refusal.get());
            return;
        }
        leaving = true;
        sending = true;
        var version = request.protocolVersion();
        downloads.open(target.path().substring(EXPORT.length()), texts(request),
                opened -> answerLater(context, version, opened));
    }

    private void answerLater(ChannelHandlerContext context, HttpVersion version, Opened opened) {
        try {
            context.executor().execute(() -> answer(context, version, opened));
        } catch (RejectedExecutionException e) {
            // The server closes, and nobody is there to read it.
            if (opened instanceof Opened.Ready(var download)) {
                download.close();
            }
        }
    }

    private void answer(ChannelHandlerContext context, HttpVersion version, Opened opened) {
        switch (opened) {
            case Opened.Ready(var download) ->
                new Sending(context, download, () -> waitForNext(context)).begin(version);
            case Opened.Gone() -> sayLast(context, version, Answer.text(HttpResponseStatus.NOT_FOUND,
                    "This was fetched already, its time is over, or you may not read it any more."
                            + " Ask again with :export"));
            case Opened.Busy() -> sayLast(context, version, Answer.text(HttpResponseStatus.SERVICE_UNAVAILABLE,
                    "Too much is fetched just now. Try again in a moment.").with("Retry-After", "10"));
        }
    }

    private static void sayLast(ChannelHandlerContext context, HttpVersion version, Answer answer) {
        Leaving.after(context.writeAndFlush(answer.response(version, false)));
    }

    private static Optional<Answer> unfetchable(FullHttpRequest request) {
        return request.method().equals(HttpMethod.GET)
                ? Optional.empty()
                : Optional.of(
                        Answer.text(HttpResponseStatus.METHOD_NOT_ALLOWED, "This can only be fetched (GET).")
                                .with("Allow", "GET"));
    }

    private static Texts texts(FullHttpRequest request) {
        var wanted = request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE, "");
        return Texts.of(wanted.startsWith("zh") ? Tongue.CHINESE : Tongue.ENGLISH);
    }

    private void upgrade(
            ChannelHandlerContext context, FullHttpRequest request, Target target, Forwarded forwarded) {
        var refusal = reception.misdirected(target)
                .or(() -> Upgrade.refusal(request, target, forwarded.scheme()))
                .or(() -> surplus(context.channel(), forwarded));
        if (refusal.isPresent()) {
            answer(context, request, refusal.get());
        } else {
            leaving = true;
            var origin = request.headers().get(HttpHeaderNames.ORIGIN);
            if (origin != null) {
                Whereabouts.cameBy(context.channel(), origin);
            }
            upgrade.begin(context, request, loop);
        }
    }

    /// A proxy's socket serves many clients in turn; one that becomes a WebSocket is that client's from now on.
    private Optional<Answer> surplus(Channel channel, Forwarded forwarded) {
        if (forwarded.scheme().filter("https"::equals).isPresent()) {
            Peer.isEncrypted(channel);
        }
        var isAnother = !forwarded.client().equals(Peer.of(channel).address());
        return isAnother && !loop.admitBehindProxy(channel, forwarded.client())
                ? Optional.of(Answer.text(
                        HttpResponseStatus.TOO_MANY_REQUESTS, "Too many lines from your address are open.")
                        .asLast())
                : Optional.empty();
    }

    private void answer(ChannelHandlerContext context, FullHttpRequest request, Answer answer) {
        var keepAlive = !answer.last() && HttpUtil.isKeepAlive(request);
        var written = context.write(answer.response(request.protocolVersion(), keepAlive));
        if (!keepAlive) {
            leaving = true;
            Leaving.after(written);
        }
    }

    private static InetSocketAddress address(SocketAddress address) {
        return address instanceof InetSocketAddress inet ? inet : new InetSocketAddress("localhost", 0);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }

    /// Whoever does not read the answers is asked for no more requests.
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(context.channel().isWritable());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent && !leaving) {
            leaving = true;
            Leaving.after(context.writeAndFlush(context.alloc().buffer(0)));
        } else if (event instanceof ChannelInputShutdownEvent && !sending) {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // A line that broke, also in the middle of a body, and bytes that make no sense are all in a day's work.
        if (!(cause instanceof IOException || cause instanceof CodecException)) {
            Trouble.report(cause);
        }
        context.close();
    }
}
