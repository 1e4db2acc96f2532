package metaverse.door.web;

import io.netty.util.NetUtil;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The host and the port that a client believes it talks to. The name consists of harmless characters only, so it can
/// be shown on a page.
///
/// @param name in lower case; an IPv6 address without its brackets
/// @param port 0 where none is named
record Authority(String name, int port) {
    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]+))(?::([0-9]{0,5}))?");
    private static final Pattern ORIGIN = Pattern.compile("(https?)://([^/?#@]+)", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 65_535;

    /// Reads what a Host header has.
    static Optional<Authority> of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches() || (parts.group(1) != null && !NetUtil.isValidIpV6Address(parts.group(1)))) {
            return Optional.empty();
        }
        var name = parts.group(1) != null ? parts.group(1) : withoutDot(parts.group(2));
        var digits = parts.group(3);
        var port = digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
        return port > MOST ? Optional.empty() : Optional.of(new Authority(name.toLowerCase(Locale.ROOT), port));
    }

    /// `example.org.` is `example.org`.
    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /// Whether this can be us. A page elsewhere may let its own name point here, and what a browser then reads from us it
    /// reads as that page's; only the name gives it away (DNS rebinding). Addresses cannot be bent like that.
    boolean isOurs(Set<String> hostNames) {
        return NetUtil.isValidIpV4Address(name)
                || NetUtil.isValidIpV6Address(name)
                || name.equals("localhost")
                || name.endsWith(".localhost")
                || hostNames.contains(name);
    }

    /// Whether a page of this origin came from here. A page that was not encrypted may be anyone's who sits on the line, so
    /// it may not use what is. A port that goes without saying is the scheme's.
    ///
    /// @param scheme how this request came; empty where an unknown proxy may have taken the TLS off, and both will do
    boolean isOrigin(String origin, Optional<String> scheme) {
        var parts = ORIGIN.matcher(origin);
        if (!parts.matches()) {
            return false; // "null": a sandboxed page or a file
        }
        var its = parts.group(1).toLowerCase(Locale.ROOT);
        var usual = its.equals("https") ? 443 : 80;
        return scheme.filter(ours -> !ours.equals(its)).isEmpty()
                && of(parts.group(2))
                        .filter(other -> other.name.equals(name) && other.portOr(usual) == portOr(usual))
                        .isPresent();
    }

    int portOr(int usual) {
        return port == 0 ? usual : port;
    }
}
