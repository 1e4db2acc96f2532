package metaverse.terminal;

import java.io.IOException;
import metaverse.texts.Texts;

/// Why no line came about.
sealed interface Trouble {
    /// There is no machine of this name.
    record NoHost() implements Trouble {}

    /// Nobody answers there.
    record NoAnswer() implements Trouble {}

    /// Whoever answers does not speak TLS, or not well.
    record NoTls() implements Trouble {}

    /// A certificate that nobody whom the system trusts has signed, seen for the first time.
    ///
    /// @param fingerprint SHA-256, in hexadecimal with colons
    record Unknown(String fingerprint) implements Trouble {}

    /// Another certificate than the one that was trusted.
    record Changed(String fingerprint, String known) implements Trouble {}

    /// A certificate that cannot be trusted by asking: it is signed by others, and they, or its dates or its name, do not hold.
    record Untrusted(String fingerprint) implements Trouble {}

    /// What to tell the person, and what to do about it.
    ///
    /// @param place what was called
    default String text(Texts texts, String place) {
        return switch (this) {
            case NoHost _ -> texts.say("join.no-host", place);
            case NoAnswer _ -> texts.say("join.no-answer", place);
            case NoTls _ -> texts.say("join.tls.none", place);
            case Unknown(var print) -> texts.say("join.tls.unknown", place, print);
            case Changed(var print, var known) -> texts.say("join.tls.changed", place, print, known);
            case Untrusted(var print) -> texts.say("join.tls.untrusted", place, print);
        };
    }

    /// The same where nobody can be asked.
    default String unasked(Texts texts, String place) {
        return this instanceof Unknown(var print) ? texts.say("join.tls.unasked", place, print) : text(texts, place);
    }

    /// Whether calling again may help.
    default boolean mayPass() {
        return switch (this) {
            case NoHost _, NoAnswer _, NoTls _ -> true;
            case Unknown _, Changed _, Untrusted _ -> false;
        };
    }

    /// Trouble on its way to whoever called.
    final class Met extends IOException {
        private static final long serialVersionUID = 1;
        private final transient Trouble trouble;

        Met(Trouble trouble) {
            super(trouble.toString());
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }
}
