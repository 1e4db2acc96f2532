package metaverse.door;

import metaverse.universe.Command;
import metaverse.universe.Doing;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;

/// Commands that an address may give only so often: a name for someone who has none yet, or a word that has to be known. It is
/// what guessing and hammering would do.
final class SignIn {
    private SignIn() {}

    /// @param entered whether the session has a name
    static boolean is(Command command, boolean entered) {
        return switch (command) {
            case Command.Enter _, Command.Resume _, Command.Login _, Command.Knock _ -> true;
            case Command.BeCalled _ -> !entered;
            case Command.Typed(var what) -> is(what, entered);
            default -> false;
        };
    }

    /// What is answered to one that came too soon.
    static Command refused(Command signIn) {
        if (signIn instanceof Command.Typed(var what)) {
            return refused(what);
        }
        var asked = signIn instanceof Command.BeCalled ? "enter" : Doing.of(signIn);
        return new Command.Unreadable(Refusal.of(Reason.TOO_MANY_SIGN_INS), asked);
    }
}
