package metaverse.universe;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A password in the one spelling in which it is hashed, so that the same keys on another keyboard or system give the
/// same bytes: RFC 8265, section 4.2 (OpaqueString). Spaces of every script become the ASCII one, letters and their marks
/// are composed (NFC), upper and lower case stay different, nothing is stripped.
///
/// Refused is what cannot be typed again with certainty: controls, unassigned and private code points, line separators,
/// and unseen format characters, except the two joiners, which several scripts and many emoji are written with.
public final class Password implements AutoCloseable {
    /// In bytes of the hashed spelling.
    public static final int LONGEST = 1024;

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private final byte[] bytes;

    private Password(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Whether it may be chosen: 1 to [#LONGEST] bytes, and nothing in it that is refused.
    public static boolean isFit(String raw) {
        try (var password = of(raw)) {
            return password != null;
        }
    }

    /// The password that someone typed, or null where it is not fit to be one.
    public static @Nullable Password of(String raw) {
        // Composing costs time by length, and makes nothing much shorter.
        if (raw.isEmpty() || raw.length() > LONGEST) {
            return null;
        }
        var spelt = Normalizer.normalize(mapSpaces(raw), Normalizer.Form.NFC);
        if (!spelt.codePoints().allMatch(Password::isAllowed)) {
            return null;
        }
        var password = new Password(spelt.getBytes(StandardCharsets.UTF_8));
        if (password.bytes.length > LONGEST) {
            password.close();
            return null;
        }
        return password;
    }

    private static String mapSpaces(String raw) {
        var spelt = new StringBuilder(raw.length());
        raw.codePoints().map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c).forEach(
                spelt::appendCodePoint);
        return spelt.toString();
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> c == NON_JOINER || c == JOINER;
            default -> true;
        };
    }

    /// In UTF-8; shared, because a copy could not be wiped.
    public byte[] bytes() {
        return bytes;
    }

    /// Wipes it. (The string it came from is Java's to forget.)
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "Password";
    }
}
