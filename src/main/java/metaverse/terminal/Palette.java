package metaverse.terminal;

import org.jline.utils.AttributedStyle;

/// The styles of the screen. Every colour can be read on black and on white; what matters is told by words and signs too, so
/// nothing is lost without colours.
///
/// @param coloured whether there are colours
record Palette(boolean coloured) {
    /// Of the 256 colours, some that differ from black and from white by 3 to 1 at least, and from each other as far as may be.
    static final int[] PEOPLE = {31, 64, 130, 133, 161, 66, 97, 28, 166, 62, 131, 30, 100, 168, 26, 63};

    static final int WHISPER = 133;
    static final int REFUSAL = 160;
    private static final int BLACK = 16;
    private static final int WHITE = 231;

    /// The same person has the same colour, on every screen, whatever their name.
    AttributedStyle person(Person who) {
        return colour(PEOPLE[Math.floorMod(who.id().hashCode(), PEOPLE.length)]).bold();
    }

    AttributedStyle whisper() {
        return colour(WHISPER);
    }

    AttributedStyle refusal() {
        return colour(REFUSAL);
    }

    /// Black on white.
    AttributedStyle paper() {
        return AttributedStyle.DEFAULT.foreground(BLACK).background(WHITE);
    }

    AttributedStyle plain() {
        return AttributedStyle.DEFAULT;
    }

    AttributedStyle dim() {
        return AttributedStyle.DEFAULT.faint();
    }

    private AttributedStyle colour(int number) {
        return coloured ? AttributedStyle.DEFAULT.foreground(number) : AttributedStyle.DEFAULT;
    }
}
