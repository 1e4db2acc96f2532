package metaverse.universe;

import org.jspecify.annotations.Nullable;

/// What only the operator may ask for.
public sealed interface OperatorCommand extends Command {
    /// Take the operator's place: from here on this session hears the plaza and speaks as the operator.
    record Operate() implements OperatorCommand {}

    /// Who is here, and from where?
    record Attendance() implements OperatorCommand {}

    /// Send someone out.
    record Kick(Addressee who, Text why) implements OperatorCommand {}

    /// Send someone out, or everyone who comes from there, and let them in no more.
    ///
    /// @param who     an account is banned itself, a guest with new guests from there; null where `network` says it
    /// @param guests  whether accounts may still come from the network
    /// @param seconds for how long; 0 for ever
    record Ban(@Nullable Addressee who, @Nullable Network network, boolean guests, long seconds, Text why)
            implements OperatorCommand {}

    record Unban(@Nullable Addressee who, @Nullable Network network) implements OperatorCommand {}

    /// Which bans are there?
    record Bans() implements OperatorCommand {}

    /// What did those in charge do, in any room?
    ///
    /// @param limit how many deeds at most, the latest
    record Audit(int limit) implements OperatorCommand {}

    /// Make a code by which an account can be entered once, for a forgotten password.
    record Code(Addressee whom) implements OperatorCommand {}

    /// Make an account operator in every room, or no longer.
    record Trust(Addressee whom, boolean trusted) implements OperatorCommand {}
}
