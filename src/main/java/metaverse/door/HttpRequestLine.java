package metaverse.door;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The first line of an HTTP request (RFC 9112, section 3).
final class HttpRequestLine {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3,10} \\S+ HTTP/\\d\\.\\d\\r?");

    private HttpRequestLine() {}

    static boolean is(byte[] line) {
        // Every one ends in its version; nothing else is worth the look.
        return line.length > 13
                && line[0] >= 'A'
                && line[0] <= 'Z'
                && SHAPE.matcher(new String(line, StandardCharsets.ISO_8859_1)).matches();
    }
}
