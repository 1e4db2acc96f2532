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
    /// @param send what to send
    /// @param done tells the line that answers it, and so ends the step
    record Step(String send, Predicate<String> done) {}

    /// The way in, up to being in the room and hearing it.
    ///
    /// @param room  the room, without any sign before it; null to stay where one arrives
    /// @param first whether nobody is in that room yet
    List<Step> arrival(String name, @Nullable String room, boolean first);

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
