package metaverse.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How a visitor speaks to the server. Whatever differs between doors is here; all the rest of the bench is the same
/// work for each, so that their figures can be compared.
sealed interface Dialect permits TextDialect, JsonDialect, IrcDialect {

    /// One exchange of the arrival.
    ///
    /// @param send      what to send
    /// @param done      tells the line that answers it, and so ends the step
    /// @param otherwise what it means when the server refuses it
    record Step(String send, Predicate<String> done, String otherwise) {
        /// Nobody limits a measurement but the limits.
        private static final String WAY_OUT =
                "If that is a limit: start the universe with --no-limits for a measurement on your own machine.";

        private static final String ONE_ROOM =
                "A universe that makes no rooms has only the one where everyone arrives: several cannot be measured.";

        Step(String send, Predicate<String> done) {
            this(send, done, WAY_OUT);
        }

        /// One that makes a room, or goes into one.
        static Step toRoom(String send, Predicate<String> done) {
            return new Step(send, done, ONE_ROOM);
        }
    }

    /// Takes a name.
    Step signIn(String name);

    /// Goes into a room, up to hearing it.
    ///
    /// @param room  the room, without any sign before it; null for where one arrives
    /// @param first whether nobody is in that room yet
    List<Step> join(String name, @Nullable String room, boolean first);

    /// The line that says a payload to a room; null is where one arrives.
    String say(@Nullable String room, String payload);

    /// The line that tells a payload to one member alone.
    String tell(String name, String payload);

    /// The line that leaves for good.
    String bye();

    /// Why the server refused, if that is what the line says.
    @Nullable String refusal(String line);

    /// What the line wants to have answered at once, if anything.
    @Nullable String reply(String line);

    /// Whether a line that carries no message may be a refusal or want a reply. A first, cheap look at the bytes: in
    /// a crowd, arrivals alone are millions of lines.
    boolean notable(byte[] bytes, int from, int to);

    /// How many members a line shows: who comes, or a part of the list of who is there. As cheap as [#notable].
    int shown(byte[] bytes, int from, int to);

    /// Whether everyone is shown everyone who comes, however many they are.
    boolean announces();

    /// Whether speakers get their own messages back.
    boolean echoes();

    /// Whether all members of a room must hear all speakers in one order. Only our own doors promise that.
    boolean ordered();

    /// Reads a dialect's name from the command line.
    final class Converter implements ITypeConverter<Dialect> {
        @Override
        public Dialect convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "text" -> new TextDialect();
                case "json" -> new JsonDialect();
                case "irc" -> new IrcDialect();
                default -> throw new TypeConversionException("'" + value + "' is no door: text, json or irc");
            };
        }
    }
}
