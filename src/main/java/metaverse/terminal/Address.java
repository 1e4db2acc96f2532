package metaverse.terminal;

import java.util.regex.Pattern;

/// Where a universe is: `HOST`, `HOST:PORT`, `[IPv6]:PORT` or a bare IPv6 address.
public record Address(String host, int port) {
    private static final int PORT = 5000;
    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.%\\w]+)]|([^:\\[\\]\\s]+))(?::(\\d{1,5}))?");
    private static final Pattern BARE = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int MOST = 65_535;

    /// Reads what someone typed.
    ///
    /// @throws IllegalArgumentException where it is no address
    public static Address read(String typed) {
        if (BARE.matcher(typed).matches()) {
            return new Address(typed, PORT);
        }
        var form = FORM.matcher(typed);
        if (!form.matches()) {
            throw new IllegalArgumentException(typed);
        }
        var port = form.group(3) == null ? PORT : Integer.parseInt(form.group(3));
        if (port < 1 || port > MOST) {
            throw new IllegalArgumentException(typed);
        }
        return new Address(form.group(1) == null ? form.group(2) : form.group(1), port);
    }

    /// As people write it: without the port where it is the usual one.
    @Override
    public String toString() {
        var shown = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return port == PORT ? shown : shown + ":" + port;
    }

    /// The same with its port, always.
    String full() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
