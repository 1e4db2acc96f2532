package metaverse.ledger;

import metaverse.universe.Kind;

/// How kinds are written in the table. These numbers are for good, so the order in which the code lists the kinds must
/// not matter.
final class Codes {
    private Codes() {}

    static int of(Kind kind) {
        return switch (kind) {
            case SAY -> 0;
            case EMOTE -> 1;
            case NOTICE -> 2;
        };
    }

    static Kind kind(int code) {
        return switch (code) {
            case 0 -> Kind.SAY;
            case 1 -> Kind.EMOTE;
            case 2 -> Kind.NOTICE;
            default -> throw new IllegalArgumentException("no kind has the number " + code);
        };
    }
}
