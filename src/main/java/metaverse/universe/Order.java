package metaverse.universe;

/// What the kind of a command says of its answer: when the command may begin, and how it is refused.
final class Order {
    private Order() {}

    /// Messages and fences may follow messages that are unrecorded; everything else waits for those. Nothing follows a
    /// reading or a fence before its answer.
    static boolean mayBegin(Session session, Command command) {
        return switch (command) {
            case Command.Say _, Command.Tell _, Command.Ping _ -> !session.owed;
            default -> !session.owed && session.unrecorded == 0;
        };
    }

    static Event.Refused refused(Refusal refusal, Command command) {
        return switch (command) {
            case Command.Enter _, Command.Resume _ -> new Event.Refused(refusal, "enter", null);
            case Command.Rename _, Command.BeCalled _ -> new Event.Refused(refusal, "rename", null);
            case Command.Say say -> new Event.Refused(refusal, "say", say.cid());
            case Command.Tell tell -> new Event.Refused(refusal, "tell", tell.cid());
            case Command.Who _ -> new Event.Refused(refusal, "who", null);
            case Command.History _ -> new Event.Refused(refusal, "history", null);
            case Command.Unreadable(_, var asked, var cid) -> new Event.Refused(refusal, asked, cid);
            case Command.Ping _, Command.Explain _, Command.Speak _, Command.Quit _, Command.Lost _ ->
                new Event.Refused(refusal, null, null);
        };
    }
}
