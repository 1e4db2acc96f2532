package metaverse.door.web;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The files of the page, loaded once. Nothing else can be asked for: a path is looked up whole, never put together.
///
/// @param files by path
record Assets(String index, Map<String, Answer> files) {
    static Assets load(String version) {
        var files = new HashMap<String, Answer>();
        for (var name : new String[] {"style.css", "favicon.svg"}) {
            files.put("/" + name, answer(type(name), read(name)));
        }
        var index = new String(read("index.html"), StandardCharsets.UTF_8).replace("{version}", escaped(version));
        return new Assets(index, Map.copyOf(files));
    }

    private static byte[] read(String name) {
        try (var in = Assets.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("this program was packaged without web/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /// Browsers may keep it, and ask each time whether it is still the same.
    private static Answer answer(String type, byte[] bytes) {
        var sum = new CRC32C();
        sum.update(bytes);
        var tag = "\"%x-%08x\"".formatted(bytes.length, sum.getValue());
        return new Answer(
                HttpResponseStatus.OK, type, bytes, Map.of("Cache-Control", "no-cache", "ETag", tag), false);
    }

    Optional<Answer> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /// The first page, telling the address under which the reader came.
    Answer index(String host, int port) {
        var page = index.replace("{host}", host).replace("{port}", Integer.toString(port));
        return answer("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }
}
