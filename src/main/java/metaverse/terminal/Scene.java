package metaverse.terminal;

import java.util.List;
import metaverse.terminal.Standing.Phase;
import metaverse.texts.Texts;

/// All that a visit knows of what is around it: rooms, people, what is said and what happens. Belongs to the client's thread.
final class Scene {
    private final Stage stage;
    private final Self self;
    private final Time time;
    private final People people = new People();
    private final Places places = new Places();
    private final Marks marks;
    private final Listening listening;
    private final Goals goals;
    private final Happenings happenings;

    Scene(Stage stage, Texts texts, Self self, Time time) {
        this.stage = stage;
        this.self = self;
        this.time = time;
        marks = new Marks(stage, time);
        listening = new Listening(stage, texts, self, people, places, marks);
        goals = new Goals(stage, texts);
        happenings = new Happenings(stage, texts, self, people, places, listening, goals);
    }

    /// Whether we were ever in.
    boolean hasBeen() {
        return self.hasBeen();
    }

    Listening listening() {
        return listening;
    }

    Happenings happenings() {
        return happenings;
    }

    Marks marks() {
        return marks;
    }

    /// Takes what a welcome says, asks for what is not known yet, and turns to the room where we spoke before.
    ///
    /// @param isPerson whether somebody looks at it
    /// @param isNew    whether we are somebody new to the others
    void enter(Heard.Welcome welcome, boolean isPerson, boolean isNew) {
        var wasIn = places.current();
        marks.keep(!welcome.guest() && isPerson);
        people.clear();
        welcome.rooms().stream().flatMap(place -> place.who().stream()).forEach(people::put);
        listening.enter(welcome, isPerson, isNew);
        happenings.enter(welcome, wasIn);
        self.region().askInside(stage);
        goals.look(isPerson ? places.current() : "");
        if (marks.areKept()) {
            stage.send(Json.write("do", "friends"));
        }
    }

    /// We have an account, and come back with this token from now on.
    void registered(String token, boolean isPerson) {
        self.come(token);
        marks.keep(isPerson);
    }

    /// Before we are in, the only thing that the server has to tell is which language it speaks, and we asked for that.
    void heard(Heard heard, Phase phase) {
        if (!(heard instanceof Heard.Notice) || !phase.isOutside()) {
            happenings.heard(heard, time.clock().instant());
            goals.turn(places.current());
        }
    }

    /// The line is lost, and with it what was asked on it.
    void lineLost() {
        listening.lineLost();
        happenings.lineLost();
        marks.lineLost();
        goals.lineLost();
    }

    /// How things stand.
    Standing standing(Phase phase, String name, List<Outbox.Waiting> waiting) {
        return Standing.of(phase, name)
                .with(waiting, happenings.names())
                .in(places.isFirst(places.current()) ? "" : places.current(), places.unread(), places.names())
                .on(goals.words());
    }
}
