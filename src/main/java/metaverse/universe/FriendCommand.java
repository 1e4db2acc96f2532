package metaverse.universe;

/// What is between two people.
public sealed interface FriendCommand extends Command.Inside {
    /// Ask to be friends, or agree to it.
    record Befriend(Addressee whom) implements FriendCommand {}

    /// End it, take back the question, or decline.
    record Unfriend(Addressee whom) implements FriendCommand {}

    /// Who are my friends, and who asks?
    record Friends(Form form) implements FriendCommand {}

    /// Hear and see nothing of someone any more.
    record Ignore(Addressee whom) implements FriendCommand {}

    record Unignore(Addressee whom) implements FriendCommand {}

    /// Whom do I ignore?
    record Ignored(Form form) implements FriendCommand {}
}
