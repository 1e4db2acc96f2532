package metaverse.universe;

import org.jspecify.annotations.Nullable;

/// What each command is called by programs: the JSON door's `do`.
public final class Doing {
    private Doing() {}

    /// Null where a program never asks for it.
    public static @Nullable String of(Command command) {
        return switch (command) {
            case Command.Basic basic -> of(basic);
            case Command.Inside inside -> of(inside);
            case OperatorCommand _ -> null;
        };
    }

    private static @Nullable String of(Command.Basic command) {
        return switch (command) {
            case Command.Enter _, Command.Resume _ -> "enter";
            case Command.Login _ -> "login";
            case Command.Prove _ -> "prove";
            case Command.Knock _ -> "knock";
            case Command.Accept _ -> "join";
            case Command.BeCalled _ -> "rename";
            case Command.Ping _ -> "ping";
            case Command.Quit _ -> "quit";
            case Command.Unreadable(_, var asked) -> asked;
            case Command.Typed(var what) -> of(what);
            case Command.Explain _, Command.Speak _, Command.Clock _, Command.Lost _ -> null;
        };
    }

    private static String of(Command.Inside command) {
        return switch (command) {
            case Command.Rename _ -> "rename";
            case Command.Say _ -> "say";
            case Command.Tell _ -> "tell";
            case Command.Who _ -> "who";
            case Command.Away _ -> "away";
            case Command.Typing _ -> "typing";
            case RoomCommand room -> of(room);
            case CareCommand care -> of(care);
            case AccountCommand account -> of(account);
            case FriendCommand friend -> of(friend);
            case PastCommand past -> of(past);
            case FloorCommand floor -> of(floor);
        };
    }

    private static String of(FloorCommand command) {
        return switch (command) {
            case FloorCommand.View _ -> "floor";
            case FloorCommand.Walk _ -> "walk";
            case FloorCommand.Follow _ -> "follow";
            case FloorCommand.Murmur _ -> "murmur";
            case FloorCommand.Moves _ -> "moves";
            case FloorCommand.Locate _ -> "where";
            case FloorCommand.NameSpot _ -> "spot";
            case FloorCommand.SetExit _ -> "exit";
            case FloorCommand.Replay _ -> "replay";
        };
    }

    private static String of(RoomCommand command) {
        return switch (command) {
            case RoomCommand.Create _ -> "create";
            case RoomCommand.Join _, RoomCommand.JoinOrCreate _ -> "join";
            case RoomCommand.Leave _ -> "leave";
            case RoomCommand.Turn _ -> "turn";
            case RoomCommand.Topic _ -> "topic";
            case RoomCommand.RenameRoom _ -> "retitle";
            case RoomCommand.Invite _ -> "invite";
            case RoomCommand.Decline _ -> "decline";
            case RoomCommand.Pending _ -> "pending";
            case RoomCommand.Rooms _ -> "rooms";
        };
    }

    private static String of(CareCommand command) {
        return switch (command) {
            case CareCommand.Kick _ -> "kick";
            case CareCommand.Ban _ -> "ban";
            case CareCommand.Unban _ -> "unban";
            case CareCommand.Bans _ -> "bans";
            case CareCommand.Mute _ -> "mute";
            case CareCommand.Slow _ -> "slow";
            case CareCommand.Set _ -> "set";
            case CareCommand.Appoint _ -> "appoint";
            case CareCommand.HandOver _ -> "hand-over";
            case CareCommand.Past _ -> "past";
            case CareCommand.Retain _ -> "retain";
            case CareCommand.Close _ -> "close";
            case CareCommand.InviteByLink _ -> "invite-link";
            case CareCommand.Invitations _ -> "invitations";
            case CareCommand.Withdraw _ -> "withdraw";
        };
    }

    private static String of(AccountCommand command) {
        return switch (command) {
            case AccountCommand.Register _ -> "register";
            case AccountCommand.ChangePassword _ -> "password";
            case AccountCommand.LogOutOthers _ -> "log-out-others";
            case AccountCommand.Approach _ -> "approach";
            case AccountCommand.Erase _ -> "erase";
        };
    }

    private static String of(FriendCommand command) {
        return switch (command) {
            case FriendCommand.Befriend _ -> "befriend";
            case FriendCommand.Unfriend _ -> "unfriend";
            case FriendCommand.Friends _ -> "friends";
            case FriendCommand.Ignore _ -> "ignore";
            case FriendCommand.Unignore _ -> "unignore";
            case FriendCommand.Ignored _ -> "ignored";
        };
    }

    private static String of(PastCommand command) {
        return switch (command) {
            case PastCommand.History _ -> "history";
            case PastCommand.Search _ -> "search";
            case PastCommand.Delete _ -> "delete";
            case PastCommand.React _ -> "react";
            case PastCommand.Read _ -> "read";
            case PastCommand.Unread _ -> "unread";
            case PastCommand.TellsRead _ -> "tells-read";
            case PastCommand.Talks _ -> "talks";
            case PastCommand.Export _ -> "export";
            case PastCommand.Audit _ -> "audit";
        };
    }
}
