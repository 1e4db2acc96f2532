package metaverse.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One connection that takes a name: first it finds its way in, then it hears.
final class Visitor extends ChannelInboundHandlerAdapter {
    /// Who wants a visitor's lines, once it is in.
    interface Hearer {
        /// @return whether the line was meant for this hearer
        boolean hears(String line);
    }

    final int number;
    final String name;
    final Dialect dialect;

    /// What the ear remembers of this visitor: where the last message began in its line, and what came after it.
    int payloadAt;

    int tail;

    /// How many members it has been shown, where comings are announced.
    int shown;

    final Ear.Rest rest = new Ear.Rest();

    private final CompletableFuture<Visitor> arrival = new CompletableFuture<>();
    private final Queue<Dialect.Step> steps;
    private final Ear ear;
    private final Verdict verdict;
    private Dialect.@Nullable Step step;
    private @Nullable Hearer hearer;
    private @Nullable Channel channel;
    private boolean leaving;

    Visitor(int number, String name, Dialect dialect, List<Dialect.Step> steps, Ear ear, Verdict verdict) {
        this.number = number;
        this.name = name;
        this.dialect = dialect;
        this.steps = new ArrayDeque<>(steps);
        this.ear = ear;
        this.verdict = verdict;
    }

    /// Done when the visitor is in; fails with a [BenchException] when it cannot get in.
    CompletableFuture<Visitor> arrival() {
        return arrival;
    }

    /// The server could not be reached.
    void unreachable(Throwable cause) {
        arrival.completeExceptionally(new BenchException(
                "Nobody answers there (" + cause.getMessage()
                        + "). Is the universe open? ./metaverse serve --no-limits"));
    }

    Channel channel() {
        if (channel == null) {
            throw new IllegalStateException(name + " is not connected");
        }
        return channel;
    }

    /// Hands on every line that carries no message of this run.
    void heardBy(Hearer hearer) {
        this.hearer = hearer;
    }

    /// Whether every line matters, because it may answer a step of the arrival, or somebody wants it.
    boolean attentive() {
        return step != null || hearer != null;
    }

    /// Says goodbye. The server closes the line: so its port is free at once, not after a minute.
    void leave() {
        leaving = true;
        send(dialect.bye());
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        channel = ctx.channel();
        next();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        var read = (ByteBuf) message;
        try {
            ear.hear(this, read);
        } finally {
            read.release();
        }
    }

    /// A line that carries no message of this run.
    void line(String line) {
        var reply = dialect.reply(line);
        if (reply != null) {
            send(reply);
        } else if (step != null && step.done().test(line)) {
            next();
        } else if (step != null || hearer == null || !hearer.hears(line)) {
            unexpected(line);
        }
    }

    private void unexpected(String line) {
        var refusal = dialect.refusal(line);
        if (refusal != null && !leaving) {
            refused(refusal);
        }
    }

    private void next() {
        step = steps.poll();
        if (step == null) {
            arrival.complete(this);
        } else {
            send(step.send());
        }
    }

    private void refused(String reason) {
        var text = "the server refused " + name + ": " + reason;
        if (arrival.isDone()) {
            verdict.trouble(text);
        } else {
            arrival.completeExceptionally(new BenchException(text + wayOut()));
        }
    }

    private String wayOut() {
        return step == null ? "" : "\n" + step.otherwise();
    }

    void send(String lines) {
        var out = channel();
        out.writeAndFlush(ByteBufUtil.writeUtf8(out.alloc(), lines), out.voidPromise());
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        lost("the server closed the line of " + name);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            verdict.trouble("the bench itself failed: " + cause);
        } else {
            lost("the line of " + name + " broke: " + cause.getMessage());
        }
        ctx.close();
    }

    private void lost(String text) {
        if (!arrival.isDone()) {
            arrival.completeExceptionally(new BenchException(text + " while it was signing in" + wayOut()));
        } else if (!leaving) {
            verdict.trouble(text);
        }
    }
}
