package metaverse.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.Objects;
import metaverse.screen.Desk;
import metaverse.screen.LineScreen;
import metaverse.screen.PlainScreen;
import metaverse.screen.Screen;
import metaverse.texts.Texts;
import org.jspecify.annotations.Nullable;

/// Joins a universe from a terminal, or from a pipe.
///
/// @param place what people call the place
/// @param name  what to be called, null to ask
public record Joining(Dial dial, String place, @Nullable String name, Surroundings surroundings) {
    private static final int FAILED = 1;

    /// Stays until the visit is over.
    ///
    /// @param errors where is said why it failed
    /// @return the exit status: 0 where everything that was said is recorded
    public int run(PrintStream errors) throws IOException, InterruptedException {
        var texts = Texts.of(surroundings.locale());
        var proposed = Objects.requireNonNullElse(name, surroundings.name());
        var manner = surroundings.interactive() ? Manner.PERSON : Manner.PIPE;
        if (manner == Manner.PIPE && proposed.isEmpty()) {
            errors.println(texts.say("join.name-needed"));
            return FAILED;
        }
        var start = surroundings.nanos().getAsLong();
        var time = new Time(
                () -> surroundings.nanos().getAsLong() - start, surroundings.clock(), surroundings.chance());
        var errand = new Errand(manner, place, proposed, run(), zone());
        var client = new Client(dial, surroundings.directory(), texts, view(texts), errand, time);
        Runtime.getRuntime().addShutdownHook(new Thread(client::leaveAtOnce, "leave"));
        Client.Outcome outcome;
        try (var screen = screen(texts, client)) {
            outcome = client.run(screen, name != null || manner == Manner.PIPE);
        }
        if (outcome.why() != null) {
            errors.println(outcome.why());
        }
        return outcome.status();
    }

    /// No two runs may have the same: the server takes a line with a known id for a resend.
    private String run() {
        var chance = (long) (surroundings.chance().getAsDouble() * (1L << 52));
        return Long.toString(surroundings.clock().millis(), Character.MAX_RADIX) + "-"
                + Long.toString(chance, Character.MAX_RADIX) + "-";
    }

    private String zone() {
        var zone = surroundings.zone();
        return zone.getRules().equals(ZoneOffset.UTC.getRules()) ? "" : zone.getId();
    }

    private View view(Texts texts) {
        return surroundings.isRich()
                ? new StyledView(texts, palette(), surroundings.zone(), surroundings.clock().instant())
                : new PlainView(texts);
    }

    private Palette palette() {
        return new Palette(surroundings.isColoured());
    }

    private Screen screen(Texts texts, Client client) throws IOException {
        if (!surroundings.isRich()) {
            return new PlainScreen(surroundings.in(), surroundings.out());
        }
        var prompt = new Prompt(texts, palette());
        var desk = new Desk(
                (typed, columns) -> prompt.of(client.standing(), typed, columns),
                new Completion(client::standing),
                Commands::isSecret,
                line -> Commands.hidden(line).stream().map(key -> texts.say(key) + " › ").toList(),
                surroundings.inputHistory(),
                surroundings.isColoured());
        return surroundings.in().equals(System.in)
                ? LineScreen.open(desk)
                : LineScreen.open(desk, surroundings.in(), surroundings.out());
    }
}
