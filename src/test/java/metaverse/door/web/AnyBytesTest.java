package metaverse.door.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.Arrays;
import java.util.Set;
import metaverse.story.LogBook;

/// What holds for any bytes that come through the web door, before and after it has become a WebSocket.
final class AnyBytesTest {
    private static final int MESSAGE_BYTES = 100;

    private static final WebDoor DOOR = new WebDoor(
            new Site(() -> Set.of("chat.example"), "1", () -> Health.OK, () -> "figures 1\n", Nothing.toFetch()),
            () -> MESSAGE_BYTES,
            new Sockets((pipeline, _) -> pipeline.addLast(new Echo())));

    /// The first byte says how the others are cut.
    @FuzzTest(maxDuration = "90s")
    void requestsAreAnsweredTheSameHoweverTheyWereCut(byte[] input) {
        holds("", input);
    }

    @FuzzTest(maxDuration = "90s")
    void framesAreAnsweredTheSameHoweverTheyWereCut(byte[] input) {
        holds(Raw.UPGRADE, input);
    }

    private static void holds(String before, byte[] input) {
        if (input.length == 0) {
            return;
        }
        var bytes = Arrays.copyOfRange(input, 1, input.length);
        try (var log = new LogBook()) {
            var whole = answer(before, bytes, Math.max(1, bytes.length));
            var piecemeal = answer(before, bytes, 1 + (input[0] & 0x1F));
            assertThat(piecemeal).isEqualTo(whole);
            assertThat(log.troubles()).isEmpty();
        }
    }

    /// Everything that is answered, until the door closes.
    private static String answer(String before, byte[] bytes, int part) {
        var channel = new EmbeddedChannel();
        try {
            DOOR.open(channel.pipeline(), null);
            channel.writeInbound(Unpooled.copiedBuffer(before, UTF_8));
            for (var at = 0; at < bytes.length && channel.isOpen(); at += part) {
                channel.writeInbound(Unpooled.copiedBuffer(bytes, at, Math.min(part, bytes.length - at)));
                channel.runPendingTasks();
            }
            channel.checkException();
            return outbound(channel) + (channel.isOpen() ? "" : "closed");
        } finally {
            channel.finishAndReleaseAll();
        }
    }

    private static String outbound(EmbeddedChannel channel) {
        var out = new StringBuilder();
        for (ByteBuf next; (next = channel.readOutbound()) != null; next.release()) {
            out.append(ByteBufUtil.hexDump(next));
        }
        return out.toString();
    }

    /// What speaks behind the door: it relies on whole messages of valid UTF-8 and of the bounded size.
    private static final class Echo extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            var frame = (WebSocketFrame) message;
            if (frame instanceof TextWebSocketFrame text) {
                var bytes = ByteBufUtil.getBytes(text.content());
                assertThat(bytes).hasSizeLessThanOrEqualTo(MESSAGE_BYTES);
                assertThat(new String(bytes, UTF_8).getBytes(UTF_8)).isEqualTo(bytes);
                context.writeAndFlush(new TextWebSocketFrame(text.content().retain()));
            }
            frame.release();
        }
    }
}
