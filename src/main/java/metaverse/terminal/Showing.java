package metaverse.terminal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be shown, before it is decided how it looks.
sealed interface Showing {
    /// Said to a room.
    ///
    /// @param elsewhere the room's name where it is not the one we speak in, else empty
    record Spoken(Message message, boolean own, String elsewhere) implements Showing {}

    /// Told to some, us among them, or by us.
    ///
    /// @param to their names
    record Whispered(Message message, boolean own, List<String> to) implements Showing {
        public Whispered {
            to = List.copyOf(to);
        }
    }

    /// Said to those at one spot, us among them.
    record Murmured(Instant at, Person who, String text) implements Showing {}

    /// Someone came, went, or changed their name.
    record Happened(Instant at, String text) implements Showing {}

    /// A text of the client's own, or of the server's without its signs.
    record Said(String text) implements Showing {}

    /// A QR code.
    ///
    /// @param modules row by row, `1` where it is dark; none for none
    record Code(List<String> modules) implements Showing {
        public Code {
            modules = List.copyOf(modules);
        }
    }

    /// Lines as the text door prints them, signs included.
    record Printed(String text) implements Showing {}

    /// Something was not done.
    ///
    /// @param line what was typed, where that is known
    record Refused(String text, @Nullable String line) implements Showing {}

    /// A page of the past.
    ///
    /// @param more whether there is an earlier one
    record Page(List<Message> records, boolean more) implements Showing {
        public Page {
            records = List.copyOf(records);
        }
    }
}
