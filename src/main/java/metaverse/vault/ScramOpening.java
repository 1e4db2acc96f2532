package metaverse.vault;

import org.jspecify.annotations.Nullable;

/// A client's first message (RFC 5802, section 7: `client-first-message`), read.
///
/// @param header `gs2-header`, which the client repeats at the end
/// @param bare   `client-first-message-bare`, which is signed
/// @param name   whom it wants to be, unescaped; checked by nobody yet
/// @param nonce  its own part of the nonce
record ScramOpening(String header, String bare, String name, String nonce) {
    /// In characters; far more than any client sends.
    private static final int LONGEST = 2048;

    private static final int PARTS = 4;

    /// Reads it, or answers null for what is none, or asks for what is not offered: channel binding, acting as someone
    /// else (`a=` with another name), extensions that must be understood (`m=`).
    static @Nullable ScramOpening read(String message) {
        if (message.length() > LONGEST || message.indexOf('\0') >= 0) {
            return null;
        }
        var parts = message.split(",", -1);
        // "y" is a client that could bind to a channel, and rightly believes that we cannot.
        if (parts.length < PARTS || !(parts[0].equals("n") || parts[0].equals("y"))) {
            return null;
        }
        var header = parts[0] + "," + parts[1] + ",";
        var name = name(parts[2], "n=");
        var nonce = value(parts[3], "r=");
        if (name == null || nonce == null || !isNonce(nonce)) {
            return null;
        }
        var isOther = !parts[1].isEmpty() && !name.equals(name(parts[1], "a="));
        return isOther ? null : new ScramOpening(header, message.substring(header.length()), name, nonce);
    }

    private static @Nullable String value(String part, String prefix) {
        return part.startsWith(prefix) && part.length() > prefix.length() ? part.substring(prefix.length()) : null;
    }

    /// `saslname`: a comma is written `=2C` and an equals sign `=3D`; any other one is wrong.
    private static @Nullable String name(String part, String prefix) {
        var escaped = value(part, prefix);
        if (escaped == null || escaped.replace("=2C", "").replace("=3D", "").indexOf('=') >= 0) {
            return null;
        }
        return escaped.replace("=2C", ",").replace("=3D", "=");
    }

    /// `printable`, without the comma that ends it.
    private static boolean isNonce(String nonce) {
        return nonce.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
}
