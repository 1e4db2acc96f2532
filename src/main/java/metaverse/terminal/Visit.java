package metaverse.terminal;

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
    private final Pulse pulse = new Pulse();
    private final Calls calls;
    private Phase phase = Phase.CALLING;

    /// Whether a line is open, and whether we were ever in.
    private boolean open;
    private boolean been;
    /// Whether we came back as somebody new, and what was under way must be looked for.
    private boolean anew;
    private String fingerprint = "";

    Visit(Stage stage, Texts texts, Errand errand, Time time) {
        this.stage = stage;
        this.texts = texts;
        this.errand = errand;
        this.time = time;
        self = new Self(errand.name());
        talking = new Talking(stage, texts, errand.run());
        scene = new Scene(stage, texts, self, time);
        typing = new Typing(this, talking, stage, texts, errand.manner());
        ending = new Ending(stage, texts, errand, talking);
        answers = new Answers(this, talking, scene, ending, stage, texts, errand.manner());
        calls = new Calls(time.chance());
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
    void logIn(Commands.Login as) {
        if (open) {
            self.start(as.name());
            phase = Phase.CALLING;
            stage.send(Json.write("do", "login", "name", as.name(), "password", as.password()));
        } else {
            talking.refuse(texts.say("join.not-now"), null);
        }
    }

    /// The certificate was looked at.
    void trust(boolean right) {
        if (right) {
            stage.trust(fingerprint);
            phase = self.name().isEmpty() ? Phase.NAMING : Phase.CALLING;
            stage.call();
        } else {
            ending.fail(texts.say("join.tls.declined"));
        }
    }

    private void comeIn() {
        phase = been ? Phase.AWAY : Phase.CALLING;
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

    /// PageUp.
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

    void leave() {
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

    /// A line is open.
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
        stage.send(self.entry());
    }

    /// No line came about.
    void failed(Trouble trouble) {
        if (phase == Phase.OUT) {
            return;
        }
        if (been && trouble.mayPass()) {
            callAgain();
        } else if (trouble instanceof Trouble.Unknown(var print) && errand.manner() == Manner.PERSON && !been) {
            fingerprint = print;
            phase = Phase.TRUSTING;
            stage.show(new Showing.Said(trouble.text(texts, errand.place())));
        } else {
            ending.fail(trouble.unasked(texts, errand.place()));
        }
        settle();
    }

    /// The line ended.
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
            case IN -> {
                say("join.lost");
                callAgain();
            }
            case AWAY -> callAgain();
        }
        settle();
    }

    private void callAgain() {
        phase = Phase.AWAY;
        calls.again(now());
    }

    /// The server says something.
    void heard(Heard heard) {
        pulse.heard(now());
        scene.heard(heard);
        answers.take(heard, phase);
        settle();
    }

    /// We are in.
    void welcomed(Heard.Welcome welcome) {
        var isNew = !welcome.resumed() && !self.isNow(welcome.me().id());
        var returns = phase == Phase.AWAY;
        self.become(welcome.me(), welcome.token());
        phase = Phase.IN;
        calls.stood();
        if (returns && !isNew) {
            say("join.back");
        } else {
            new Greeting(texts).lines(welcome).forEach(line -> stage.show(new Showing.Said(line)));
        }
        scene.enter(welcome, errand.manner() == Manner.PERSON, isNew);
        anew = been && isNew;
        been = true;
    }

    boolean hasBeen() {
        return been;
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
