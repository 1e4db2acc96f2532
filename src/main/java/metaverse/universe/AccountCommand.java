package metaverse.universe;

import org.jspecify.annotations.Nullable;

/// What concerns one's own account. None of them shows a password in its text.
public sealed interface AccountCommand extends Command.Inside {
    /// Claim the name one has for good.
    record Register(String password) implements AccountCommand {
        @Override
        public String toString() {
            return "Register[]";
        }
    }

    /// Take another password; all other sessions end.
    ///
    /// @param old null where one came in with a one-time code
    record ChangePassword(@Nullable String old, String password) implements AccountCommand {
        @Override
        public String toString() {
            return "ChangePassword[]";
        }
    }

    /// End one's other sessions, and all tokens but this session's.
    record LogOutOthers() implements AccountCommand {}

    /// Who may walk up to me?
    record Approach(Approachable by) implements AccountCommand {}

    /// Forget me: the account goes, and what was said stays under no name.
    record Erase(String password) implements AccountCommand {
        @Override
        public String toString() {
            return "Erase[]";
        }
    }
}
