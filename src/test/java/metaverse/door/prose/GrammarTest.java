package metaverse.door.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaverse.names.Names;
import metaverse.universe.AccountCommand;
import metaverse.universe.Command;
import metaverse.universe.Command.BeCalled;
import metaverse.universe.Command.Explain;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Ping;
import metaverse.universe.Command.Quit;
import metaverse.universe.Command.Say;
import metaverse.universe.Command.Speak;
import metaverse.universe.Command.Tell;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Command.Topic;
import metaverse.universe.Command.Unreadable;
import metaverse.universe.Kind;
import metaverse.universe.PastCommand.History;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.Records.Span;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
    private static final Grammar GRAMMAR = new Grammar(false, Form.LINES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name:lily", "name: lily", "NAME:lily", "Name:  lily ", "name：lily", "  name:lily", ":name lily",
                ":nick lily", "/nick lily", "：name lily", ":NAME lily", "\uFEFFname:lily", "\u0000name:lily",
                "name:lily\r"
            })
    void aNameIsAskedForInManyWays(String line) {
        assertThat(read(line))
                .isInstanceOfSatisfying(BeCalled.class, called -> assertThat(called.name().shown()).isEqualTo("lily"));
    }

    @Test
    void whetherALostLineMayComeBackIsTheDoorsToSay() {
        assertThat(new Grammar(true, Form.EVENT).read("name:lily"))
                .isInstanceOfSatisfying(BeCalled.class, called -> assertThat(called.lasting()).isTrue());
        assertThat(read("name:lily"))
                .isInstanceOfSatisfying(BeCalled.class, called -> assertThat(called.lasting()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "name:, NAME_EMPTY",
        ":name, NAME_EMPTY",
        "name:  , NAME_EMPTY",
        "name:li ly, NAME_ILL_FORMED",
        "name:li\u0007ly, NAME_ILL_FORMED",
        "name:li\u202Ely, NAME_ILL_FORMED",
        ":name li\u200Bly, NAME_ILL_FORMED",
        "name:aaaaaaaaaaaaaaaaaaaaaaaaa, NAME_TOO_LONG",
        "name:server, NAME_RESERVED",
    })
    void aNameThatCannotBeIsRefusedWithItsReason(String line, Reason reason) {
        assertThat(refusal(line).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello", ":)", ":D", ":-)", ":smile:", ":smile: hello", "::", ":", "/", "//", ": hello", "/ hello",
                ":3",
                "/usr/bin/x", "/usr/bin", "http://x.org/", ":q", "names: lily", "name lily",
                "a@b.org",
                "first.last+tag@mail.example", "5 @ 3", "@", "@@", "@_@", "@-->--", "@ bob", "mail me a%@x", "x_@y",
                "x-@y",
                "：）", "11@12", ":你好", ":café", "🙂", "@!", "(@)"
            })
    void talkIsSaidToTheRoomAsItIs(String line) {
        assertThat(read(line)).isEqualTo(new Say(null, Kind.SAY, Text.of(line), 0, null));
    }

    @Test
    void aBlankLineAsksForNothing() {
        assertThat(read("")).isNull();
        assertThat(read(" \t\r")).isNull();
        assertThat(read("\u0000\u0007\u202E")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "@bob hi | bob | hi",
        "＠bob hi | bob | hi",
        "@bob @amy hi | bob,amy | hi",
        "@bob, @amy: hi | bob,amy | hi",
        "hi @bob | bob | hi @bob",
        "hi @bob and @amy! | bob,amy | hi @bob and @amy!",
        "@bob say hi to @amy | bob,amy | say hi to @amy",
        "@bob hi @bob | bob | hi @bob",
        "@bob @BOB hi | bob | hi",
        "@bob hi, @bob. | bob | hi, @bob.",
        "嗨@bob | bob | 嗨@bob",
        "hi,@bob | bob | hi,@bob",
        "(@bob) hi | bob | (@bob) hi",
        "https://a.b/@bob | bob | https://a.b/@bob",
        "@bob,hi | bob | hi",
        "@bob: hi | bob | hi",
        "@bob:hi | bob | hi",
        "@bob：好 | bob | 好",
        "@bob，你好 | bob | 你好",
        "@bob! | bob | !",
        "@bob :) | bob | :)",
        "@bob:) | bob | :)",
        "@bob:D | bob | :D",
        "@bob🙂 | bob | 🙂",
        "@bob@amy hi | bob | @amy hi",
        "@bob :help | bob | :help",
        "@@bob hi | bob | @@bob hi",
        "@李雷 你好 | 李雷 | 你好",
        "@李雷你好 | 李雷你好 | NOTHING",
        "@b\u0007ob hi | bob | hi",
        "@\u2068bob\u2069 hi | bob | hi",
    })
    void aLineThatMentionsSomeoneIsPrivate(String line, String to, String text) {
        if (text.equals("NOTHING")) {
            assertThat(refusal(line)).isEqualTo(Refusal.of(Reason.NOTHING_TO_SAY));
            return;
        }
        assertThat(read(line)).isInstanceOfSatisfying(Tell.class, tell -> {
            assertThat(tell.to().stream().map(each -> each.candidates().getFirst().shown()).toList())
                    .containsExactly(to.split(","));
            assertThat(tell.text().value()).isEqualTo(text);
            assertThat(tell.kind()).isEqualTo(Kind.SAY);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"@b\u200Bob psst", "@\u200Bbob psst", "@bob\uFE0F psst", "psst @server\u200D"})
    void aMentionWithSomethingInvisibleMeansNobodyRatherThanTheRoom(String line) {
        assertThat(read(line))
                .isInstanceOfSatisfying(Tell.class, tell -> assertThat(tell.to().getFirst().candidates()).isEmpty());
    }

    @Test
    void punctuationAfterAMentionMayBelongToTheNameOrNot() {
        assertThat(read("see you, @bob_."))
                .isInstanceOfSatisfying(Tell.class, tell -> assertThat(
                        tell.to().getFirst().candidates().stream().map(String::valueOf))
                        .containsExactly("bob_", "bob"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@bob", "@bob @amy", " @bob, ", "＠bob：", "@bob.", ":say", ":say  "})
    void nothingToSayIsRefused(String line) {
        assertThat(refusal(line)).isEqualTo(Refusal.of(Reason.NOTHING_TO_SAY));
    }

    @Test
    void endlessMentionsAreRefusedUnread() {
        var line = new StringBuilder();
        for (var i = 0; i < 1000; i++) {
            line.append("@m").append(i).append(' ');
        }
        assertThat(refusal(line + "hi")).isEqualTo(Refusal.of(Reason.TOO_MANY_ADDRESSEES, Mentions.MOST));
    }

    @Test
    void sayingSaysTheRestLiterally() {
        assertThat(read(":say @bob is nice")).isEqualTo(new Say(null, Kind.SAY, Text.of("@bob is nice"), 0, null));
        assertThat(read("/say :help")).isEqualTo(new Say(null, Kind.SAY, Text.of(":help"), 0, null));
    }

    @Test
    void anEmoteGoesToTheRoomOrToThoseItMentions() {
        assertThat(read(":me waves")).isEqualTo(new Say(null, Kind.EMOTE, Text.of("waves"), 0, null));
        assertThat(read("/ME @bob waves")).isInstanceOfSatisfying(Tell.class, tell -> {
            assertThat(tell.kind()).isEqualTo(Kind.EMOTE);
            assertThat(tell.text().value()).isEqualTo("waves");
        });
        assertThat(refusal(":me")).isEqualTo(Refusal.of(Reason.BAD_ARGUMENT, ":me waves"));
    }

    @Test
    void historyTakesItsWordsInAnyOrder() {
        assertThat(read(":history")).isEqualTo(history(new Span.Latest(), 20));
        assertThat(read(":history 50")).isEqualTo(history(new Span.Latest(), 50));
        assertThat(read("/history before 120")).isEqualTo(history(new Span.Before(120), 20));
        assertThat(read(":history before 120 7")).isEqualTo(history(new Span.Before(120), 7));
        assertThat(read(":history #plaza"))
                .isEqualTo(new History(new Talk(null, Names.addressee("plaza")), new Span.Latest(), 20, Form.LINES));
        assertThat(read(":history 7 ＠bob before #9")).isInstanceOfSatisfying(History.class, asked -> {
            assertThat(asked.talk().with().shown()).isEqualTo("bob");
            assertThat(asked.span()).isEqualTo(new Span.Before(9));
            assertThat(asked.limit()).isEqualTo(7);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":history x", ":history 0", ":history -1", ":history before", ":history before x", ":history 1 2",
                ":history @a @b", ":history before 1 before 2", ":history 99999999999999999999", ":history @a #b",
                ":lang",
                ":lang xx", ":lang en zh"
            })
    void whatDoesNotFitIsRefusedWithAnExample(String line) {
        assertThat(refusal(line)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.BAD_ARGUMENT);
            assertThat(refusal.args().getFirst()).startsWith(":");
        });
    }

    @Test
    void theOtherCommandsAreRead() {
        assertThat(read(":help")).isEqualTo(new Explain(Topic.HELP));
        assertThat(read("/HELP me")).isEqualTo(new Explain(Topic.HELP));
        assertThat(read(":start")).isEqualTo(new Explain(Topic.START));
        assertThat(read(":stop")).isEqualTo(new Explain(Topic.STOP));
        assertThat(read(":quit bye all")).isEqualTo(new Quit());
        assertThat(read(":who")).isEqualTo(new Command.Who(null, Form.LINES));
        assertThat(read(":who #plaza")).isEqualTo(new Command.Who(Names.addressee("plaza"), Form.LINES));
        assertThat(read(":ping 7")).isEqualTo(new Ping("7"));
        assertThat(read(":ping")).isEqualTo(new Ping(""));
        assertThat(read(":lang zh")).isEqualTo(new Speak(Tongue.CHINESE));
        assertThat(read(":lang English")).isEqualTo(new Speak(Tongue.ENGLISH));
        assertThat(read(":lang 中文")).isEqualTo(new Speak(Tongue.CHINESE));
    }

    @ParameterizedTest
    @CsvSource({
        ":hlep, :help", ":helpp, :help", ":histroy, :history", ":quti, :quit", "/nmae lily, :name", ":sya hi, :say",
        ":woh, :who"
    })
    void anUnknownCommandIsRefusedWithTheNearest(String line, String near) {
        assertThat(refusal(line).reason()).isEqualTo(Reason.UNKNOWN_COMMAND);
        assertThat(refusal(line).args()).hasSize(2).last().isEqualTo(near);
    }

    @ParameterizedTest
    @ValueSource(strings = {":msg bob hi", "/shrug", ":dd", ":abcdefgh", "/whisper bob psst"})
    void anUnknownCommandFarFromAllIsRefusedWithoutAGuess(String line) {
        assertThat(refusal(line).reason()).isEqualTo(Reason.UNKNOWN_COMMAND);
        assertThat(refusal(line).args()).hasSize(1);
    }

    @Test
    void anEndlessCommandIsEchoedShort() {
        assertThat(refusal(":" + "x".repeat(4000)).args()).isEqualTo(List.of(":" + "x".repeat(32) + "…"));
    }

    @Test
    void aPasswordGoesWhereItBelongsAndShowsNowhere() {
        assertThat(read(":login lily correct horse")).isInstanceOfSatisfying(Command.Login.class, login -> {
            assertThat(login.name().shown()).isEqualTo("lily");
            assertThat(login.password()).isEqualTo("correct horse");
            assertThat(login.toString()).doesNotContain("horse");
        });
        assertThat(read(":register secret words")).isEqualTo(new AccountCommand.Register("secret words"))
                .asString().doesNotContain("secret");
    }

    private static Command history(Span span, int limit) {
        return new History(Talk.HERE, span, limit, Form.LINES);
    }

    private static Command read(String line) {
        return GRAMMAR.read(line);
    }

    private static Refusal refusal(String line) {
        return switch (read(line)) {
            case Unreadable(var refusal, var asked) -> {
                assertThat(asked).isIn("line", "create", "retitle");
                yield refusal;
            }
            case Command command -> throw new AssertionError(line + " was read as " + command);
        };
    }
}
