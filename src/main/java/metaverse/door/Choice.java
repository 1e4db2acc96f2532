package metaverse.door;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the first bytes of a connection say about who is there.
enum Choice {
    /// could still become more than one
    UNDECIDED,
    /// a proxy says for whom it speaks: only [ProxyHeader] looks for that, and only where one is trusted
    PROXY,
    TLS,
    HTTP,
    JSON,
    IRC,
    TEXT;

    private static final int TLS_HANDSHAKE = 0x16;

    private static final List<byte[]> METHODS =
            words(" ", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "PRI");

    /// Commands that an IRC client may begin with. A client sends them in capitals; a person who types `nick` into a plain
    /// connection means to talk.
    private static final List<byte[]> REGISTRATION =
            words("", "CAP", "PASS", "NICK", "USER", "QUIT", "WEBIRC", "AUTHENTICATE", "STARTTLS", "PING");

    private static List<byte[]> words(String end, String... words) {
        return List.of(words).stream()
                .map(word -> (word + end).getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    /// Looks without reading.
    static Choice of(ByteBuf in) {
        if (!in.isReadable()) {
            return UNDECIDED;
        }
        switch (in.getUnsignedByte(in.readerIndex())) {
            case '{' -> {
                return JSON;
            }
            case TLS_HANDSHAKE -> {
                return TLS;
            }
            default -> {}
        }
        var undecided = false;
        for (var method : METHODS) {
            switch (match(in, method)) {
                case WHOLE -> {
                    return HTTP;
                }
                case PART -> undecided = true;
                case NOT -> {}
            }
        }
        for (var command : REGISTRATION) {
            switch (match(in, command)) {
                case WHOLE -> {
                    if (in.readableBytes() == command.length) {
                        undecided = true;
                    } else if (endsWord(in.getByte(in.readerIndex() + command.length))) {
                        return IRC;
                    }
                }
                case PART -> undecided = true;
                case NOT -> {}
            }
        }
        return undecided ? UNDECIDED : TEXT;
    }

    private static boolean endsWord(byte next) {
        return next == ' ' || next == '\r' || next == '\n';
    }

    private enum Match {
        WHOLE,
        PART,
        NOT
    }

    private static Match match(ByteBuf in, byte[] word) {
        var length = Math.min(in.readableBytes(), word.length);
        for (var i = 0; i < length; i++) {
            if (in.getByte(in.readerIndex() + i) != word[i]) {
                return Match.NOT;
            }
        }
        return length == word.length ? Match.WHOLE : Match.PART;
    }
}
