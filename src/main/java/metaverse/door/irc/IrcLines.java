package metaverse.door.irc;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import metaverse.door.Door;
import metaverse.door.Intake;
import metaverse.door.Line;
import metaverse.door.Loop;
import metaverse.door.WireForm;
import org.jspecify.annotations.Nullable;

/// Finds the lines in what an IRC client sends, and has them answered one after the other.
final class IrcLines extends Intake {
    /// Before the rest: IRCv3 "Message Tags", "Size Limit".
    private static final int MOST_TAGS = 4096;

    /// With its line end: RFC 1459, section 2.3. What ends in a line feed alone may be one longer.
    private static final int MOST_REST = 512;

    private final Irc irc;
    private @Nullable Client client;
    private @Nullable Commands commands;

    /// The rest of a line that was too long goes by unread.
    private boolean skipping;

    IrcLines(Loop loop, Irc irc) {
        super(loop);
        this.irc = irc;
    }

    @Override
    protected WireForm form() {
        return irc.closed();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        super.handlerAdded(context);
        client = new Client(irc, line());
        commands = new Commands(client);
        line().listen(commands.hearing());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        super.channelInactive(context);
        if (client != null) {
            client.gone();
        }
    }

    @Override
    protected void decode(Line line, ByteBuf in) {
        while (line.isReading() && in.isReadable()) {
            var length = in.bytesBefore((byte) '\n');
            if (length < 0) {
                if (skipping || in.readableBytes() > MOST_TAGS + MOST_REST) {
                    tooLong();
                    skipping = true;
                    in.skipBytes(in.readableBytes());
                }
                return;
            }
            var bytes = ByteBufUtil.getBytes(in, in.readerIndex(), length);
            in.skipBytes(length + 1);
            if (skipping) {
                skipping = false;
            } else {
                take(line, bytes);
            }
        }
    }

    @Override
    protected void decodeRest(Line line, ByteBuf in) {
        if (!skipping) {
            take(line, ByteBufUtil.getBytes(in));
        }
    }

    private void tooLong() {
        if (!skipping && client != null) {
            var known = client;
            client.answer(Message.NONE, () -> known.numeric("417", "Input line was too long"));
        }
    }

    private void take(Line line, byte[] bytes) {
        if (Door.isHttp(bytes)) {
            line.cut();
        } else if (isTooLong(bytes)) {
            tooLong();
        } else {
            take(bytes);
        }
    }

    private static boolean isTooLong(byte[] bytes) {
        var tags = 0;
        if (bytes.length > 0 && bytes[0] == '@') {
            while (tags < bytes.length && bytes[tags] != ' ') {
                tags++;
            }
        }
        return tags > MOST_TAGS || bytes.length - tags > MOST_REST;
    }

    private void take(byte[] bytes) {
        if (client == null || commands == null) {
            return;
        }
        var text = text(bytes);
        var message = text == null ? null : Message.read(text);
        if (message != null) {
            commands.take(message);
        } else if (text == null) {
            var known = client;
            client.answer(Message.NONE,
                    () -> known.fail("*", "INVALID_UTF8", "", "Only UTF-8 is read here; nothing was sent."));
        }
    }

    /// @return null where it is no UTF-8 (ISUPPORT UTF8ONLY)
    private static @Nullable String text(byte[] bytes) {
        var length = bytes.length;
        while (length > 0 && (bytes[length - 1] == '\r' || bytes[length - 1] == '\n')) {
            length--;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
