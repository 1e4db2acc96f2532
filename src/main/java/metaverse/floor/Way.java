package metaverse.floor;

import java.util.Locale;
import java.util.Optional;

/// A direction.
public enum Way {
    NORTH(0, -1), EAST(1, 0), SOUTH(0, 1), WEST(-1, 0), NORTHEAST(1, -1), SOUTHEAST(1, 1), SOUTHWEST(-1, 1),
    NORTHWEST(-1, -1);

    final int dx;
    final int dy;
    private final String code = name().toLowerCase(Locale.ROOT);

    Way(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    /// As programs and the English texts call it.
    public String code() {
        return code;
    }

    public static Optional<Way> of(String code) {
        for (var way : values()) {
            if (way.code.equals(code)) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    /// Whether a floor can have an exit there.
    public boolean isMain() {
        return dx == 0 || dy == 0;
    }

    public Way opposite() {
        for (var way : values()) {
            if (way.dx == -dx && way.dy == -dy) {
                return way;
            }
        }
        throw new AssertionError("every way has an opposite");
    }
}
