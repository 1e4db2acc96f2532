package metaverse.config;

/// The file that `metaverse config` prints: every key with its explanation and its standard value, put in comments.
/// Read back it changes nothing, and neither does it with the comments of its keys taken away.
public final class Template {
    private Template() {}

    public static String text() {
        var out = new StringBuilder(8192);
        for (var section : Section.values()) {
            if (section != Section.TOP) {
                out.append("\n\n");
            }
            out.append("# ").append(section.doc()).append('\n');
            if (!section.header().isEmpty()) {
                out.append(section.header()).append('\n');
            }
            Keys.of(section).forEach(key -> add(out, key));
        }
        return out.toString();
    }

    private static void add(StringBuilder out, Key<?> key) {
        out.append("\n# ").append(key.doc());
        if (!key.kind().bounds().isEmpty()) {
            out.append(" (").append(possible(key.kind())).append(')');
        }
        out.append(key.live() ? "" : " Needs a restart.").append("\n#").append(key.line()).append('\n');
    }

    private static String possible(Kind<?> kind) {
        var bounds = kind.bounds();
        return switch (kind) {
            case Kind.Count _ -> bounds.get(0) + " to " + bounds.get(1);
            case Kind.Span span -> bounds.get(0) + " to " + bounds.get(1) + (span.never() ? ", or never" : "");
            case Kind.Choice<?> _ -> bounds.getFirst().toString().replace("\"", "");
            case Kind.Words _ -> "up to " + bounds.getFirst() + " characters";
            case Several.Lines _ -> "each up to " + bounds.getFirst() + " characters";
            case Several<?> _, Kind.Flag _, Kind.File _, Kind.Origin _, Kind.Token _ -> "";
        };
    }
}
