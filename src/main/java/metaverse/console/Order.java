package metaverse.console;

import metaverse.universe.Command;
import metaverse.universe.Text;

/// What a line at the console asks for.
sealed interface Order {
    /// Something that the universe answers.
    record Ask(Command command) implements Order {}

    /// What is there to type?
    record Help() implements Order {}

    /// Close the doors.
    record Stop() implements Order {}

    /// Open them.
    record Start() implements Order {}

    /// Read again what can be changed while people are here.
    record Reload() implements Order {}

    /// Close the universe.
    record Quit() implements Order {}

    /// No command begins so.
    ///
    /// @param near the nearest command there is; empty where none is near
    /// @param line all of the line, for whoever wanted to say it to everyone
    record Unknown(String word, String near, Text line) implements Order {}

    /// The command is known, but what follows it does not fit.
    ///
    /// @param usage an example that works
    record Badly(String usage) implements Order {}

    /// Longer than anything one types.
    ///
    /// @param most in bytes
    record TooLong(int most) implements Order {}
}
