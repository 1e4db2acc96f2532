package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import metaverse.terminal.Standing.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A visit to several rooms, by an account.
final class RoomsVisitTest {
    private static final String TURN = "{\"do\":\"turn\",\"room\":\"garden\"}";

    private static String place(String event, String room, long head, long unread) {
        return """
                {"event":"%s","turned":true,"room":"%s","head":%d,"unread":%d,"here":2,"topic":"tea",\
                "who":[{"id":"l","name":"lily"},{"id":"a","name":"amy"}]}""".formatted(event, room, head, unread);
    }

    private static String welcome(boolean resumed) {
        return """
                {"event":"welcome","me":{"id":"l","name":"lily","guest":false},"token":"t","recorded":true,\
                "resumed":%s,"rooms":[{"room":"plaza","head":10,"here":1,"who":[{"id":"l","name":"lily"}]},\
                {"room":"garden","head":20,"unread":12,"here":1,"who":[]}]}""".formatted(resumed);
    }

    private static String said(String room, long seq, String text) {
        return StageFake.said(seq, "b", text, "").replace("plaza", room);
    }

    private static StageFake in() {
        var stage = new StageFake(Manner.PERSON, "lily");
        stage.visit.begin(true);
        stage.visit.opened();
        stage.hears(welcome(false));
        stage.answers();
        stage.sent.clear();
        stage.shown.clear();
        return stage;
    }

    @Test
    void whatWasDoneAndWhatConcernsOneAreShown() {
        var stage = in();
        stage.hears("{\"event\":\"done\",\"what\":\"friend-asked\",\"who\":\"bob\",\"text\":\"bob is asked.\"}");
        stage.hears("{\"event\":\"news\",\"news\":\"friend-request\",\"who\":\"bob\",\"text\":\"bob asks.\"}");
        stage.hears("{\"event\":\"topic\",\"room\":\"plaza\",\"who\":\"bob\",\"text\":\"cakes\"}");
        stage.hears("{\"event\":\"topic\",\"room\":\"garden\",\"who\":\"bob\",\"text\":\"elsewhere\"}");
        stage.hears("{\"event\":\"away\",\"who\":\"bob\",\"away\":true,\"why\":\"lunch\"}");
        stage.hears("{\"event\":\"deleted\",\"room\":\"plaza\",\"seq\":7,\"who\":\"bob\"}");
        stage.hears("{\"event\":\"sent-out\",\"by\":\"operator\",\"why\":\"spam\"}");
        assertThat(stage.shown).containsExactly("- bob is asked.", "* bob asks.", "* bob set the topic: cakes",
                "* bob is away: lunch", "* bob deleted #7", "! You are sent out by the operator: spam");
    }

    @Test
    void whereOneIsNowIsShownOnceThoughTheServerSaysItInWordsToo() {
        var stage = in();
        stage.hears(place("turned", "garden", 20, 0));
        stage.hears("{\"event\":\"notice\",\"text\":\"- You are in garden with lily and amy.\"}");
        stage.hears("{\"event\":\"notice\",\"text\":\"- Rooms: none\"}");
        assertThat(stage.shown).containsExactly(
                "- You are in garden. Here are lily and amy.", "- It is about: tea", "- Rooms: none");
    }

    @Test
    void whatIsUnreadStandsInThePromptAndIsShownWhenOneTurnsThere() {
        var stage = in();
        stage.waits();
        stage.sent.clear();
        assertThat(stage.standing.unread()).containsExactly(new Standing.Unread("garden", 12));
        stage.hears(said("garden", 21, "live"));
        assertThat(stage.shown).containsExactly("[garden] bob: live");
        assertThat(stage.standing.unread()).containsExactly(new Standing.Unread("garden", 13));

        stage.hears(place("turned", "garden", 21, 13));
        assertThat(stage.sent).containsExactly(
                "{\"do\":\"history\",\"room\":\"garden\",\"before\":21,\"limit\":12}",
                "{\"do\":\"floor\",\"room\":\"garden\",\"watch\":false}");
        assertThat(stage.standing.room()).isEqualTo("garden");
        assertThat(stage.standing.unread()).isEmpty();
        assertThat(stage.shown).contains("- You are in garden. Here are lily and amy.", "- It is about: tea");
    }

    @Test
    void whatWasReadIsToldAWhileLaterAndOnce() {
        var stage = in();
        stage.waits();
        stage.sent.clear();
        stage.hears(said("plaza", 11, "one"));
        stage.hears(said("plaza", 12, "two"));
        assertThat(stage.sent).isEmpty();
        stage.waits();
        assertThat(stage.sent).containsExactly("{\"do\":\"read\",\"room\":\"plaza\",\"seq\":12}");
    }

    @Test
    void whatAnotherDeviceReadIsNotUnreadHere() {
        var stage = in();
        stage.hears("{\"event\":\"read\",\"room\":\"garden\",\"seq\":20,\"unread\":0}");
        assertThat(stage.standing.unread()).isEmpty();
    }

    @Test
    void aNewRoomIsTurnedToAndLeftForTheOneThatTheServerNames() {
        var stage = in();
        stage.hears(place("joined", "club", 0, 0));
        assertThat(stage.standing.room()).isEqualTo("club");
        assertThat(stage.standing.rooms()).contains("club");
        stage.hears("{\"event\":\"parted\",\"room\":\"club\",\"now\":\"plaza\"}");
        assertThat(stage.standing.room()).as("goes without saying").isEmpty();
        assertThat(stage.standing.rooms()).doesNotContain("club");
        assertThat(stage.shown.getLast()).isEqualTo("- You are no longer in club. You are in plaza.");
    }

    @Test
    void aRoomThatIsRenamedStaysTheSame() {
        var stage = in();
        stage.hears(place("turned", "garden", 20, 0));
        stage.hears("{\"event\":\"retitled\",\"room\":\"park\",\"from\":\"garden\",\"who\":\"amy\",\"id\":\"a\"}");
        assertThat(stage.standing.room()).isEqualTo("park");
        assertThat(stage.shown.getLast()).isEqualTo("* #garden is now #park");
    }

    @Test
    void aLineThatComesBackSpeaksInTheSameRoomAgainAndShowsWhatWasMissedInEach() {
        var stage = in();
        stage.hears(place("turned", "garden", 20, 0));
        stage.answers();
        stage.visit.lost();
        stage.visit.typed("meanwhile");
        stage.waits();
        stage.visit.opened();
        stage.sent.clear();
        stage.shown.clear();
        stage.hears(welcome(true).replace("\"head\":20", "\"head\":21"));
        assertThat(stage.sent).contains(TURN,
                "{\"do\":\"history\",\"room\":\"garden\",\"after\":20,\"limit\":200}");
        stage.history(false, said("garden", 21, "missed"));
        stage.hears(place("turned", "garden", 21, 0));
        assertThat(stage.shown).containsExactly("- The line is back.", "bob: missed");
        assertThat(stage.sent.getLast()).contains("meanwhile");
        assertThat(stage.sent.indexOf(TURN)).isLessThan(stage.sent.size() - 1);
    }

    @Test
    void anAccountThatComesBackOnANewLineIsNobodyNew() {
        var stage = in();
        stage.visit.lost();
        stage.waits();
        stage.visit.opened();
        stage.hears(welcome(false));
        assertThat(stage.shown).containsExactly("- The line is lost. It comes back by itself; what you type meanwhile"
                + " is kept.", "- The line is back.");
    }

    @Test
    void aRoomThatIsGoneWhenTheLineComesBackIsSpokenInNoMore() {
        var stage = in();
        stage.hears(place("turned", "garden", 20, 0));
        stage.answers();
        stage.visit.lost();
        stage.waits();
        stage.visit.opened();
        stage.hears(StageFake.welcome("l", 10, true));
        assertThat(stage.standing.room()).isEmpty();
        assertThat(stage.sent).doesNotContain(TURN);
    }

    @Test
    void anAccountComesInByItsPasswordWhereANameIsAskedFor() {
        var stage = new StageFake(Manner.PERSON, "lily");
        stage.visit.begin(true);
        stage.visit.opened();
        stage.hears("{\"event\":\"refused\",\"do\":\"enter\",\"reason\":\"name-owned\",\"text\":\"It is owned.\"}");
        assertThat(stage.standing.phase()).isEqualTo(Phase.NAMING);
        stage.visit.typed(":login lily wrong");
        assertThat(stage.sent.getLast()).isEqualTo("{\"do\":\"login\",\"name\":\"lily\",\"password\":\"wrong\"}");
        stage.hears("{\"event\":\"refused\",\"do\":\"login\",\"reason\":\"wrong-password\",\"text\":\"Wrong.\"}");
        assertThat(stage.standing.phase()).as("asked again").isEqualTo(Phase.NAMING);
        stage.visit.typed(":login lily right");
        stage.hears(welcome(false));
        assertThat(stage.standing.phase()).isEqualTo(Phase.IN);
        assertThat(String.join("", stage.shown)).doesNotContain("right");
    }

    @Test
    void whoRegistersComesBackWithTheNewToken() {
        var stage = StageFake.in(Manner.PERSON);
        stage.hears("{\"event\":\"token\",\"token\":\"lasting\"}");
        stage.visit.lost();
        stage.waits();
        stage.visit.opened();
        assertThat(stage.sent.getLast()).isEqualTo("{\"do\":\"enter\",\"token\":\"lasting\"}");
    }

    @ParameterizedTest
    @CsvSource({":register,1", "/login lily,1", ":login,0", ":login lily secret,0", ":password,2", ":register secret,0",
        ":erase,1", "hello,0", ":say :register,0"})
    void aPasswordThatIsNotInTheLineIsAskedFor(String line, int questions) {
        assertThat(Commands.hidden(line)).hasSize(questions);
    }
}
