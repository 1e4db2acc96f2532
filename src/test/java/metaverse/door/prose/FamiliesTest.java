package metaverse.door.prose;

import static org.assertj.core.api.Assertions.assertThat;

import metaverse.names.Names;
import metaverse.universe.AccountCommand;
import metaverse.universe.Approachable;
import metaverse.universe.CareCommand;
import metaverse.universe.Command;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Command.Explain;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Topic;
import metaverse.universe.FriendCommand;
import metaverse.universe.Kind;
import metaverse.universe.Network;
import metaverse.universe.PastCommand;
import metaverse.universe.PastCommand.Format;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.Records.Span;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.RoomCommand;
import metaverse.universe.Setting;
import metaverse.universe.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands of rooms, care, accounts, friends and the past, as words.
class FamiliesTest {
    private static final Grammar GRAMMAR = new Grammar(true, Form.LINES);
    private static final Addressee BOB = Names.exact("bob");
    private static final Addressee GARDEN = Names.exact("garden");
    private static final Talk WITH_BOB = new Talk(BOB, null);
    private static final Talk IN_GARDEN = new Talk(null, GARDEN);

    @Test
    void roomsAreMadeFoundAndLeft() {
        assertThat(read(":rooms")).isEqualTo(new RoomCommand.Rooms(Form.LINES));
        assertThat(read(":create #garden")).isInstanceOfSatisfying(RoomCommand.Create.class, create -> {
            assertThat(create.name().shown()).isEqualTo("garden");
            assertThat(create.hidden()).isFalse();
        });
        assertThat(read(":create club PRIVATE"))
                .isInstanceOfSatisfying(RoomCommand.Create.class, create -> assertThat(create.hidden()).isTrue());
        assertThat(read(":join #garden")).isEqualTo(new RoomCommand.Join(GARDEN, null));
        assertThat(read(":join @bob")).isEqualTo(new RoomCommand.Join(null, BOB));
        assertThat(read(":join bob")).isEqualTo(new RoomCommand.Join(BOB, BOB));
        assertThat(read(":leave")).isEqualTo(new RoomCommand.Leave(null));
        assertThat(read(":leave garden")).isEqualTo(new RoomCommand.Leave(GARDEN));
        assertThat(read(":room #garden")).isEqualTo(new RoomCommand.Turn(GARDEN));
        assertThat(read(":who #garden")).isEqualTo(new Command.Who(GARDEN, Form.LINES));
    }

    @Test
    void whatStandsOnARoomsDoorIsAskedAndSet() {
        assertThat(read(":topic")).isEqualTo(new RoomCommand.Topic(null, null));
        assertThat(read(":topic tea  and cakes")).isEqualTo(new RoomCommand.Topic(null, Text.of("tea  and cakes")));
        assertThat(read(":topic -")).isEqualTo(new RoomCommand.Topic(null, Text.of("")));
        assertThat(read(":retitle park")).isInstanceOfSatisfying(RoomCommand.RenameRoom.class,
                retitle -> assertThat(retitle.name().shown()).isEqualTo("park"));
        assertThat(read(":invite @bob")).isEqualTo(new RoomCommand.Invite(null, BOB));
        assertThat(read(":invite bob garden")).isEqualTo(new RoomCommand.Invite(GARDEN, BOB));
    }

    @ParameterizedTest
    @CsvSource({":create private, NAME_RESERVED", ":create a:b, NAME_ILL_FORMED", ":create li\u200Bly, NAME_ILL_FORMED",
        ":retitle 私聊, NAME_RESERVED", ":login li:ly secret, NAME_ILL_FORMED"})
    void aNameThatCannotBeIsRefusedWithItsReason(String line, Reason reason) {
        assertThat(reason(line)).isEqualTo(reason);
    }

    @Test
    void accountsAreClaimedEnteredAndKept() {
        assertThat(read(":register  p\u0301@ss: word ")).isEqualTo(new AccountCommand.Register("p\u0301@ss: word"));
        assertThat(read(":password new1")).isEqualTo(new AccountCommand.ChangePassword(null, "new1"));
        assertThat(read(":password old1 new1")).isEqualTo(new AccountCommand.ChangePassword("old1", "new1"));
        assertThat(read(":knock let me in")).isEqualTo(new Command.Knock("let me in"));
        assertThat(read(":erase a b")).isEqualTo(new AccountCommand.Erase("a b"));
        assertThat(read(":logout")).isEqualTo(new Command.Quit());
        assertThat(read(":logout others")).isEqualTo(new AccountCommand.LogOutOthers());
        assertThat(read(":approach friends")).isEqualTo(new AccountCommand.Approach(Approachable.FRIENDS));
        assertThat(read(":approach anyone")).isEqualTo(new AccountCommand.Approach(Approachable.ANYONE));
        assertThat(read(":approach nobody")).isEqualTo(new AccountCommand.Approach(Approachable.NOBODY));
    }

    @Test
    void aPasswordIsTakenAsItWasTypedWhateverStandsBeforeTheCommand() {
        assertThat(read("\u0000 :register a\u202Eb\u0007")).isEqualTo(new AccountCommand.Register("a\u202Eb\u0007"));
    }

    @Test
    void friendsAreNamedWithASignOrWithout() {
        assertThat(read(":befriend @bob")).isEqualTo(new FriendCommand.Befriend(BOB));
        assertThat(read(":befriend ＠bob")).isEqualTo(new FriendCommand.Befriend(BOB));
        assertThat(read(":unfriend bob")).isEqualTo(new FriendCommand.Unfriend(BOB));
        assertThat(read(":friends")).isEqualTo(new FriendCommand.Friends(Form.LINES));
        assertThat(read(":ignore bob")).isEqualTo(new FriendCommand.Ignore(BOB));
        assertThat(read(":unignore bob")).isEqualTo(new FriendCommand.Unignore(BOB));
        assertThat(read(":ignored")).isEqualTo(new FriendCommand.Ignored(Form.LINES));
    }

    @Test
    void aBanIsForSomeoneOrForANetwork() {
        assertThat(read(":ban bob")).isEqualTo(ban(BOB, null, false, 0, ""));
        assertThat(read(":ban @bob for 2h too loud")).isEqualTo(ban(BOB, null, false, 7200, "too loud"));
        assertThat(read(":ban bob for spam")).isEqualTo(ban(BOB, null, false, 0, "for spam"));
        assertThat(read(":ban bob for ever")).isEqualTo(ban(BOB, null, false, 0, "for ever"));
        assertThat(read(":ban bob for 2h for spam")).isEqualTo(ban(BOB, null, false, 7200, "for spam"));
        assertThat(read(":ban 192.0.2.7 guests for spam"))
                .isEqualTo(ban(null, network("192.0.2.7"), true, 0, "for spam"));
        assertThat(read(":ban 192.0.2.7 guests for 1d")).isEqualTo(ban(null, network("192.0.2.7"), true, 86_400, ""));
        assertThat(read(":ban 192.0.2.0/24 for 30m guests spam"))
                .isEqualTo(ban(null, network("192.0.2.0/24"), true, 1800, "spam"));
        assertThat(read(":ban 2001:db8::1")).isEqualTo(ban(null, network("2001:db8:0:0:0:0:0:0/64"), false, 0, ""));
        assertThat(read(":ban @1.2.3.4")).isEqualTo(ban(Names.exact("1.2.3.4"), null, false, 0, ""));
        assertThat(read(":ban 7")).isEqualTo(ban(Names.exact("7"), null, false, 0, ""));
        assertThat(read(":unban bob")).isEqualTo(new CareCommand.Unban(null, BOB, null));
        assertThat(read(":unban 192.0.2.0/24"))
                .isEqualTo(new CareCommand.Unban(null, null, network("192.0.2.0/24")));
        assertThat(read(":bans")).isEqualTo(new CareCommand.Bans(null, Form.LINES));
    }

    @Test
    void aRoomIsCaredForInWords() {
        assertThat(read(":kick bob")).isEqualTo(new CareCommand.Kick(null, BOB, Text.of("")));
        assertThat(read(":kick bob for spam")).isEqualTo(new CareCommand.Kick(null, BOB, Text.of("for spam")));
        assertThat(read(":kick @bob too loud")).isEqualTo(new CareCommand.Kick(null, BOB, Text.of("too loud")));
        assertThat(read(":mute bob")).isEqualTo(new CareCommand.Mute(null, BOB, 600));
        assertThat(read(":mute bob 90s")).isEqualTo(new CareCommand.Mute(null, BOB, 90));
        assertThat(read(":mute bob for 1d")).isEqualTo(new CareCommand.Mute(null, BOB, 86_400));
        assertThat(read(":unmute bob")).isEqualTo(new CareCommand.Mute(null, BOB, 0));
        assertThat(read(":slow 10")).isEqualTo(new CareCommand.Slow(null, 10));
        assertThat(read(":slow off")).isEqualTo(new CareCommand.Slow(null, 0));
        assertThat(read(":private on")).isEqualTo(new CareCommand.Set(null, new Setting.Hidden(true)));
        assertThat(read(":quiet off")).isEqualTo(new CareCommand.Set(null, new Setting.Quiet(false)));
        assertThat(read(":most 30")).isEqualTo(new CareCommand.Set(null, new Setting.Most(30)));
        assertThat(read(":most off")).isEqualTo(new CareCommand.Set(null, new Setting.Most(0)));
        assertThat(read(":mod bob")).isEqualTo(new CareCommand.Appoint(null, BOB, true));
        assertThat(read(":unmod bob")).isEqualTo(new CareCommand.Appoint(null, BOB, false));
        assertThat(read(":owner bob")).isEqualTo(new CareCommand.HandOver(null, BOB));
        assertThat(read(":past all")).isEqualTo(new CareCommand.Past(null, false));
        assertThat(read(":past joined")).isEqualTo(new CareCommand.Past(null, true));
        assertThat(read(":retain 30")).isEqualTo(new CareCommand.Retain(null, 30));
        assertThat(read(":retain forever")).isEqualTo(new CareCommand.Retain(null, 0));
        assertThat(read(":close")).isEqualTo(new CareCommand.Close(null));
        assertThat(read(":close garden")).isEqualTo(new CareCommand.Close(GARDEN));
        assertThat(read(":audit 7")).isEqualTo(new PastCommand.Audit(null, 7, Form.LINES));
    }

    @Test
    void anInvitationIsALinkOrItsCode() {
        var code = "Abcdefghijklmnopqrstuvwxyz_0123-";
        assertThat(read(":join " + code)).isEqualTo(new Command.Accept(code));
        assertThat(read(":join http://127.0.0.1:5000/#invitation=" + code)).isEqualTo(new Command.Accept(code));
        assertThat(read(":join #" + code.substring(1)))
                .isEqualTo(new RoomCommand.Join(Names.exact(code.substring(1)), null));
        assertThat(read(":invite link")).isEqualTo(new CareCommand.InviteByLink(null, 604_800, 0));
        assertThat(read(":invite link for 2d uses 5")).isEqualTo(new CareCommand.InviteByLink(null, 172_800, 5));
        assertThat(read(":invite LINK uses 5 #garden for ever")).isEqualTo(new CareCommand.InviteByLink(GARDEN, 0, 5));
        assertThat(read(":invite @link")).isEqualTo(new RoomCommand.Invite(null, Names.exact("link")));
        assertThat(read(":invitations")).isEqualTo(new CareCommand.Invitations(null, Form.LINES));
        assertThat(read(":uninvite 3")).isEqualTo(new CareCommand.Withdraw(null, 3));
        assertThat(read(":uninvite 3 #garden")).isEqualTo(new CareCommand.Withdraw(GARDEN, 3));
    }

    @Test
    void thePastIsFoundByNumberByTimeAndByPlace() {
        assertThat(read(":history around 120")).isEqualTo(history(Talk.HERE, new Span.Around(120)));
        assertThat(read(":history after 120 #garden")).isEqualTo(history(IN_GARDEN, new Span.After(120)));
        assertThat(read(":history from 1970-01-02 @bob")).isEqualTo(history(WITH_BOB, new Span.From(86_400_000)));
        assertThat(read(":history from 1970-01-02 01:30"))
                .isEqualTo(history(Talk.HERE, new Span.From(86_400_000 + 5_400_000)));
        assertThat(read(":history from 1970-01-01T01:30")).isEqualTo(history(Talk.HERE, new Span.From(5_400_000)));
    }

    @Test
    void aSearchIsWordsAndWhatNarrowsThem() {
        assertThat(read(":search tea \"from: the pot\" from:bob in:#garden since:1970-01-02 until:1970-01-02"))
                .isEqualTo(search(IN_GARDEN, "tea \"from: the pot\"", BOB, 86_400_000, 172_800_000));
        assertThat(read(":search in:@bob http://x.org/"))
                .isEqualTo(search(WITH_BOB, "http://x.org/", null, 0, Long.MAX_VALUE));
        assertThat(read(":search 茶")).isEqualTo(search(null, "茶", null, 0, Long.MAX_VALUE));
        assertThat(read(":search from:bob")).isEqualTo(search(null, "", BOB, 0, Long.MAX_VALUE));
    }

    @Test
    void aMessageIsAnsweredTakenBackAndKept() {
        assertThat(read(":delete 120")).isEqualTo(new PastCommand.Delete(Talk.HERE, 120));
        assertThat(read(":delete #120 @bob")).isEqualTo(new PastCommand.Delete(WITH_BOB, 120));
        assertThat(read(":react 3 👍")).isEqualTo(new PastCommand.React(Talk.HERE, 3, Text.of("👍"), true));
        assertThat(read(":unreact 3 👍 @bob")).isEqualTo(new PastCommand.React(WITH_BOB, 3, Text.of("👍"), false));
        assertThat(read(":reply 3 yes: do")).isEqualTo(new Command.Say(null, Kind.SAY, Text.of("yes: do"), 3, null));
        assertThat(read(":reply 3 @bob yes")).isInstanceOfSatisfying(Command.Tell.class,
                tell -> assertThat(tell.re()).isEqualTo(3));
        assertThat(read(":read")).isEqualTo(new PastCommand.Read(Talk.HERE, Long.MAX_VALUE));
        assertThat(read(":unread")).isEqualTo(new PastCommand.Unread(Form.LINES));
        assertThat(read(":export")).isEqualTo(new PastCommand.Export(Talk.HERE, Format.TEXT, Form.LINES));
        assertThat(read(":export jsonl @bob"))
                .isEqualTo(new PastCommand.Export(WITH_BOB, Format.JSON_LINES, Form.LINES));
        assertThat(read(":export html me")).isEqualTo(new PastCommand.Export(null, Format.HTML, Form.LINES));
    }

    @Test
    void whoGoesAwaySaysWhyOrNot() {
        assertThat(read(":away")).isEqualTo(new Command.Away(Text.of("")));
        assertThat(read(":away lunch: soup")).isEqualTo(new Command.Away(Text.of("lunch: soup")));
        assertThat(read(":back")).isEqualTo(new Command.Away(null));
    }

    @ParameterizedTest
    @CsvSource({":help rooms, ROOMS", ":help FRIENDS, FRIENDS", ":help account, ACCOUNT", ":help care, CARE",
        ":help past, PAST", ":help xyzzy, HELP"})
    void helpHasTopics(String line, Topic topic) {
        assertThat(read(line)).isEqualTo(new Explain(topic));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ":create", ":create a b", ":create a private b", ":join", ":join a b", ":leave a b", ":room", ":retitle",
        ":invite", ":invite a b c", ":invite link for", ":invite link for 2y", ":invite link uses",
        ":invite link uses 0",
        ":invite link bob", ":invite link #a #b", ":invitations a b", ":uninvite", ":uninvite x", ":uninvite 3 a b",
        ":rooms x", ":who a b",
        ":register", ":login", ":login lily", ":password", ":password a b c", ":logout x", ":knock", ":erase",
        ":approach", ":approach bob",
        ":befriend", ":befriend a b", ":unfriend", ":friends x", ":ignore", ":unignore", ":ignored x",
        ":kick", ":ban", ":ban bob for", ":ban bob for 2y", ":ban bob for 2 h", ":unban", ":unban a b", ":bans x",
        ":mute", ":mute bob 0m", ":mute bob x", ":mute bob for", ":mute bob 1m x", ":slow", ":slow -1", ":slow x",
        ":private", ":private x", ":quiet", ":quiet 1", ":most", ":most x",
        ":mod", ":unmod", ":owner", ":past", ":past x", ":retain", ":retain x", ":close a b", ":audit x", ":audit 0",
        ":history around", ":history from", ":history from yesterday", ":history from 2026-13-01",
        ":history from 2026-01-01 before 3", ":search tea since:yesterday", ":search tea from:",
        ":delete", ":delete x", ":delete 0", ":delete 1 bob", ":delete 1 @bob x", ":react 1", ":react x 👍",
        ":unreact 1", ":reply", ":reply 1", ":reply x y", ":read a b", ":unread x", ":export pdf", ":export text all x",
    })
    void whatDoesNotFitIsRefusedWithAnExampleThatWorks(String line) {
        assertThat(reason(line)).isEqualTo(Reason.BAD_ARGUMENT);
    }

    private static CareCommand.Ban ban(
            Addressee whom, Network network, boolean guests, long seconds, String why) {
        return new CareCommand.Ban(null, whom, network, guests, seconds, Text.of(why));
    }

    private static Network network(String written) {
        var network = Networks.read(written);
        assertThat(network).hasToString(written);
        return network;
    }

    private static Command history(Talk talk, Span span) {
        return new PastCommand.History(talk, span, 20, Form.LINES);
    }

    private static Command search(Talk talk, String words, Addressee from, long since, long until) {
        return new PastCommand.Search(talk, words, from, since, until, 20, null, Form.LINES);
    }

    private static Command read(String line) {
        return GRAMMAR.read(line);
    }

    private static Reason reason(String line) {
        return switch (read(line)) {
            case Command.Unreadable(var refusal, _) -> {
                assertThat(refusal.args().toString()).doesNotContain("secret");
                yield refusal.reason();
            }
            case Command command -> throw new AssertionError(line + " was read as " + command);
        };
    }
}
