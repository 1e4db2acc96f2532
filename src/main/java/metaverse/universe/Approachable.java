package metaverse.universe;

import java.util.Locale;

/// Who may walk up to someone, wherever they are.
public enum Approachable {
    ANYONE,
    FRIENDS,
    NOBODY;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
