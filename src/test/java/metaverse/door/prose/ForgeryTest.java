package metaverse.door.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaverse.names.Names;
import metaverse.universe.Answer;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Event;
import metaverse.universe.Event.Told.Copy;
import metaverse.universe.Kind;
import metaverse.universe.MemberId;
import metaverse.universe.Record;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
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
        var record = new Record(1, 0, new MemberId(1), "lily", true, Kind.SAY, Text.of(raw).value());
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
