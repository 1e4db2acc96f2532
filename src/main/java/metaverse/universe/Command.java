package metaverse.universe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a session asks for, in the universe's own words: every door decodes to these. One session's commands are
/// answered in order, whatever they are; so what a door cannot read is a command too ([Unreadable]).
public sealed interface Command permits Command.Basic, Command.Inside, OperatorCommand {
    /// What any session may ask for, with a name or without.
    sealed interface Basic extends Command {}

    /// What only a member may ask for: before the name it is answered with how to take one.
    sealed interface Inside extends Command {}

    /// Come in as a guest.
    ///
    /// @param lasting whether the door can resume: then a token is given, and a lost line is no departure at once
    record Enter(Name name, boolean lasting) implements Basic {}

    /// Come back as who one was, with the token that a welcome gave.
    record Resume(String token) implements Basic {}

    /// Take another name.
    record Rename(Name name) implements Inside {}

    /// Be called so: come in as a guest under this name, or, once in, take it instead of the old one. The text grammar's
    /// `name:` is this, because only the universe knows which of the two it is: several lines may be under way.
    ///
    /// @param lasting as in [Enter], where it comes to that
    record BeCalled(Name name, boolean lasting) implements Basic {}

    /// Say to a room.
    ///
    /// @param room the room's name, null for the one the session is in
    /// @param cid  the client's own id, by which a resend is recognised
    record Say(@Nullable String room, Kind kind, Text text, @Nullable String cid) implements Inside {}

    /// Say to some members only. Nobody is told anything unless all of them are found.
    record Tell(List<Addressee> to, Kind kind, Text text, @Nullable String cid) implements Inside {
        public Tell {
            to = List.copyOf(to);
        }
    }

    /// Who is here?
    ///
    /// @param form how the answer is wanted
    record Who(@Nullable String room, Form form) implements Inside {}

    /// What was said?
    ///
    /// @param with the other side of private talk; null for the room
    /// @param room the room's name, null for the one the session is in
    record History(@Nullable Addressee with, @Nullable String room, Records.Span span, int limit, Form form)
            implements Inside {}

    /// A fence: answered after everything that the universe accepted before it, from anyone, has been told.
    record Ping(String n) implements Basic {}

    /// Show some text of the bundle; asked through the universe only to be answered in its turn.
    record Explain(Topic topic) implements Basic {}

    /// Speak this language from now on.
    record Speak(Tongue tongue) implements Basic {}

    /// Leave for good: a token ends with it.
    record Quit() implements Basic {}

    /// The line is gone. Nobody asked, but it takes its turn behind what was asked on that line.
    record Lost() implements Basic {}

    /// What the door could not read, answered in its turn.
    ///
    /// @param asked what it was meant to be (the JSON door's `do`), where that much could be read
    record Unreadable(Refusal refusal, @Nullable String asked, @Nullable String cid) implements Basic {}

    /// Someone as the asker named them.
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
        HELP, START, STOP, NAME_FIRST_HELP
    }

    /// Languages of the texts.
    enum Tongue {
        ENGLISH, CHINESE
    }
}
