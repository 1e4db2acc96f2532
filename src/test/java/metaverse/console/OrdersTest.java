package metaverse.console;

import static org.assertj.core.api.Assertions.assertThat;

import metaverse.door.prose.Networks;
import metaverse.names.Names;
import metaverse.universe.Command;
import metaverse.universe.Kind;
import metaverse.universe.OperatorCommand.Attendance;
import metaverse.universe.OperatorCommand.Audit;
import metaverse.universe.OperatorCommand.Ban;
import metaverse.universe.OperatorCommand.Bans;
import metaverse.universe.OperatorCommand.Kick;
import metaverse.universe.OperatorCommand.Unban;
import metaverse.universe.Text;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What the lines of the console mean.
final class OrdersTest {
    private static Ban ban(String who, long seconds, String why) {
        return new Ban(Names.exact(who), null, false, seconds, Text.of(why));
    }

    private static void asks(String line, Command command) {
        assertThat(Orders.read(line)).as(line).isEqualTo(new Order.Ask(command));
    }

    @Example
    void aCommandMayHaveASignBeforeItAndAnyCase() {
        asks("who", new Attendance());
        asks(":who", new Attendance());
        asks(" /WHO ", new Attendance());
        asks("：bans", new Bans());
        assertThat(Orders.read("stop")).isEqualTo(new Order.Stop());
        assertThat(Orders.read(":start")).isEqualTo(new Order.Start());
        assertThat(Orders.read("reload")).isEqualTo(new Order.Reload());
        assertThat(Orders.read("quit")).isEqualTo(new Order.Quit());
        assertThat(Orders.read("help")).isEqualTo(new Order.Help());
        assertThat(Orders.read("  ")).isNull();
    }

    @Example
    void whatFollowsSayIsSaidAsItIs() {
        asks("say @bob is :nice", new Command.Say(null, Kind.SAY, Text.of("@bob is :nice"), 0, null));
        assertThat(Orders.read("say")).isInstanceOf(Order.Badly.class);
    }

    @Example
    void aLineThatBeginsWithAMentionIsPrivateAndNeverForEveryone() {
        var order = (Order.Ask) Orders.read("@bob @amy psst");
        var told = (Command.Tell) order.command();
        assertThat(told.to()).extracting(Command.Addressee::shown).containsExactly("bob", "amy");
        assertThat(told.text()).hasToString("psst");
        assertThat(Orders.read("@ bob psst")).isInstanceOf(Order.Unknown.class);
    }

    @Example
    void someoneIsKickedByNameWithAReasonOrNone() {
        asks("kick bob", new Kick(Names.exact("bob"), Text.of("")));
        asks("kick @李雷 太吵了 really", new Kick(Names.exact("李雷"), Text.of("太吵了 really")));
        assertThat(Orders.read("kick")).isInstanceOf(Order.Badly.class);
        assertThat(Orders.read("kick @")).isInstanceOf(Order.Badly.class);
    }

    @Example
    void aBanIsForeverOrForATime() {
        asks("ban bob", ban("bob", 0, ""));
        asks("ban bob for 2h", ban("bob", 7200, ""));
        asks("ban bob FOR 30m too loud", ban("bob", 1800, "too loud"));
        asks("ban bob for spam", ban("bob", 0, "for spam"));
        asks("ban 192.0.2.0/24 for 7d spam",
                new Ban(null, Networks.read("192.0.2.0/24"), false, 604_800, Text.of("spam")));
    }

    @Example
    void aTimeThatIsNoneIsNotTakenForAReasonToBanForever() {
        for (var line : new String[] {"ban bob for 2hours", "ban bob for 0m", "ban bob for 3 days", "ban",
            "ban 192.0.2.0/99", "ban ::1/x", "ban @"}) {
            assertThat(Orders.read(line)).as(line).isInstanceOf(Order.Badly.class);
        }
    }

    @Example
    void aBanIsLiftedByWhatItWasFor() {
        asks("unban 2001:db8::/64", new Unban(null, Networks.read("2001:db8:0:0:0:0:0:0/64")));
        asks("unban bob", new Unban(Names.exact("bob"), null));
    }

    @Example
    void theLatestDeedsAreAsManyAsOneLikes() {
        asks("audit", new Audit(20));
        asks("audit 100", new Audit(100));
        for (var line : new String[] {"audit 0", "audit x", "audit 1000", "audit -1"}) {
            assertThat(Orders.read(line)).as(line).isInstanceOf(Order.Badly.class);
        }
    }

    @Example
    void anUnknownWordNamesTheNearestCommand() {
        assertThat(Orders.read("kik bob")).isEqualTo(new Order.Unknown("kik", "kick", Text.of("kik bob")));
        assertThat(Orders.read(":stpo")).isEqualTo(new Order.Unknown(":stpo", "stop", Text.of(":stpo")));
        assertThat(Orders.read("good evening")).isEqualTo(new Order.Unknown("good", "", Text.of("good evening")));
        assertThat(Orders.read(":")).isInstanceOf(Order.Unknown.class);
    }

    @Property
    void anyLineIsReadAndNoneIsSaidToEveryoneByMistake(@ForAll String line) {
        var order = Orders.read(line);

        assertThat(order instanceof Order.Ask(Command.Say _)).isEqualTo(
                order != null && Text.of(line).value().matches("(?is)[:：/]?\\s*say\\s.*"));
    }

    @Example
    void aLineLongerThanAMessageMayBeIsRefused() {
        assertThat(Orders.read("say " + "x".repeat(4093))).isEqualTo(new Order.TooLong(4096));
        assertThat(Orders.read("say " + "x".repeat(4092))).isInstanceOf(Order.Ask.class);
    }
}
