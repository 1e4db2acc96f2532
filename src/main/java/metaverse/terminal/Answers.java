package metaverse.terminal;

import metaverse.terminal.Standing.Phase;
import metaverse.texts.Texts;

/// What the server's words mean for the visit itself: whether we are in, what is recorded, what is refused, and goodbyes. What is
/// said around us is for [Scene].
record Answers(
        Visit visit, Talking talking, Scene scene, Ending ending, Keeping keeping, Stage stage,
        Texts texts, Manner manner) {
    /// @param phase what the visit is at
    void take(Heard heard, Phase phase) {
        switch (heard) {
            case Heard.Welcome welcome -> visit.welcomed(welcome);
            case Heard.Said said -> talking.recorded(said.cid());
            case Heard.Told told -> talking.recorded(told.cid());
            case Heard.Refused refused -> refused(refused, phase);
            case Heard.Token(var token) -> scene.registered(token, manner == Manner.PERSON);
            case Heard.Exported(var path) -> keeping.offered(path);
            case Heard.Farewell farewell -> farewell(farewell, phase);
            case Heard.Pong(var n) -> {
                if (ending.isPassed(n)) {
                    visit.leave();
                }
            }
            default -> {} // what happens around us
        }
    }

    private void refused(Heard.Refused refused, Phase phase) {
        if ("export".equals(refused.asked())) {
            keeping.refused();
        }
        if (refused.cid() == null) {
            unmarked(refused, phase);
        } else {
            talking.refused(refused.cid(), refused.text());
        }
    }

    /// What was typed has an id of its own; what the client asks by itself has none, and neither has what may hold a password.
    private void unmarked(Heard.Refused refused, Phase phase) {
        switch (refused.asked()) {
            case "enter" -> notIn(refused);
            case "login" -> {
                if (phase == Phase.CALLING) {
                    notIn(refused);
                } else {
                    talking.refused(refused.cid(), refused.text());
                }
            }
            case "turn" -> {
                if (!scene.happenings().couldNotTurn()) {
                    talking.refused(refused.cid(), refused.text());
                }
            }
            // Asked by the client itself, and of no consequence.
            case "friends", "read", "floor", "moves" -> {}
            case "history" -> {
                if (scene.listening().refused()) {
                    stage.show(new Showing.Refused(refused.text(), null));
                }
            }
            case null, default -> talking.refused(refused.cid(), refused.text());
        }
    }

    private void notIn(Heard.Refused refused) {
        var reason = refused.reason();
        if (reason.startsWith("token-")) {
            visit.enterAnew();
        } else if (reason.equals("too-many-sign-ins") && scene.hasBeen()) {
            // After a restart everyone comes back at once.
            visit.tryLater();
        } else if (manner == Manner.PERSON && refused.asked() != null && refused.asked().equals("login")) {
            stage.show(new Showing.Refused(refused.text(), null));
            visit.askName(true);
        } else if (manner == Manner.PIPE || !reason.startsWith("name-")) {
            ending.fail(refused.text());
        } else {
            stage.show(new Showing.Refused(refused.text(), null));
            // Who holds it may be our own lost line, and soon gone; anything else would be refused again.
            visit.askName(reason.equals("name-taken"));
        }
    }

    private void farewell(Heard.Farewell farewell, Phase phase) {
        switch (farewell.reason()) {
            case "quit" -> {
                if (phase == Phase.OUT) {
                    stage.show(new Showing.Said(texts.say("join.left")));
                }
            }
            // These may pass: the line will be lost now, and comes back by itself.
            case "closing", "idle", "too-many-sessions", "sign-in-time" -> {
                if (phase == Phase.IN) {
                    stage.show(new Showing.Said(farewell.text()));
                }
            }
            default -> {
                stage.show(new Showing.Said(farewell.text()));
                if (manner == Manner.PIPE) {
                    ending.fail(farewell.text());
                }
                visit.sentAway();
            }
        }
    }
}
