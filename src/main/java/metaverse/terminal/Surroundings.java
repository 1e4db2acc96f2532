package metaverse.terminal;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/// Where the client runs: all that it asks of the system.
///
/// @param environment the variables of the process
/// @param home        the person's directory
/// @param directory   where they are, and what they keep is kept
/// @param interactive whether someone sits at both ends of a terminal
/// @param nanos       a clock that only goes forward, from anywhere
/// @param chance      from 0 to 1
public record Surroundings(
        Map<String, String> environment,
        Path home,
        Path directory,
        Locale locale,
        ZoneId zone,
        boolean interactive,
        InputStream in,
        PrintStream out,
        InstantSource clock,
        LongSupplier nanos,
        DoubleSupplier chance) {

    private static final String OURS = "metaverse";

    /// Names that any script's letters and digits make; the server has the last word.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_\\-]{0,23}");

    /// Whether the terminal can do more than lines.
    boolean isRich() {
        return interactive && !"dumb".equals(environment.get("TERM"));
    }

    /// See no-color.org: set and not empty.
    boolean isColoured() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /// A name that the person may like, empty for none. The administrator of a machine is nobody in particular.
    String name() {
        var user = environment.getOrDefault("USER", environment.getOrDefault("USERNAME", ""));
        return NAME.matcher(user).matches() && !user.equals("root") ? user : "";
    }

    Path inputHistory() {
        return directory("XDG_STATE_HOME", ".local", "state").resolve("input-history");
    }

    /// Where certificates are kept that a person said yes to.
    public Path knownHosts() {
        return directory("XDG_CONFIG_HOME", ".config").resolve("known-hosts");
    }

    /// By the XDG rules, which want a relative path left aside.
    private Path directory(String variable, String first, String... more) {
        var set = Path.of(environment.getOrDefault(variable, ""));
        return (set.isAbsolute() ? set : home.resolve(Path.of(first, more))).resolve(OURS);
    }
}
