package metaverse.universe;

import org.jspecify.annotations.Nullable;

/// A command and the session that gave it.
///
/// @param cid the client's own id of it, which comes back where it is refused
public record Submission(Session session, Command command, @Nullable String cid) {
    public Submission(Session session, Command command) {
        this(session, command, null);
    }
}
