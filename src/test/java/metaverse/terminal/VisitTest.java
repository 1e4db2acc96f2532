package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import metaverse.terminal.Standing.Phase;
import org.junit.jupiter.api.Test;

final class VisitTest {
    private static final String CHINESE = "{\"do\":\"line\",\"text\":\":lang zh\"}";
    private static final String PENDING = "{\"do\":\"line\",\"text\":\"hi\",\"cid\":\"run-1\"}";

    @Test
    void aLineWaitsUntilItsEcho() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.typed("hi");
        assertThat(stage.sent).containsExactly(PENDING);
        assertThat(stage.standing.waiting()).extracting(Outbox.Waiting::text).containsExactly("hi");
        assertThat(stage.shown).isEmpty();

        stage.hears(StageFake.said(11, "l", "hi", "run-1"));
        assertThat(stage.standing.waiting()).isEmpty();
        assertThat(stage.shown).containsExactly("lily: hi");
    }

    @Test
    void aRefusedLineIsNamedAndWaitsNoMore() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.typed("@nobody hi");
        stage.hears("{\"event\":\"refused\",\"do\":\"tell\",\"reason\":\"no-such-member\",\"text\":\"No.\","
                + "\"cid\":\"run-1\"}");
        assertThat(stage.standing.waiting()).isEmpty();
        assertThat(stage.shown).containsExactly("! No. (@nobody hi)");
    }

    @Test
    void aLostLineComesBackWithTheTokenAndWhatWasMissedShowsOnceAndInOrder() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.lost();
        assertThat(stage.standing.phase()).isEqualTo(Phase.AWAY);
        assertThat(stage.waits()).isEqualTo(200);
        assertThat(stage.calls).isEqualTo(2);
        stage.visit.opened();
        assertThat(stage.sent).containsExactly("{\"do\":\"enter\",\"token\":\"t-l\"}");
        stage.shown.clear();
        stage.sent.clear();

        stage.hears(StageFake.welcome("l", 12, true));
        stage.hears(StageFake.said(13, "b", "live", ""));
        assertThat(stage.sent.getFirst()).isEqualTo(
                "{\"do\":\"history\",\"room\":\"plaza\",\"after\":10,\"limit\":200}");
        stage.history(false, StageFake.said(11, "b", "one", ""), StageFake.said(12, "b", "two", ""),
                StageFake.said(13, "b", "live", ""));
        assertThat(stage.shown).containsExactly("- The line is back.", "bob: one", "bob: two", "bob: live");
    }

    @Test
    void whatWasUnderWayAndWhatWasTypedMeanwhileGoesOutAgainUnderItsOwnId() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.typed("hi");
        stage.visit.lost();
        stage.visit.typed("meanwhile");
        stage.waits();
        stage.visit.opened();
        stage.hears(StageFake.welcome("l", 11, true));
        stage.sent.clear();
        stage.history(false, StageFake.said(11, "l", "hi", ""));
        stage.history(false);
        assertThat(stage.sent).containsExactly(PENDING, "{\"do\":\"line\",\"text\":\"meanwhile\",\"cid\":\"run-2\"}");
        stage.hears(StageFake.said(11, "l", "hi", "run-1"));
        stage.hears(StageFake.said(12, "l", "meanwhile", "run-2"));
        assertThat(stage.shown.stream().filter("lily: hi"::equals)).as("shown once").hasSize(1);
        assertThat(stage.standing.waiting()).isEmpty();
    }

    @Test
    void whoComesBackAsSomeoneNewSaysNothingTwice() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.typed("recorded");
        stage.visit.typed("not recorded");
        stage.visit.typed("@bob psst");
        stage.visit.lost();
        stage.waits();
        stage.visit.opened();
        stage.hears("{\"event\":\"refused\",\"do\":\"enter\",\"reason\":\"token-expired\",\"text\":\"Too late.\"}");
        assertThat(stage.sent.getLast()).isEqualTo("{\"do\":\"enter\",\"name\":\"lily\"}");
        stage.hears(StageFake.welcome("l2", 11, false));
        stage.sent.clear();
        stage.history(false, StageFake.said(11, "l", "recorded", ""));
        assertThat(stage.sent).containsExactly("{\"do\":\"line\",\"text\":\"not recorded\",\"cid\":\"run-2\"}");
        assertThat(stage.shown).anyMatch(line -> line.startsWith("! It is not known") && line.endsWith("(@bob psst)"));
    }

    @Test
    void callsBackOffToTenSeconds() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.lost();
        for (var expected : new long[] {200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000}) {
            assertThat(stage.waits()).isEqualTo(expected);
            stage.visit.failed(new Trouble.NoAnswer());
        }
        assertThat(stage.shown.stream().filter(line -> line.contains("line is lost"))).as("told once").hasSize(1);
    }

    @Test
    void aServerThatIsSilentIsAskedAndThenLost() {
        var stage = StageFake.in(Manner.PERSON);
        assertThat(stage.waits()).isEqualTo(30_000);
        assertThat(stage.sent).containsExactly("{\"do\":\"ping\",\"n\":2}");
        assertThat(stage.waits()).isEqualTo(15_000);
        assertThat(stage.hungUp).isEqualTo(1);
        assertThat(stage.standing.phase()).isEqualTo(Phase.AWAY);
    }

    @Test
    void stopGoesOutAndStartComesInAgain() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.typed(":start");
        assertThat(stage.shown).containsExactly("- You are in already.");
        stage.visit.typed(":stop");
        assertThat(stage.sent).containsExactly("{\"do\":\"quit\"}");
        stage.hears("{\"event\":\"farewell\",\"reason\":\"quit\",\"text\":\"Bye.\"}");
        stage.visit.lost();
        stage.visit.typed("hi");
        assertThat(stage.shown.getLast()).startsWith("! You are out, so nothing was sent.");
        assertThat(stage.visit.deadline()).as("nothing happens by itself").isEqualTo(Calls.NEVER);

        stage.visit.typed(":start");
        stage.visit.opened();
        assertThat(stage.sent.getLast()).isEqualTo("{\"do\":\"enter\",\"name\":\"lily\"}");
    }

    @Test
    void whoIsSentAwayDoesNotComeBackByItself() {
        var stage = StageFake.in(Manner.PERSON);
        stage.hears("{\"event\":\"farewell\",\"reason\":\"taken-over\",\"text\":\"Elsewhere.\"}");
        stage.visit.lost();
        assertThat(stage.standing.phase()).isEqualTo(Phase.OUT);
        assertThat(stage.visit.deadline()).isEqualTo(Calls.NEVER);
    }

    @Test
    void aTypedQuestionThatIsRefusedTakesNoOtherQuestionsPlace() {
        var stage = new StageFake(Manner.PERSON, "lily");
        stage.visit.begin(true);
        stage.visit.opened();
        stage.hears(StageFake.welcome("l", 10, false));
        stage.history(true, StageFake.said(9, "b", "late", ""));
        stage.history(false);
        stage.shown.clear();
        stage.visit.typed(":history #attic");
        stage.visit.older();
        stage.hears("{\"event\":\"refused\",\"do\":\"history\",\"reason\":\"no-such-room\",\"text\":\"No.\","
                + "\"cid\":\"run-1\"}");
        stage.history(false, StageFake.said(3, "b", "earlier", ""));
        assertThat(stage.shown).hasSize(2).first().isEqualTo("! No.");
        assertThat(stage.shown.getLast()).endsWith("bob: earlier");
    }

    @Test
    void aRefusedNameIsAskedForAgain() {
        var stage = new StageFake(Manner.PERSON, "");
        stage.visit.begin(false);
        stage.visit.opened();
        assertThat(stage.sent).isEmpty();
        stage.visit.typed("a b");
        stage.hears("{\"event\":\"refused\",\"do\":\"enter\",\"reason\":\"name-ill-formed\",\"text\":\"No spaces.\"}");
        assertThat(stage.shown).containsExactly("! No spaces.");
        assertThat(stage.standing.phase()).isEqualTo(Phase.NAMING);
        stage.visit.typed("amy");
        assertThat(stage.sent.getLast()).isEqualTo("{\"do\":\"enter\",\"name\":\"amy\"}");
    }

    @Test
    void aPipeLeavesWhenEverythingIsRecorded() {
        var stage = StageFake.in(Manner.PIPE);
        stage.visit.typed("hi");
        stage.visit.inputEnded();
        assertThat(stage.sent).containsExactly(PENDING);
        stage.hears(StageFake.said(11, "l", "hi", "run-1"));
        assertThat(stage.sent.getLast()).isEqualTo("{\"do\":\"ping\",\"n\":1}");
        stage.hears("{\"event\":\"pong\",\"n\":1}");
        assertThat(stage.sent.getLast()).isEqualTo("{\"do\":\"quit\"}");
        stage.visit.lost();
        assertThat(stage.status).isZero();
    }

    @Test
    void aPipeWhoseLineDoesNotComeBackFailsAndSaysWhatIsNotRecorded() {
        var stage = StageFake.in(Manner.PIPE);
        stage.visit.typed("hi");
        stage.visit.inputEnded();
        stage.visit.lost();
        while (stage.status == null) {
            stage.waits();
            stage.visit.failed(new Trouble.NoAnswer());
        }
        assertThat(stage.status).isEqualTo(1);
    }

    @Test
    void aPasswordIsKeptNowhere() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.typed("  /Login lily secret");
        assertThat(stage.sent).hasSize(1);
        assertThat(stage.standing.waiting()).isEmpty();
        stage.visit.lost();
        stage.visit.typed(":register secret");
        assertThat(stage.standing.waiting()).isEmpty();
        assertThat(String.join("", stage.shown)).doesNotContain("secret");
    }

    @Test
    void anUnknownCertificateIsTrustedOnlyByAYes() {
        var stage = new StageFake(Manner.PERSON, "lily");
        stage.visit.begin(true);
        stage.visit.failed(new Trouble.Unknown("AB:CD"));
        assertThat(stage.shown).anyMatch(line -> line.contains("AB:CD"));
        stage.visit.typed("perhaps");
        assertThat(stage.trusted).isEmpty();
        stage.visit.typed("yes");
        assertThat(stage.trusted).isEqualTo("AB:CD");
        assertThat(stage.calls).isEqualTo(2);
    }

    @Test
    void aPipeTrustsNoUnknownCertificate() {
        var stage = new StageFake(Manner.PIPE, "lily");
        stage.visit.begin(true);
        stage.visit.failed(new Trouble.Unknown("AB:CD"));
        assertThat(stage.status).isEqualTo(1);
        assertThat(stage.why).contains("AB:CD");
    }

    @Test
    void aClientThatReadsChineseAsksTheServerForChineseOnEveryNewLine() {
        var stage = new StageFake(Manner.PERSON, "lily", Locale.CHINA);
        stage.visit.begin(true);
        stage.visit.opened();
        assertThat(stage.sent).containsExactly(CHINESE, "{\"do\":\"enter\",\"name\":\"lily\"}");
        stage.hears("{\"event\":\"notice\",\"text\":\"- ok\"}");
        assertThat(stage.shown).as("nobody typed that").isEmpty();
        stage.hears(StageFake.welcome("l", 10, false));

        stage.visit.lost();
        stage.waits();
        stage.sent.clear();
        stage.visit.opened();
        assertThat(stage.sent).first().isEqualTo(CHINESE);
    }

    @Test
    void whoTypedForAnotherLanguageKeepsItOnTheNextLine() {
        var stage = StageFake.in(Manner.PERSON);
        stage.visit.typed(":lang zh");
        stage.visit.lost();
        stage.waits();
        stage.sent.clear();
        stage.visit.opened();
        assertThat(stage.sent).first().isEqualTo(CHINESE);

        stage.hears(StageFake.welcome("l", 10, true));
        stage.visit.typed(":lang en");
        stage.visit.lost();
        stage.waits();
        stage.sent.clear();
        stage.visit.opened();
        assertThat(stage.sent).noneMatch(CHINESE::equals);
    }
}
