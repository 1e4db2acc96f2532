package metaverse.terminal;

import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import metaverse.terminal.Standing.Phase;
import metaverse.texts.Texts;
import org.jspecify.annotations.Nullable;

/// One visit from the first call to the goodbye: what was typed, heard, lost and awaited comes in, and what to do about it goes
/// to a [Stage]. It waits for nothing and knows no thread: its owner, the client's thread, brings it everything in turn, and
/// calls [#tick] when [#deadline] has come.
final class Visit {
    private static final long GOODBYE = TimeUnit.SECONDS.toNanos(2);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    /// The number of the ping after whose pong everything that was typed has been answered, and of one that only asks.
    private static final long FENCE = 1;
    private static final long ASK = 2;

    private final Stage stage;
    private final Errand errand;
    private final Texts texts;
    private final Time time;
    private final Self self;
    private final Talking talking;
    private final Listening listening;
    private final Pulse pulse = new Pulse();
    private final Calls calls;

    private Phase phase = Phase.CALLING;

    /// Whether a line is open, and whether we were ever in.
    private boolean open;
    private boolean been;

    /// Whether we came back as somebody new, and what was under way must be looked for.
    private boolean anew;

    private boolean inputEnded;
    private boolean fenced;
    private boolean over;
    private long giveUpAt = Calls.NEVER;
    private long leaveAt = Calls.NEVER;
    private String fingerprint = "";

    /// What someone came for.
    ///
    /// @param place what people call the place that is called
    /// @param name  what to be called; empty where nothing can be proposed
    /// @param run   tells the ids of this run from those of any other
    record Errand(Manner manner, String place, String name, String run) {}

    /// What a visit knows of time and chance.
    ///
    /// @param chance from 0 to 1
    record Time(Ticker ticker, InstantSource clock, DoubleSupplier chance) {}

    /// Nanoseconds since the start.
    @FunctionalInterface
    interface Ticker {
        long nanos();
    }

    Visit(Stage stage, Texts texts, Errand errand, Time time) {
        this.stage = stage;
        this.texts = texts;
        this.errand = errand;
        this.time = time;
        self = new Self(errand.name);
        talking = new Talking(stage, texts, errand.run);
        listening = new Listening(stage, texts, self);
        calls = new Calls(time.chance);
    }

    /// @param named whether the name may be used without asking
    void begin(boolean named) {
        phase = named ? Phase.CALLING : Phase.NAMING;
        stage.call();
        settle();
    }

    void typed(String line) {
        if (phase == Phase.TRUSTING) {
            trusted(line.strip().toLowerCase(Locale.ROOT));
        } else if (phase == Phase.NAMING && Commands.word(line) == null) {
            named(Commands.isName(line) ? line.strip().substring(5).strip() : line.strip());
        } else if (phase != Phase.LEAVING) {
            entered(line);
        }
        settle();
    }

    private void entered(String line) {
        switch (Commands.meaning(line)) {
            case NOTHING -> {}
            case QUIT -> leave();
            case STOP -> stop();
            case START -> start();
            case HELP -> {
                stage.show(new Showing.Said(texts.say("topic.join")));
                if (phase == Phase.IN) {
                    talking.take(line);
                }
            }
            case OLDER -> {
                if (errand.manner == Manner.PERSON) {
                    older();
                } else {
                    talking.take(line);
                }
            }
            case SECRET -> secret(line);
            case LINE -> {
                if (phase == Phase.OUT) {
                    talking.refuse(texts.say("join.out"), line);
                } else {
                    talking.take(line);
                }
            }
        }
    }

    /// It is kept nowhere, not even until it can be sent.
    private void secret(String line) {
        if (phase == Phase.IN) {
            stage.send(Json.write("do", "line", "text", line));
        } else {
            talking.refuse(texts.say("join.not-now"), null);
        }
    }

    private void named(String name) {
        if (name.isEmpty() && self.name().isEmpty()) {
            return;
        }
        self.call(name.isEmpty() ? self.name() : name);
        comeIn();
    }

    private void trusted(String answer) {
        switch (answer) {
            case "yes", "y", "是" -> {
                stage.trust(fingerprint);
                phase = self.name().isEmpty() ? Phase.NAMING : Phase.CALLING;
                stage.call();
            }
            case "no", "n", "否", ":quit" -> end(1, texts.say("join.tls.declined"));
            default -> {}
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

    private void stop() {
        if (open && phase == Phase.IN) {
            stage.send(Json.write("do", "quit"));
        } else {
            say("join.left");
        }
        phase = Phase.OUT;
        calls.cancel();
    }

    private void start() {
        if (phase != Phase.OUT) {
            say("join.already-in");
            return;
        }
        self.forgetToken();
        // The line that said goodbye, if it is not gone yet: nothing more is heard of it.
        stage.hangUp();
        open = false;
        comeIn();
    }

    /// PageUp.
    void older() {
        if (phase == Phase.IN) {
            listening.older();
        }
    }

    /// Ctrl-C.
    void interrupted() {
        say("join.ctrl-c");
    }

    /// Nothing more will be typed: a person leaves at once, a pipe when everything is recorded.
    void inputEnded() {
        inputEnded = true;
        if (errand.manner == Manner.PERSON) {
            leave();
        }
        settle();
    }

    private void leave() {
        calls.cancel();
        if (open && phase == Phase.IN) {
            phase = Phase.LEAVING;
            leaveAt = time.ticker.nanos() + GOODBYE;
            stage.send(Json.write("do", "quit"));
        } else {
            finish();
        }
    }

    private void finish() {
        var unrecorded = talking.unrecorded();
        var failed = errand.manner == Manner.PIPE && talking.hasFailed();
        end(failed || !unrecorded.isEmpty() ? 1 : 0, unrecorded.isEmpty() ? null : unrecorded);
    }

    private void end(int status, @Nullable String why) {
        if (!over) {
            over = true;
            stage.end(status, why);
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
        pulse.expect(time.ticker.nanos());
        var token = self.token();
        stage.send(token == null
                ? Json.write("do", "enter", "name", self.name())
                : Json.write("do", "enter", "token", token));
    }

    /// No line came about.
    void failed(Trouble trouble) {
        if (phase == Phase.OUT) {
            return;
        }
        if (been && trouble.mayPass()) {
            callAgain();
        } else if (trouble instanceof Trouble.Unknown(var print) && errand.manner == Manner.PERSON && !been) {
            fingerprint = print;
            phase = Phase.TRUSTING;
            stage.show(new Showing.Said(trouble.text(texts, errand.place)));
        } else if (trouble instanceof Trouble.Unknown(var print)) {
            end(1, texts.say("join.tls.unasked", errand.place, print));
        } else {
            end(1, trouble.text(texts, errand.place));
        }
        settle();
    }

    /// The line ended.
    void lost() {
        open = false;
        fenced = false;
        pulse.stop();
        talking.lineLost();
        listening.lineLost();
        switch (phase) {
            case NAMING, TRUSTING -> {}
            case LEAVING -> finish();
            case OUT -> talking.giveUp();
            case CALLING -> end(1, texts.say("join.no-answer", errand.place));
            case IN -> {
                say("join.lost");
                giveUpAt = errand.manner == Manner.PIPE ? time.ticker.nanos() + PATIENCE : Calls.NEVER;
                callAgain();
            }
            case AWAY -> callAgain();
        }
        settle();
    }

    private void callAgain() {
        phase = Phase.AWAY;
        calls.again(time.ticker.nanos());
    }

    /// The server says something.
    void heard(Heard heard) {
        pulse.heard(time.ticker.nanos());
        listening.heard(heard, time.clock.instant());
        switch (heard) {
            case Heard.Welcome welcome -> welcome(welcome);
            case Heard.Said said -> talking.recorded(said.cid());
            case Heard.Told told -> talking.recorded(told.cid());
            case Heard.Refused refused -> refused(refused);
            case Heard.Farewell farewell -> farewell(farewell);
            case Heard.Pong(var n) -> {
                if (n == FENCE && talking.isEmpty()) {
                    leave();
                }
                fenced &= n != FENCE;
            }
            default -> {}
        }
        settle();
    }

    private void welcome(Heard.Welcome welcome) {
        var isNew = !welcome.resumed();
        var returns = phase == Phase.AWAY;
        self.become(welcome.me(), welcome.token());
        phase = Phase.IN;
        giveUpAt = Calls.NEVER;
        calls.stood();
        if (returns && !isNew) {
            say("join.back");
        } else {
            listening.greet(welcome);
        }
        listening.enter(welcome, errand.manner == Manner.PERSON);
        anew = been && isNew;
        been = true;
    }

    private void refused(Heard.Refused refused) {
        switch (refused.asked()) {
            case "enter" -> notIn(refused);
            case "history" -> {
                if (listening.refused()) {
                    stage.show(new Showing.Refused(refused.text(), null));
                }
            }
            case null, default -> talking.refused(refused.cid(), refused.text());
        }
    }

    private void notIn(Heard.Refused refused) {
        if (refused.reason().startsWith("token-")) {
            self.forgetToken();
            enter();
        } else if (errand.manner == Manner.PIPE || !refused.reason().startsWith("name-")) {
            end(1, refused.text());
        } else {
            phase = Phase.NAMING;
            stage.show(new Showing.Refused(refused.text(), null));
        }
    }

    private void farewell(Heard.Farewell farewell) {
        switch (farewell.reason()) {
            case "quit" -> {
                if (phase == Phase.OUT) {
                    say("join.left");
                }
            }
            // These may pass: the line will be lost now, and comes back by itself.
            case "closing", "too-slow", "idle", "too-many-sessions", "sign-in-time" -> {
                if (phase == Phase.IN) {
                    stage.show(new Showing.Said(farewell.text()));
                }
            }
            default -> {
                stage.show(new Showing.Said(farewell.text()));
                if (errand.manner == Manner.PIPE) {
                    end(1, farewell.text());
                }
                phase = phase == Phase.LEAVING ? phase : Phase.OUT;
            }
        }
    }

    /// When [#tick] is wanted, in nanoseconds of the ticker; [Long#MAX_VALUE] for never.
    long deadline() {
        var pump = phase == Phase.IN && !listening.isCatching() ? talking.pause(time.ticker.nanos()) : Calls.NEVER;
        var at = pump == Calls.NEVER ? Calls.NEVER : time.ticker.nanos() + pump;
        return Math.min(Math.min(at, pulse.next()), Math.min(calls.at(), Math.min(leaveAt, giveUpAt)));
    }

    /// Time has passed.
    void tick() {
        var now = time.ticker.nanos();
        if (now >= leaveAt) {
            finish();
        }
        if (now >= giveUpAt) {
            end(1, texts.say("join.no-answer", errand.place));
        }
        if (calls.take(now)) {
            stage.call();
        }
        if (pulse.isLost(now)) {
            stage.hangUp();
            lost();
        } else if (pulse.mustAsk(now)) {
            pulse.expect(now);
            stage.send(Json.write("do", "ping", "n", ASK));
        }
        settle();
    }

    /// Does what has become possible, and tells how things stand.
    private void settle() {
        if (phase == Phase.IN && !listening.isCatching()) {
            if (anew) {
                anew = false;
                talking.becameNew(listening.found(), listening.isWhole());
            }
            talking.pump(time.ticker.nanos());
            if (inputEnded && errand.manner == Manner.PIPE && talking.isEmpty() && !fenced) {
                fenced = true;
                stage.send(Json.write("do", "ping", "n", FENCE));
            }
        }
        if (errand.manner == Manner.PIPE && phase == Phase.OUT && !open) {
            finish();
        }
        stage.stands(new Standing(phase, self.name(), talking.waiting(), listening.people().names()));
    }

    private void say(String key) {
        stage.show(new Showing.Said(texts.say(key)));
    }
}
