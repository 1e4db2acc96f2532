package metaverse.universe;

import java.time.InstantSource;
import java.util.List;

/// What every slice of the universe works with. All of it belongs to the universe's thread.
///
/// @param inbox   takes what was done elsewhere back to the universe's thread
/// @param node    this process start's number
/// @param durable whether what is recorded outlives the process
record Core(
        Setting setting,
        Directory directory,
        Clerk clerk,
        Tellings tellings,
        Answers answers,
        Deadlines deadlines,
        Ticker ticker,
        InstantSource clock,
        Inbox inbox,
        int node,
        boolean durable) {
    /// The settings that hold now: they can be changed while the universe is open.
    static final class Setting {
        Settings now;

        Setting(Settings now) {
            this.now = now;
        }
    }

    Settings settings() {
        return setting.now;
    }

    Settings.People people() {
        return setting.now.people();
    }

    long now() {
        return clock.millis();
    }

    /// That is all there is to do.
    Decision answer(Session session, Event.Personal event) {
        answers.tell(session, event);
        return Decision.DONE;
    }

    /// Asks for changes, and goes on once they last; until then the session waits.
    Decision ask(Session session, List<? extends Change> changes, Runnable then) {
        session.owed = true;
        clerk.ask(changes, _ -> {
            then.run();
            answers.settled(session);
        });
        return Decision.UNDER_WAY;
    }

    /// Asks for changes, and says that it is done once they last.
    Decision ask(Session session, List<? extends Change> changes, Answer.Done done) {
        return ask(session, changes, () -> answers.tell(session, done));
    }

    /// Asks for changes that nobody waits for.
    void ask(List<? extends Change> changes) {
        if (!changes.isEmpty()) {
            clerk.ask(changes, _ -> {});
        }
    }

    /// Refuses what was under way.
    void refuse(Session session, String asked, Refusal.Reason reason, Object... args) {
        answers.tell(session, new Answer.Refused(Refusal.of(reason, args), asked, session.cid));
    }

    /// Goes on with this on the universe's thread; from any thread.
    void later(Runnable what) {
        inbox.put(new Inbound.Then(what));
    }
}
