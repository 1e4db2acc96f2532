package metaverse.terminal;

import java.util.List;
import metaverse.terminal.Standing.Phase;
import metaverse.texts.Texts;

/// One visit from the first call to the goodbye: what was typed, heard, lost and awaited comes in, and what to do about it goes
/// to a [Stage]. It waits for nothing and knows no thread: its owner, the client's thread, brings it everything in turn, and
/// calls [#tick] when [#deadline] has come.
final class Visit {
    private final Stage stage;
    private final Errand errand;
    private final Texts texts;
    private final Time time;
    private final Self self;
    private final Talking talking;
    private final Scene scene;
    private final Typing typing;
    private final Answers answers;
    private final Ending ending;
    private final Keeping keeping;
    private final Pulse pulse = new Pulse();
    private final Calls calls;
    private final Trusting trusting;
    private Phase phase = Phase.CALLING;

    /// Whether a line is open.
    private boolean open;
    /// Whether we came back as somebody new, and what was under way must be looked for.
    private boolean anew;

    Visit(Stage stage, Texts texts, Errand errand, Time time) {
        this.stage = stage;
        this.texts = texts;
        this.errand = errand;
        this.time = time;
        self = new Self(errand.name(), new Region(texts, errand.zone()));
        talking = new Talking(stage, texts, errand.run());
        scene = new Scene(stage, texts, self, time);
        keeping = new Keeping(stage, texts, talking, errand.place());
        typing = new Typing(this, self, talking, keeping, stage, texts, errand.manner());
        ending = new Ending(stage, texts, errand, talking, keeping);
        answers = new Answers(this, talking, scene, ending, keeping, stage, texts, errand.manner());
        calls = new Calls(time.chance());
        trusting = new Trusting(stage, texts, errand, ending);
    }

    /// @param named whether the name may be used without asking
    void begin(boolean named) {
        phase = named ? Phase.CALLING : Phase.NAMING;
        stage.call();
        settle();
    }

    void typed(String line) {
        typing.take(line, phase);
        settle();
    }

    /// The name is chosen; empty for the one that was proposed.
    void callMe(String name) {
        if (!name.isEmpty() || !self.name().isEmpty()) {
            self.call(name.isEmpty() ? self.name() : name);
            comeIn();
        }
    }

    /// Comes in as an account. The password is kept nowhere.
    ///
    /// @return whether there was a line to say it on
    boolean logIn(Commands.Login as) {
        if (open) {
            self.start(as.name());
            self.region().ask(stage);
            phase = Phase.CALLING;
            stage.send(Json.write("do", "login", "name", as.name(), "password", as.password()));
        }
        return open;
    }

    /// The certificate was looked at.
    void trust(boolean right) {
        if (trusting.decided(right)) {
            phase = self.name().isEmpty() ? Phase.NAMING : Phase.CALLING;
            stage.call();
        }
    }

    private void comeIn() {
        phase = self.hasBeen() ? Phase.AWAY : Phase.CALLING;
        if (open) {
            enter();
        } else {
            stage.call();
        }
    }

    void stop() {
        if (open && phase == Phase.IN) {
            stage.send(Json.write("do", "quit"));
        } else {
            say("join.left");
        }
        phase = Phase.OUT;
        calls.cancel();
    }

    void start() {
        if (phase != Phase.OUT) {
            say("join.already-in");
            return;
        }
        self.forgetToken();
        stage.hangUp(); // the line that said goodbye, if it is not gone yet
        open = false;
        comeIn();
    }

    void older() {
        if (phase == Phase.IN) {
            scene.listening().older();
        }
    }

    /// Nothing more will be typed: a person leaves at once, a pipe when everything is recorded.
    void inputEnded() {
        ending.inputEnded();
        if (errand.manner() == Manner.PERSON) {
            leave();
        }
        settle();
    }

    /// Who asks twice does not wait for what is being fetched.
    void leave() {
        if (keeping.holdsBack()) {
            return;
        }
        calls.cancel();
        if (open && phase == Phase.IN) {
            scene.marks().tell();
            phase = Phase.LEAVING;
            ending.goodbye(now());
            stage.send(Json.write("do", "quit"));
        } else {
            ending.finish();
        }
    }

    void opened() {
        open = phase != Phase.OUT;
        if (!open) {
            stage.hangUp();
        } else if (phase == Phase.CALLING || phase == Phase.AWAY) {
            enter();
        }
        settle();
    }

    private void enter() {
        pulse.expect(now());
        self.region().ask(stage);
        stage.send(self.entry());
    }

    void failed(Trouble trouble) {
        if (phase == Phase.OUT) {
            return;
        }
        if (self.hasBeen() && trouble.mayPass()) {
            callAgain();
        } else if (!self.hasBeen() && trusting.asks(trouble)) {
            phase = Phase.TRUSTING;
        } else {
            ending.fail(trouble.unasked(texts, errand.place()));
        }
        settle();
    }

    void lost() {
        open = false;
        ending.lineLost(now());
        pulse.stop();
        talking.lineLost();
        scene.lineLost();
        switch (phase) {
            case NAMING, TRUSTING -> {}
            case LEAVING -> ending.finish();
            case OUT -> talking.giveUp();
            case CALLING -> ending.fail(texts.say("join.no-answer", errand.place()));
            case IN, AWAY -> callAgain();
        }
        settle();
    }

    private void callAgain() {
        if (phase == Phase.IN) {
            say("join.lost");
        }
        phase = Phase.AWAY;
        calls.again(now());
    }

    /// What was being fetched is there, or will not come.
    void fetched(Fetched fetched) {
        if (keeping.came(fetched)) {
            leave();
        }
        settle();
    }

    /// The server says something.
    void heard(Heard heard) {
        pulse.heard(now());
        scene.heard(heard, phase);
        answers.take(heard, phase);
        settle();
    }

    /// We are in.
    void welcomed(Heard.Welcome welcome) {
        var isNew = !welcome.resumed() && !self.isNow(welcome.me().id());
        var returns = phase == Phase.AWAY;
        anew = self.hasBeen() && isNew;
        self.become(welcome.me(), welcome.token());
        phase = Phase.IN;
        calls.stood();
        (returns && !isNew ? List.of(texts.say("join.back")) : new Greeting(texts).lines(welcome))
                .forEach(line -> stage.show(new Showing.Said(line)));
        scene.enter(welcome, errand.manner() == Manner.PERSON, isNew);
    }

    /// The token is no good any more.
    void enterAnew() {
        self.forgetToken();
        enter();
    }

    /// It may go better in a while.
    void tryLater() {
        stage.hangUp();
        lost();
    }

    /// @param keep whether the name may be proposed again
    void askName(boolean keep) {
        phase = Phase.NAMING;
        self.call(keep ? self.name() : "");
    }

    /// The server does not want us back by ourselves.
    void sentAway() {
        phase = phase == Phase.LEAVING ? phase : Phase.OUT;
    }

    /// When [#tick] is wanted, in nanoseconds of the ticker; [Long#MAX_VALUE] for never.
    long deadline() {
        var at = phase == Phase.IN && !scene.listening().isCatching() ? talking.next(now()) : Calls.NEVER;
        return Math.min(Math.min(at, scene.marks().next()),
                Math.min(Math.min(calls.at(), pulse.next()), ending.next()));
    }

    /// Time has passed.
    void tick() {
        var now = now();
        ending.tick(now);
        scene.marks().tick(now);
        if (calls.take(now)) {
            stage.call();
        }
        if (pulse.tick(now, stage)) {
            tryLater();
        }
        settle();
    }

    /// Does what has become possible, and tells how things stand.
    private void settle() {
        if (phase == Phase.IN && !scene.listening().isCatching()) {
            if (anew) {
                anew = false;
                talking.becameNew(scene.listening().found(), scene.listening().isWhole());
            }
            talking.pump(now());
            ending.fence();
        }
        if (errand.manner() == Manner.PIPE && phase == Phase.OUT && !open) {
            ending.finish();
        }
        stage.stands(scene.standing(phase, self.name(), talking.waiting()));
    }

    private long now() {
        return time.ticker().nanos();
    }

    private void say(String key) {
        stage.show(new Showing.Said(texts.say(key)));
    }
}
