package metaverse.door.text;

import metaverse.door.prose.Prose;
import metaverse.universe.Command.Tongue;

/// The wire forms of the text door: one for each language.
public record TextForms(TextForm english, TextForm chinese) {
    /// Forms are compared by identity, so there is one of each.
    private static final TextForms STANDARD =
            new TextForms(new TextForm(Prose.of(Tongue.ENGLISH)), new TextForm(Prose.of(Tongue.CHINESE)));

    public static TextForms standard() {
        return STANDARD;
    }

    TextForm of(Tongue tongue) {
        return switch (tongue) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }
}
