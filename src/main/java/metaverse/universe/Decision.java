package metaverse.universe;

/// What a slice decides about a command.
sealed interface Decision {
    /// All of it is told: the command is answered.
    Decision DONE = new Done();

    /// An outcome, a reading or a fence will answer it.
    Decision UNDER_WAY = new UnderWay();

    record Done() implements Decision {}

    record UnderWay() implements Decision {}

    record Refused(Refusal refusal) implements Decision {}

    static Decision refused(Refusal.Reason reason, Object... args) {
        return new Refused(Refusal.of(reason, args));
    }
}
