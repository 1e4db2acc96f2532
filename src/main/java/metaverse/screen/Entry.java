package metaverse.screen;

/// What someone does at a screen.
public sealed interface Entry {
    /// A line was entered. It may have several lines in it, where it was pasted.
    record Line(String text) implements Entry {}

    /// Older lines are wanted (PageUp).
    record Older() implements Entry {}

    /// Ctrl-C: what was typed is gone. A second one would be the [End].
    record Interrupt() implements Entry {}

    /// Nothing more will come: Ctrl-D, Ctrl-C twice, or the end of the input.
    record End() implements Entry {}
}
