package metaverse.universe;

/// What someone is in a room.
public enum Role {
    MEMBER,
    MODERATOR,
    OWNER;

    /// Whether they look after the room.
    public boolean cares() {
        return this != MEMBER;
    }
}
