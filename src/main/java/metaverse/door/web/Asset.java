package metaverse.door.web;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/// A file of the page, ready to be sent as it is or compressed.
///
/// @param zipped the same as `plain` where compressing makes it no smaller
record Asset(Answer plain, Answer zipped) {
    private static final String KEEP_AND_ASK = "no-cache";
    private static final String KEEP = "public, max-age=31536000, immutable";

    /// What browsers may keep, and ask each time whether it is still the same.
    static Asset changing(String name, byte[] bytes) {
        return of(name, bytes, KEEP_AND_ASK);
    }

    /// What is another one under another name when it changes.
    static Asset lasting(String name, byte[] bytes) {
        return of(name, bytes, KEEP);
    }

    Asset with(String name, String value) {
        return new Asset(plain.with(name, value), zipped.with(name, value));
    }

    private static Asset of(String name, byte[] bytes, String caching) {
        var plain = answer(type(name), bytes, caching);
        var packed = zip(bytes);
        return packed.length >= bytes.length
                ? new Asset(plain, plain)
                : new Asset(plain.with("Vary", "Accept-Encoding"),
                        answer(type(name), packed, caching).with("Vary", "Accept-Encoding").with("Content-Encoding",
                                "gzip"));
    }

    static Answer answer(String type, byte[] bytes, String caching) {
        var sum = new CRC32C();
        sum.update(bytes);
        var tag = "\"%x-%08x\"".formatted(bytes.length, sum.getValue());
        return new Answer(HttpResponseStatus.OK, type, bytes, Map.of("Cache-Control", caching, "ETag", tag), false);
    }

    /// A page that is made anew for each reader.
    static Answer page(byte[] bytes) {
        return answer(type(".html"), bytes, KEEP_AND_ASK);
    }

    private static byte[] zip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "png" -> "image/png";
            case "svg" -> "image/svg+xml";
            case "webmanifest" -> "application/manifest+json";
            default -> "application/octet-stream";
        };
    }

    /// @param accepted what the client can unpack, as it says
    Answer fit(String accepted) {
        var takesGzip =
                accepted.toLowerCase(Locale.ROOT).matches("(?s).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
        return takesGzip ? zipped : plain;
    }
}
