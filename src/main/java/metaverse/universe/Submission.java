package metaverse.universe;

/// A command and the session that gave it.
public record Submission(Session session, Command command) {}
