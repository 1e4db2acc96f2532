package metaverse.door.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaverse.names.Names;
import metaverse.universe.Answer;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Deed;
import metaverse.universe.Event;
import metaverse.universe.Event.Told.Copy;
import metaverse.universe.Fact;
import metaverse.universe.Kind;
import metaverse.universe.Matter;
import metaverse.universe.MemberId;
import metaverse.universe.Reaction;
import metaverse.universe.Record;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.RoomEvent;
import metaverse.universe.Text;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Nobody can forge a line, whatever they write.
class ForgeryTest {
    @Property(tries = 2000)
    void everyLineOfAMessageBeginsWithItsSpeaker(@ForAll("hostile") String raw) {
        beginAll(ProseTest.said(Kind.SAY, raw), "lily: ");
        beginAll(ProseTest.said(Kind.EMOTE, raw), "~ lily ");
        beginAll(ProseTest.told(Kind.SAY, raw, Copy.RECEIVED), "[private] lily: ");
        beginAll(ProseTest.told(Kind.EMOTE, raw, Copy.RECEIVED), "[private] ~ lily ");
    }

    @Property
    void everyLineOfThePastIsAnAnswer(@ForAll("hostile") String raw) {
        var record = new Record(1, 0, new MemberId(1), "lily", true, Kind.SAY, Text.of(raw).value(), 0, false,
                List.of(new Reaction("👍", List.of("bob"), 1)));
        beginAll(new Answer.Past("plaza", null, List.of(record), true, false, Form.LINES), "- ");
    }

    @Property
    void everyLineOfARefusalIsARefusal(@ForAll Reason reason, @ForAll("hostile") String raw, @ForAll Tongue tongue) {
        if (reason != Reason.NAME_ILL_FORMED) {
            var out = new StringBuilder();
            Prose.of(tongue).write(Refusal.of(reason, Names.echo(raw), Names.echo(raw)), out);
            beginAll(out.toString(), "! ");
        }
    }

    @Property
    void everyLineOfAnotherRoomBeginsWithItsName(@ForAll("hostile") String raw) {
        var out = new StringBuilder();
        Prose.of(Tongue.ENGLISH).writeElsewhere(ProseTest.said(Kind.SAY, raw), false, out);
        beginAll(out.toString(), "[plaza] lily: ");
        out.setLength(0);
        Prose.of(Tongue.ENGLISH).writeElsewhere(ProseTest.said(Kind.EMOTE, raw), false, out);
        beginAll(out.toString(), "[plaza] ~ lily ");
        beginAll(ProseTest.told(Kind.SAY, raw, Copy.OTHER_DEVICE, ProseTest.BOB), "[private to bob] lily: ");
    }

    /// Whatever people put into it: reasons, topics, signs. Names cannot hold such things, and do no harm if they did.
    @Property
    void newsIsOneLineWhateverItIsFilledWith(
            @ForAll Matter matter, @ForAll("hostile") String raw, @ForAll Tongue tongue) {
        var text = Text.of(raw);
        var args = matter.fields().stream()
                .map(field -> field.equals("seconds") ? "600" : text.value())
                .toList();
        one(new Event.News(matter, args), tongue, "* ");
        one(new RoomEvent.Topic(ProseTest.PLAZA, ProseTest.LILY, text), tongue, "* lily ");
        one(new RoomEvent.Gone(ProseTest.PLAZA, ProseTest.LILY, text), tongue, "* lily ");
        one(new Event.Reacted(ProseTest.PLAZA, 1, ProseTest.LILY, text.value(), true), tongue, "* lily ");
        one(new Event.TalkReacted(ProseTest.BOB, 1, ProseTest.LILY, text.value(), false), tongue, "* lily ");
        one(new Event.SentOut("bob", text), tongue, "! ");
    }

    @Property
    void whatPeopleFillAnAnswerWithEndsNoLineOfIt(
            @ForAll Deed deed, @ForAll("hostile") String raw, @ForAll Tongue tongue) {
        var text = Text.of(raw);
        var args = deed.fields().stream()
                .map(field -> switch (field) {
                    case "seconds" -> "600";
                    case "by" -> "friends";
                    default -> text.value();
                })
                .toList();
        one(new Answer.Done(deed, args), tongue, "- ");
        var ban = new Fact.Ban(1, new Fact.Subject.Someone(new MemberId(3), "bob"), Fact.FOR_EVER, "lily",
                text.value());
        one(new Answer.Bans("plaza", List.of(ban), Form.LINES), tongue, "- bob");
        var friend = new Answer.Friend(ProseTest.BOB, Answer.Friend.State.FRIENDS, true, text, List.of("plaza"));
        one(new Answer.Friends(List.of(friend), Form.LINES), tongue, "- bob");
        var rooms = new Answer.Rooms(
                List.of(new Answer.Listed(ProseTest.PLAZA, 1, text, false, true, 0)), Form.LINES);
        assertThat(lines(rooms, tongue).lines()).hasSize(2).last().asString().startsWith("- * plaza (1)");
    }

    private static void one(Event event, Tongue tongue, String lead) {
        var lines = lines(event, tongue);
        beginAll(lines, lead);
        assertThat(lines.chars().filter(c -> c == '\n').count()).isEqualTo(1);
    }

    private static String lines(Event event, Tongue tongue) {
        var out = new StringBuilder();
        Prose.of(tongue).write(event, false, out);
        return out.toString();
    }

    private static void beginAll(Event event, String lead) {
        beginAll(ProseTest.lines(event), lead);
    }

    private static void beginAll(String lines, String lead) {
        assertThat(lines).endsWith("\n");
        assertThat(List.of(lines.substring(0, lines.length() - 1).split("\n", -1)))
                .allSatisfy(line -> assertThat(line).startsWith(lead));
        assertThat(lines.codePoints()).noneMatch(Text::isPaint);
    }

    @Provide
    Arbitrary<String> hostile() {
        var picked = Arbitraries.of(
                "\n", "\r", "\r\n", "\u000B", "\u0085", "\u2028", "\u2029", "\u001B[2J", "\u009B", "\u202E",
                "* amy left", "! no",
                "- hello", "amy: hi", "[private] ", "{0}", "{1}", " ", "x", "\uD800", "\u0301");
        return Arbitraries.oneOf(Arbitraries.strings(), picked.list().ofMaxSize(12).map(list -> String.join("", list)));
    }
}
