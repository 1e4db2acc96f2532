package metaverse.door.web;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a request gets.
///
/// @param headers besides those that every answer has
/// @param last    whether the connection ends with it, because what follows cannot be trusted to be a request
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Answer(HttpResponseStatus status, String type, byte[] body, Map<String, String> headers, boolean last) {
    static final String TEXT = "text/plain; charset=utf-8";

    static Answer text(HttpResponseStatus status, String text) {
        return of(status, TEXT, text + "\n");
    }

    /// An answer that nobody may keep.
    static Answer of(HttpResponseStatus status, String type, String body) {
        return new Answer(
                status,
                type,
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Cache-Control", "no-store"),
                false);
    }

    Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, type, body, Map.copyOf(more), last);
    }

    Answer asLast() {
        return new Answer(status, type, body, headers, true);
    }

    /// @param keepAlive whether more requests may follow on the connection
    FullHttpResponse response(HttpVersion version, boolean keepAlive) {
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        var fields = response.headers();
        fields.set(HttpHeaderNames.CONTENT_TYPE, type);
        fields.set("X-Content-Type-Options", "nosniff");
        fields.set("Referrer-Policy", "no-referrer");
        fields.set(
                HttpHeaderNames.CONTENT_SECURITY_POLICY,
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        fields.set("Cross-Origin-Opener-Policy", "same-origin");
        fields.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.forEach(fields::set);
        if (!status.equals(HttpResponseStatus.NOT_MODIFIED)) {
            HttpUtil.setContentLength(response, body.length);
        }
        if (!keepAlive) {
            fields.set(HttpHeaderNames.CONNECTION, "close");
        } else if (!version.isKeepAliveDefault()) {
            fields.set(HttpHeaderNames.CONNECTION, "keep-alive");
        }
        return response;
    }
}
