package metaverse.door;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslContext;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// TLS on the one port: what follows when somebody's first bytes are a hello.
///
/// The dear parts of a handshake, signing and agreeing on a key, run on threads of their own: a thousand strangers who
/// shake hands delay each other, and no one else. Whose turn does not come because too many wait is turned away.
public final class Tls implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int WAITING = 1024;

    /// A TLS alert: fatal, handshake failure. The polite way to say that there is no TLS here.
    private static final byte[] REFUSAL = {0x15, 3, 1, 0, 2, 2, 40};

    private final Supplier<CompletableFuture<SslContext>> certificates;
    private final ThreadPoolExecutor tasks;

    /// @param certificates what a handshake that begins now uses; may still be on its way, or have failed
    public Tls(Supplier<CompletableFuture<SslContext>> certificates) {
        this.certificates = certificates;
        var daemons = Thread.ofPlatform().daemon().name("handshake-", 1).factory();
        tasks = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), daemons);
        tasks.allowCoreThreadTimeOut(true);
    }

    /// A server without TLS.
    public static Tls none() {
        return new Tls(() -> CompletableFuture.failedFuture(new IllegalStateException("no TLS here")));
    }

    /// Puts TLS between the socket and the context's handler, which is to remove itself in `then`.
    void begin(ChannelHandlerContext context, Loop loop, Doors doors, Runnable then) {
        var certificate = certificates.get();
        if (certificate.isDone()) {
            begin(context, loop, doors, certificate, then);
            return;
        }
        // Early birds wait until the first certificate is made.
        context.channel().config().setAutoRead(false);
        certificate.whenCompleteAsync(
                (_, _) -> {
                    context.channel().config().setAutoRead(true);
                    begin(context, loop, doors, certificate, then);
                },
                context.executor());
    }

    private void begin(
            ChannelHandlerContext context, Loop loop, Doors doors, CompletableFuture<SslContext> certificate,
            Runnable then) {
        if (certificate.isCompletedExceptionally()) {
            refuse(context);
            return;
        }
        var handler = certificate.join().newHandler(context.alloc(), tasks);
        handler.setHandshakeTimeoutMillis(loop.limits().handshakeTime().toMillis());
        var guard = new Handshake(loop.limits(), handler);
        context.pipeline().addLast(guard, handler, new Secured(loop, doors, handler));
        then.run();
    }

    static void refuse(ChannelHandlerContext context) {
        context.writeAndFlush(Unpooled.wrappedBuffer(REFUSAL.clone())).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void close() {
        tasks.shutdownNow();
    }
}
