package metaverse.door.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import metaverse.universe.Answer;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Command.Topic;
import metaverse.universe.Event;
import metaverse.universe.Event.Told.Copy;
import metaverse.universe.Farewell;
import metaverse.universe.Kind;
import metaverse.universe.MemberId;
import metaverse.universe.PastCommand.History;
import metaverse.universe.Record;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.Region;
import metaverse.universe.Role;
import metaverse.universe.RoomEvent;
import metaverse.universe.Text;
import metaverse.universe.Where;
import metaverse.universe.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProseTest {
    private static final Prose PROSE = Prose.of(Tongue.ENGLISH);
    static final Where PLAZA = new Where(1, "plaza");
    static final Who LILY = who(1, "lily");
    private static final Who AMY = who(2, "amy");
    static final Who BOB = who(3, "bob");

    @Test
    void whatIsSaidNamesItsSpeakerOnEveryLine() {
        assertThat(lines(said(Kind.SAY, "hi"))).isEqualTo("lily: hi\n");
        assertThat(lines(said(Kind.SAY, "hi\n* amy left\n\nbob: no"))).isEqualTo(
                "lily: hi\nlily: * amy left\nlily: \nlily: bob: no\n");
        assertThat(lines(said(Kind.EMOTE, "waves"))).isEqualTo("~ lily waves\n");
        assertThat(lines(said(Kind.EMOTE, "waves\nand goes"))).isEqualTo("~ lily waves\n~ lily and goes\n");
    }

    @Test
    void ownWordsAreNotSaidBack() {
        assertThat(own(said(Kind.SAY, "hi"))).isEmpty();
    }

    @Test
    void aPrivateMessageSaysThatItIsOne() {
        assertThat(lines(told(Kind.SAY, "psst\nhey", Copy.RECEIVED, BOB)))
                .isEqualTo("[private] lily: psst\n[private] lily: hey\n");
        assertThat(lines(told(Kind.EMOTE, "waves", Copy.RECEIVED, BOB))).isEqualTo("[private] ~ lily waves\n");
    }

    @Test
    void theSenderOfAPrivateMessageReadsItOnlyAsItsAddressee() {
        assertThat(lines(told(Kind.SAY, "psst", Copy.ECHO, BOB))).isEmpty();
        assertThat(lines(told(Kind.SAY, "note", Copy.ECHO, BOB, LILY))).isEqualTo("[private] lily: note\n");
    }

    @Test
    void comingAndGoingIsTold() {
        assertThat(lines(new RoomEvent.Arrived(PLAZA, LILY, false, false))).isEqualTo("* lily arrived\n");
        assertThat(lines(new RoomEvent.Left(PLAZA, LILY, false))).isEqualTo("* lily left\n");
        assertThat(lines(renamed())).isEqualTo("* lily is now rose\n");
        assertThat(own(renamed())).isEqualTo("- you are now rose\n");
    }

    @Test
    void theComingAndGoingOfACrowdIsNotTold() {
        assertThat(lines(new RoomEvent.Arrived(PLAZA, LILY, true, false))).isEmpty();
        assertThat(lines(new RoomEvent.Left(PLAZA, LILY, true))).isEmpty();
        assertThat(lines(new RoomEvent.Presence(PLAZA, 30, 2, 1))).isEmpty();
    }

    @Test
    void whoComesBackAfterARestartIsNotTold() {
        assertThat(lines(new RoomEvent.Arrived(PLAZA, LILY, false, true))).isEmpty();
    }

    @Test
    void aWelcomeSaysWhoElseIsHere() {
        assertThat(firstLine(welcome(1, LILY))).isEqualTo("- Hello, lily. You are in plaza. Nobody else is here yet.");
        assertThat(firstLine(welcome(2, AMY, LILY))).isEqualTo("- Hello, lily. You are in plaza with amy.");
        assertThat(firstLine(welcome(3, AMY, LILY, BOB)))
                .isEqualTo("- Hello, lily. You are in plaza with amy and bob.");
        assertThat(firstLine(welcome(9, crowd(9)))).endsWith(" with n2, n3, n4, n5, n6 and 3 others.");
        assertThat(firstLine(welcome(7, crowd(7)))).endsWith(" with n2, n3, n4, n5, n6 and 1 other.");
        assertThat(firstLine(welcome(5000, crowd(3)))).endsWith(" with n2, n3 and 4997 others.");
        assertThat(lines(welcome(1, LILY))).doesNotContain("not kept");
        assertThat(lines(new Answer.Welcome(LILY, null, false, false, List.of())))
                .contains("- What is said here is not kept.");
    }

    @Test
    void whoIsHereIsAListInReadableLines() {
        assertThat(lines(new Answer.Present("plaza", 2, List.of(AMY, LILY), Map.of(), Form.LINES)))
                .isEqualTo("- In plaza (2): amy, lily\n");
        var many = lines(new Answer.Present("plaza", 5000, List.of(crowd(100)), Map.of(), Form.LINES));
        assertThat(many).contains(" n1,", " n100 and 4900 others");
        assertThat(many.lines()).allSatisfy(line -> assertThat(line).startsWith("- ").hasSizeLessThan(90));
    }

    @Test
    void thePastIsToldWithNumberTimeAndName() {
        var records = List.of(
                new Record(7, 0, LILY.id(), "lily", true, Kind.SAY, "hi\nthere"),
                new Record(8, 1_767_268_800_123L, LILY.id(), "lily", true, Kind.EMOTE, "waves"));
        assertThat(lines(new Answer.Past("plaza", null, records, true, false, Form.LINES))).isEqualTo("""
                - 7 1970-01-01T00:00:00+00:00 lily: hi
                - 7 1970-01-01T00:00:00+00:00 lily: there
                - 8 2026-01-01T12:00:00+00:00 ~ lily waves
                - For what was said before:  :history 2 #plaza before 7
                """);
        assertThat(lines(new Answer.Past(null, BOB, records, true, false, Form.LINES)))
                .endsWith(":history 2 @bob before 7\n");
        assertThat(lines(new Answer.Past("plaza", null, records, false, false, Form.LINES)).lines()).hasSize(3);
        assertThat(lines(new Answer.Past("plaza", null, List.of(), false, false, Form.LINES)))
                .isEqualTo("- There are no messages to show.\n");
    }

    @Test
    void theHintUnderAPageIsACommandThatTheGrammarReads() {
        var records = List.of(new Record(7, 0, LILY.id(), "lily", true, Kind.SAY, "hi"));
        var page = lines(new Answer.Past(null, BOB, records, true, false, Form.LINES));
        var hint = page.substring(page.indexOf(":history")).strip();
        assertThat(new Grammar(false, Form.LINES).read(hint)).isInstanceOf(History.class);
    }

    @Test
    void answersAndRefusalsHaveTheirSigns() {
        assertThat(lines(new Answer.Refused(Refusal.of(Reason.NO_SUCH_MEMBER, "bob"), null, null)))
                .startsWith("! Nobody here is called bob,");
        assertThat(lines(new Answer.Pong("7"))).isEqualTo("- pong 7\n");
        assertThat(lines(new Answer.Pong(""))).isEqualTo("- pong\n");
        assertThat(lines(new Answer.Speaks(new Region(Tongue.CHINESE, ZoneOffset.UTC)))).isEqualTo("- 好的，现在说中文。\n");
        var out = new StringBuilder();
        PROSE.write(Farewell.CLOSING, out);
        PROSE.writeGreeting(out);
        assertThat(out.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("- "));
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicIsAnAnswerThatFitsATerminal(Topic topic) {
        assertThat(lines(new Answer.Explained(topic)).lines()).isNotEmpty().allSatisfy(
                line -> assertThat(line).startsWith("- ").hasSizeLessThan(78));
    }

    @Test
    void anotherLanguageHasOtherWordsInTheSameShapes() {
        var out = new StringBuilder();
        Prose.of(Tongue.CHINESE).write(new RoomEvent.Arrived(PLAZA, LILY, false, false), false, out);
        Prose.of(Tongue.CHINESE).write(told(Kind.SAY, "嗨", Copy.RECEIVED, BOB), false, out);
        assertThat(out).hasToString("* lily 来了\n[私聊] lily: 嗨\n");
    }

    static Event.Said said(Kind kind, String text) {
        return new Event.Said(PLAZA, 1, 0, LILY, kind, Text.of(text), 0, null, null);
    }

    static Event.Told told(Kind kind, String text, Copy copy, Who... to) {
        return new Event.Told(1, 0, LILY, List.of(to), kind, Text.of(text), 0, copy, null, Map.of());
    }

    private static Event renamed() {
        return new RoomEvent.Renamed(PLAZA, LILY.id(), "lily", "rose", null);
    }

    private static Event welcome(int here, Who... who) {
        return new Answer.Welcome(
                LILY, null, true, false, List.of(new Answer.Place(
                        PLAZA, 0, 0, here, List.of(who), Text.of(""), false, Role.MEMBER, Map.of())));
    }

    /// As many people, of whom the first is oneself.
    private static Who[] crowd(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(n -> who(n, "n" + n)).toArray(Who[]::new);
    }

    private static Who who(long id, String name) {
        return new Who(new MemberId(id), name, true);
    }

    private static String firstLine(Event event) {
        return lines(event).lines().findFirst().orElseThrow();
    }

    static String lines(Event event) {
        var out = new StringBuilder();
        PROSE.write(event, false, out);
        return out.toString();
    }

    private static String own(Event event) {
        var out = new StringBuilder();
        PROSE.write(event, true, out);
        return out.toString();
    }
}
