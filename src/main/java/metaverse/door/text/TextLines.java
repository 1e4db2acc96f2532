package metaverse.door.text;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import metaverse.door.Door;
import metaverse.door.Intake;
import metaverse.door.Line;
import metaverse.door.Loop;
import metaverse.door.WireForm;
import metaverse.door.prose.Grammar;
import metaverse.universe.Command;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Finds the lines in what someone sends to the text door.
///
/// Most send lines. Whoever learns sockets sends messages without an end, one `send()` a message, and expects them to
/// arrive so. Such a beginner is known by one read that is `name:…` without a line's end, and then quiet; from then on a
/// message is whatever arrived before a short quiet.
final class TextLines extends Intake {
    private static final long BEGINNER_MILLIS = 150;
    private static final long MESSAGE_MILLIS = 30;
    private static final byte[] NAME = "name".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WIDE_COLON = "：".getBytes(StandardCharsets.UTF_8);

    private final Grammar grammar;
    private final Telnet telnet = new Telnet();
    private @Nullable ScheduledFuture<?> quiet;

    /// Whether messages come without line ends.
    private boolean beginner;

    /// Whether the present read began a `name:…` that is not finished.
    private boolean suspected;

    /// Whether a quiet has ended what is there.
    private boolean ended;

    /// The rest of a line that was too long goes by unread.
    private boolean skipping;

    TextLines(Loop loop, Grammar grammar) {
        super(loop);
        this.grammar = grammar;
    }

    @Override
    protected WireForm form() {
        return TextForms.usual();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var bytes = (ByteBuf) message;
        ended = false;
        if (telnet.concerns(bytes)) {
            bytes = withoutTelnet(context, bytes);
        }
        super.channelRead(context, bytes);
        listen(context);
    }

    private ByteBuf withoutTelnet(ChannelHandlerContext context, ByteBuf bytes) {
        var text = context.alloc().buffer(bytes.readableBytes());
        var answer = context.alloc().buffer();
        telnet.filter(bytes, text, answer);
        bytes.release();
        if (answer.isReadable()) {
            context.writeAndFlush(answer);
        } else {
            answer.release();
        }
        return text;
    }

    /// Waits for the quiet that ends a beginner's message.
    private void listen(ChannelHandlerContext context) {
        if (quiet != null) {
            quiet.cancel(false);
            quiet = null;
        }
        if (beginner || suspected) {
            quiet = context.executor()
                    .schedule(
                            () -> hearQuiet(context),
                            beginner ? MESSAGE_MILLIS : BEGINNER_MILLIS,
                            TimeUnit.MILLISECONDS);
        }
    }

    private void hearQuiet(ChannelHandlerContext context) {
        beginner |= suspected;
        suspected = false;
        ended = true;
        pull(context);
    }

    @Override
    protected void begins(ChannelHandlerContext context, ByteBuf in) {
        suspected = !beginner && !skipping && isName(in) && in.bytesBefore((byte) '\n') < 0;
    }

    private static boolean isName(ByteBuf in) {
        var at = in.readerIndex();
        for (var b : NAME) {
            if (at >= in.writerIndex() || (in.getByte(at++) | 0x20) != b) {
                return false;
            }
        }
        return startsAt(in, at, (byte) ':') || startsAt(in, at, WIDE_COLON);
    }

    private static boolean startsAt(ByteBuf in, int at, byte... bytes) {
        return at + bytes.length <= in.writerIndex()
                && ByteBufUtil.equals(in, at, io.netty.buffer.Unpooled.wrappedBuffer(bytes), 0, bytes.length);
    }

    @Override
    protected void decode(Line line, ByteBuf in) {
        while (line.isReading() && in.isReadable()) {
            var length = in.bytesBefore((byte) '\n');
            if (length < 0) {
                decodeUnended(line, in);
                return;
            }
            suspected = false;
            var bytes = ByteBufUtil.getBytes(in, in.readerIndex(), length);
            in.skipBytes(length + 1);
            take(line, bytes);
        }
    }

    private void decodeUnended(Line line, ByteBuf in) {
        if (skipping || in.readableBytes() > line.limits().lineBytes() + 1) {
            if (!skipping) {
                line.submit(tooLong(line));
            }
            // A beginner's next message is a new one.
            skipping = !beginner;
            in.skipBytes(in.readableBytes());
        } else if (ended) {
            decodeMessage(line, in);
        }
    }

    /// What arrived before a quiet, but for a character that is not whole yet.
    private void decodeMessage(Line line, ByteBuf in) {
        var bytes = ByteBufUtil.getBytes(in);
        var whole = bytes.length - Typing.incomplete(bytes);
        if (whole > 0) {
            in.skipBytes(whole);
            take(line, java.util.Arrays.copyOf(bytes, whole));
        }
    }

    @Override
    protected void decodeRest(Line line, ByteBuf in) {
        take(line, ByteBufUtil.getBytes(in));
    }

    private void take(Line line, byte[] bytes) {
        if (skipping) {
            skipping = false; // this is the end of the line that was too long
        } else if (bytes.length > line.limits().lineBytes() + 1) {
            line.submit(tooLong(line));
        } else if (Door.isHttp(bytes)) {
            line.cut();
        } else {
            read(line, bytes);
        }
    }

    private void read(Line line, byte[] bytes) {
        var text = Typing.read(bytes);
        if (text == null) {
            line.submit(new Command.Unreadable(Refusal.of(Reason.NOT_UTF8), null));
            return;
        }
        var command = grammar.in(line.zone()).read(text);
        if (command != null) {
            line.submit(command);
        }
    }

    private static Command tooLong(Line line) {
        return new Command.Unreadable(Refusal.of(Reason.LINE_TOO_LONG, line.limits().lineBytes()), null);
    }
}
