package metaverse.universe;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a session asks for, in the universe's own words: every door decodes to these. One session's commands are
/// answered in order, whatever they are; so what a door cannot read is a command too ([Unreadable]).
public sealed interface Command permits Command.Basic, Command.Inside, OperatorCommand {
    /// What any session may ask for, with a name or without.
    sealed interface Basic extends Command {}

    /// What only a member may ask for: before the name it is answered with how to take one.
    sealed interface Inside extends Command
            permits Command.Plain, RoomCommand, CareCommand, AccountCommand, FriendCommand, PastCommand, FloorCommand {}

    /// Whether there is a password in it, or a word that opens a door as one does.
    default boolean isSecret() {
        return switch (this) {
            case Login _, Knock _, AccountCommand.Register _, AccountCommand.ChangePassword _, AccountCommand.Erase _ ->
                true;
            default -> false;
        };
    }

    /// What a member says and does, of the simplest kind.
    sealed interface Plain extends Inside {}

    /// Come in as a guest.
    ///
    /// @param lasting    whether the door can resume: then a token is given, and a lost line is no departure at once
    /// @param invitation the code of an open invitation, where they come by one
    record Enter(Name name, boolean lasting, @Nullable String invitation) implements Basic {
        /// Comes by no invitation.
        public Enter(Name name, boolean lasting) {
            this(name, lasting, null);
        }

        /// Shows no code.
        @Override
        public String toString() {
            return "Enter[" + name + "]";
        }
    }

    /// Use the code of an open invitation: come into its room, or, before the name, be shown where it leads and come there with
    /// the name.
    record Accept(String code) implements Basic {
        @Override
        public String toString() {
            return "Accept[]";
        }
    }

    /// Come in with an account whose password is proven and not shown (SCRAM-SHA-256, RFC 5802 and RFC 7677), in two messages.
    ///
    /// @param name    whose account, with the first message; null with the second
    /// @param message `client-first-message`, then `client-final-message`
    record Prove(@Nullable Name name, String message, boolean lasting) implements Basic {
        /// Shows nothing to guess from.
        @Override
        public String toString() {
            return "Prove[" + name + "]";
        }
    }

    /// Come back as who one was, with the token that a welcome gave.
    record Resume(String token) implements Basic {}

    /// Come in with an account.
    ///
    /// @param password or a one-time code that the operator gave
    record Login(Name name, String password, boolean lasting) implements Basic {
        /// Shows no password.
        @Override
        public String toString() {
            return "Login[" + name + "]";
        }
    }

    /// Say the word that this universe asks for at its entry.
    record Knock(String word) implements Basic {
        @Override
        public String toString() {
            return "Knock[]";
        }
    }

    /// Take another name.
    record Rename(Name name) implements Plain {}

    /// Be called so: come in as a guest under this name, or, once in, take it instead of the old one. The text grammar's
    /// `name:` is this, because only the universe knows which of the two it is: several lines may be under way.
    ///
    /// @param lasting as in [Enter], where it comes to that
    record BeCalled(Name name, boolean lasting) implements Basic {}

    /// Say to a room.
    ///
    /// @param room null for the one the session is in
    /// @param re   the number of the record it answers; 0 for none
    /// @param cid  the client's own id, by which a resend is recognised
    record Say(@Nullable Addressee room, Kind kind, Text text, long re, @Nullable String cid) implements Plain {}

    /// Say to some members only. Nobody is told anything unless all of them are found.
    ///
    /// @param re the number of the record it answers, in the talk with the one it is for; 0 for none
    record Tell(List<Addressee> to, Kind kind, Text text, long re, @Nullable String cid) implements Plain {
        public Tell {
            to = List.copyOf(to);
        }
    }

    /// Who is here?
    ///
    /// @param form how the answer is wanted
    /// @param all  whether to name all of them, however many there are
    record Who(@Nullable Addressee room, Form form, boolean all) implements Plain {
        /// Names some of them.
        public Who(@Nullable Addressee room, Form form) {
            this(room, form, false);
        }
    }

    /// Be away, or back.
    ///
    /// @param why null for being back; may be empty
    record Away(@Nullable Text why) implements Plain {}

    /// Be writing, or be writing no longer. Told to a conversation while it is so; nobody is refused it, and nothing waits for it.
    ///
    /// @param with the other side of private talk; null for a room
    /// @param room null for the one the session is in
    record Typing(@Nullable Addressee with, @Nullable Addressee room, boolean on) implements Plain {}

    /// A fence: answered after everything that the universe accepted before it, from anyone, has been told.
    record Ping(String n) implements Basic {}

    /// Show some text of the bundle; asked through the universe only to be answered in its turn.
    record Explain(Topic topic) implements Basic {}

    /// A line that someone typed: what they are told for it is told as lines, too ([Answer.Worded]).
    record Typed(Command what) implements Basic {}

    /// Speak this language from now on.
    record Speak(Tongue tongue) implements Basic {}

    /// Show times as in this zone from now on.
    ///
    /// @param zone null to be told which it is
    record Clock(@Nullable ZoneId zone) implements Basic {}

    /// Leave for good: a token ends with it.
    ///
    /// @param why told to the rooms; may be empty
    record Quit(Text why) implements Basic {
        /// Without a word.
        public Quit() {
            this(Text.of(""));
        }
    }

    /// The line is gone. Nobody asked, but it takes its turn behind what was asked on that line.
    record Lost() implements Basic {}

    /// What the door could not read, answered in its turn.
    ///
    /// @param asked what it was meant to be (the JSON door's `do`), where that much could be read
    record Unreadable(Refusal refusal, @Nullable String asked) implements Basic {}

    /// A person, or a room, as the asker named them.
    ///
    /// @param shown      as typed, fit for a screen
    /// @param candidates the names that may be meant, the first that someone holds wins (`@bob.` may be `bob`);
    ///                   empty where no name can be read from it
    record Addressee(String shown, List<Name> candidates) {
        public Addressee {
            candidates = List.copyOf(candidates);
        }
    }

    /// How an answer is wanted: as an event with fields, or as the lines the text door prints.
    enum Form {
        EVENT, LINES
    }

    /// Texts that a session can ask for.
    enum Topic {
        HELP, ROOMS, FRIENDS, ACCOUNT, CARE, PAST, FLOOR, START, STOP, NAME_FIRST_HELP
    }

    /// Languages of the texts.
    enum Tongue {
        ENGLISH, CHINESE
    }
}
