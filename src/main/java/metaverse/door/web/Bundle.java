package metaverse.door.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The files that the page consists of: whatever its first one names, and what those import in turn. Nothing is listed twice, and
/// nothing lies about that no page needs.
final class Bundle {
    private static final String LIBRARIES = "lib/";
    private static final Pattern NAMED = Pattern.compile("\\{at}/([\\w/.-]+)");
    private static final Pattern IMPORTED = Pattern.compile("(?:from|import)\\s*[\"'](\\.{1,2}/[\\w/.-]+)[\"']");

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Properties versions = new Properties();

    private Bundle() {
        try {
            versions.load(new StringReader(text("libraries.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return the files by their names
    static Map<String, byte[]> of(String page) {
        var bundle = new Bundle();
        bundle.follow(NAMED.matcher(page).results().map(found -> found.group(1)).toList());
        return bundle.files;
    }

    private void follow(Iterable<String> names) {
        var ahead = new ArrayDeque<String>();
        names.forEach(ahead::add);
        for (var name = ahead.poll(); name != null; name = ahead.poll()) {
            if (!files.containsKey(name)) {
                var bytes = name.startsWith(LIBRARIES) ? library(name) : own(name);
                files.put(name, bytes);
                if (name.endsWith(".js")) {
                    var folder = name.substring(0, name.lastIndexOf('/') + 1);
                    IMPORTED.matcher(new String(bytes, UTF_8)).results().map(found -> resolved(folder, found))
                            .forEach(ahead::add);
                }
            }
        }
    }

    private static String resolved(String folder, MatchResult found) {
        return java.nio.file.Path.of(folder + found.group(1)).normalize().toString().replace('\\', '/');
    }

    /// `lib/lit-html/directive.js` is that file of the library lit-html.
    private byte[] library(String name) {
        var parts = name.split("/", 3);
        return resource(
                "/META-INF/resources/webjars/" + parts[1] + "/" + versions.getProperty(parts[1]) + "/" + parts[2]);
    }

    static byte[] own(String name) {
        return resource("/web/" + name);
    }

    static String text(String name) {
        return new String(own(name), UTF_8);
    }

    private static byte[] resource(String name) {
        try (var in = Bundle.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this program was packaged without " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
