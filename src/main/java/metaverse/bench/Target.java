package metaverse.bench;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A server to compare: what it is called, its door and port on this machine, and how it is started.
record Target(String name, String door, int port, String command) {
    private static final Pattern FORM = Pattern.compile("([^=|\\s]+)=(text|json|irc):(\\d{1,5})\\s+(\\S.*)");

    /// Reads `NAME=DOOR:PORT COMMAND`.
    static final class Converter implements ITypeConverter<Target> {
        @Override
        public Target convert(String value) {
            var parts = FORM.matcher(value);
            if (!parts.matches()) {
                throw new TypeConversionException("'" + value + "' is no NAME=text|json|irc:PORT COMMAND");
            }
            return new Target(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)), parts.group(4));
        }
    }
}
