package metaverse.config;

import java.nio.file.Path;
import java.util.List;
import metaverse.door.Network;

/// Another value for any key.
public final class Samples {
    private Samples() {}

    /// These values with another one for this key; for a key of a port, on the only port.
    public static Values changed(Key<?> key) {
        return key.section().isRepeated()
                ? Values.none().withListens(List.of(change(key, Values.none())))
                : change(key, Values.none());
    }

    private static <T> Values change(Key<T> key, Values values) {
        return values.with(key, other(key));
    }

    /// Possible, and not the standard value.
    @SuppressWarnings("unchecked") // each case gives what its kind has
    public static <T> T other(Key<T> key) {
        return (T) switch (key.kind()) {
            case Kind.Count(var least, var most) -> key.standard().equals(most) ? least : most;
            case Kind.Span(var least, var most, _) -> key.standard().equals(most) ? least : most;
            case Kind.Choice<?>(var of) -> of.getEnumConstants()[of.getEnumConstants().length - 1];
            case Kind.Flag _ -> !(Boolean) key.standard();
            case Kind.Words _ -> "127.0.0.1";
            case Kind.File _ -> Path.of("elsewhere \"quoted\" \\ 目录");
            case Several.Lines _ -> List.of("Welcome!", "Be \"kind\".");
            case Several.Rooms _ -> List.of("garden", "花园");
            case Kind.Token _ -> "irc.example.org";
            case Kind.Origin _ -> "https://chat.example.org:8443";
            case Several.Hosts _ -> List.of("chat.example.org", "b.example");
            case Several.Networks _ -> List.of(Network.of("10.0.0.0/8").orElseThrow());
        };
    }

    /// A key and this value, as a file has them.
    public static <T> String file(Key<T> key) {
        return key.section().header() + "\n" + key.name() + " = " + key.kind().write(other(key)) + "\n";
    }

}
