package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import metaverse.door.prose.Grammar;
import metaverse.universe.Command;
import metaverse.universe.Refusal.Reason;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The prompt says "private" exactly where the server will take the line for private.
final class MentionsProperties {
    private final Grammar grammar = new Grammar(true, Command.Form.LINES);

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                "@", "＠", "bob", "李雷", "a", "1", " ", ":", "：", "/", "me", "say", "who", "name", ".", "-", "_", ",",
                "嗨",
                "\u200b", "\u00ad", "\u0301", "^", "+", "%", "\n", "\t", "\u202e", "🎉", "〇").list().ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 5_000)
    void aLineIsPrivateHereWhereItIsThere(@ForAll("lines") String line) {
        var there = switch (grammar.read(line)) {
            case Command.Tell _ -> true;
            // A line that has only an address tells nobody anything, but would be for some only.
            case Command.Unreadable(var refusal, _) -> refusal.reason() == Reason.NOTHING_TO_SAY
                    && (line.contains("@") || line.contains("＠"));
            case null, default -> false;
        };
        assertThat(!Mentions.in(line).isEmpty()).as(line).isEqualTo(there);
    }

    @Property(tries = 2_000)
    void aLineIsTalkHereWhereItIsThere(@ForAll("lines") String line) {
        var command = grammar.read(line);
        if (command instanceof Command.Say || command instanceof Command.Tell) {
            assertThat(Commands.isTalk(line)).as(line).isTrue();
        }
    }

    @Example
    void dotsAfterANameBelongToTheSentence() {
        assertThat(Mentions.shown("bob...", "bob"::equals)).isEqualTo("bob");
        assertThat(Mentions.shown("bob...", _ -> false)).isEqualTo("bob...");
    }
}
