package metaverse.export;

import java.util.regex.Pattern;

/// Text in HTML: nothing that was said becomes markup.
final class Markup {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'`\\p{Cntrl}]+");
    private static final String NOT_AT_THE_END = ".,;:!?)]}。，！？）」";

    private Markup() {}

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /// The same, with addresses of the web as links.
    static String linked(String text) {
        var out = new StringBuilder();
        var link = LINK.matcher(text);
        var done = 0;
        while (link.find()) {
            var end = link.end();
            while (end > link.start() && NOT_AT_THE_END.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            var address = escaped(text.substring(link.start(), end));
            out.append(escaped(text.substring(done, link.start()))).append("<a href=\"").append(address).append(
                    "\" rel=\"noopener noreferrer nofollow\">").append(address).append("</a>");
            done = end;
        }
        return out.append(escaped(text.substring(done))).toString();
    }
}
