package metaverse.door.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.Unpooled;
import java.time.ZoneOffset;
import metaverse.door.prose.Grammar;
import metaverse.texts.Texts;
import metaverse.universe.Answer;
import metaverse.universe.CareCommand;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.PastCommand;
import metaverse.universe.Refusal;
import metaverse.universe.RoomCommand;
import metaverse.universe.Text;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What holds for any bytes that come through the JSON door.
final class AnyBytesTest {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int DEPTH = 16;
    private static final int CID = 64;
    private static final int REMARK = 400;
    private static final long CENTURY = 3_155_760_000L;

    private static final JsonProtocol PROTOCOL =
            JsonProtocol.of(new Grammar(true, Form.LINES), _ -> new JsonProtocol.Prose() {
                @Override
                public String refusal(Refusal refusal) {
                    return Texts.of(Tongue.CHINESE).refusal(refusal);
                }

                @Override
                public String farewell(Farewell why) {
                    return Texts.of(Tongue.ENGLISH).farewell(why);
                }

                @Override
                public String lines(Event event) {
                    return "";
                }
            });

    @FuzzTest(maxDuration = "120s")
    void anyBytesAreACommandOrNothing(byte[] bytes) {
        var read = PROTOCOL.reader().read(bytes, ZoneOffset.UTC);
        switch (read.command()) {
            case null -> assertThat(new String(bytes, UTF_8)).contains("text");
            case Command.Unreadable(var refusal, var asked) -> canBeAnswered(refusal, asked, read.cid());
            case Command.Say(_, _, var text, _, var cid) -> {
                isClean(text);
                isFit(cid);
                isNoDeeperThanAllowed(bytes);
            }
            case Command.Tell(var to, _, var text, _, var cid) -> {
                isClean(text);
                assertThat(to).isNotEmpty();
                isFit(cid);
                isNoDeeperThanAllowed(bytes);
            }
            case RoomCommand.Topic(_, var topic) when topic != null -> isClean(topic);
            case CareCommand.Kick(_, _, var why) -> isRemark(why);
            case CareCommand.Ban(_, var whom, var network, _, var seconds, var why) -> {
                isRemark(why);
                assertThat(whom == null).isNotEqualTo(network == null);
                assertThat(seconds).isBetween(0L, CENTURY);
            }
            case CareCommand.Mute(_, _, var seconds) -> assertThat(seconds).isBetween(0L, CENTURY);
            case PastCommand.Search search -> {
                assertThat(search.since()).isNotNegative();
                assertThat(search.words().length()).isLessThanOrEqualTo(REMARK);
            }
            case PastCommand.React react -> isClean(react.emoji());
            case Command.Lost _ -> throw new AssertionError("nobody can claim that a line is lost");
            case Command _ -> isNoDeeperThanAllowed(bytes);
        }
    }

    private static void isClean(Text text) {
        assertThat(text.value().codePoints()).noneMatch(Text::isPaint);
    }

    /// Someone reads it on one line.
    private static void isRemark(Text why) {
        isClean(why);
        assertThat(why.value().length()).isLessThanOrEqualTo(REMARK);
        assertThat(why.value()).doesNotContain("\n");
    }

    private static void isFit(String cid) {
        assertThat(cid == null || (!cid.isEmpty() && cid.length() <= CID)).isTrue();
    }

    /// Whatever was asked, the refusal is one object on one line.
    private static void canBeAnswered(Refusal refusal, String asked, String cid) {
        var out = Unpooled.buffer();
        PROTOCOL.lineForm().encode(new Answer.Refused(refusal, asked, cid), true, out);
        var line = out.toString(UTF_8);
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            parser.skipChildren();
            assertThat(parser.nextToken()).isNull();
        }
    }

    private static void isNoDeeperThanAllowed(byte[] bytes) {
        var depth = 0;
        var isQuoted = false;
        for (var i = 0; i < bytes.length; i++) {
            switch (bytes[i]) {
                case '"' -> isQuoted = !isQuoted;
                case '\\' -> i++;
                case '{', '[' -> depth += isQuoted ? 0 : 1;
                case '}', ']' -> depth -= isQuoted ? 0 : 1;
                default -> {}
            }
            assertThat(depth).isLessThanOrEqualTo(DEPTH);
        }
    }
}
