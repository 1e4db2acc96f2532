package metaverse.terminal;

import java.util.Locale;
import metaverse.terminal.Standing.Phase;
import metaverse.texts.Texts;

/// What a typed line means, by what the visit is at: an answer to a question, a command of the client's own, or a line for the
/// others.
record Typing(Visit visit, Self self, Talking talking, Keeping keeping, Stage stage, Texts texts, Manner manner) {
    /// @param phase what the visit is at
    void take(String line, Phase phase) {
        self.region().typed(line);
        if (phase == Phase.TRUSTING) {
            trusted(line.strip().toLowerCase(Locale.ROOT));
        } else if (phase == Phase.NAMING && Commands.word(line) == null) {
            visit.callMe(Commands.isName(line) ? line.strip().substring(5).strip() : line.strip());
        } else if (phase != Phase.LEAVING) {
            entered(line, phase);
        }
    }

    private void trusted(String answer) {
        switch (answer) {
            case "yes", "y", "是" -> visit.trust(true);
            case "no", "n", "否", ":quit" -> visit.trust(false);
            default -> {}
        }
    }

    private void entered(String line, Phase phase) {
        switch (Commands.meaning(line)) {
            case NOTHING -> {}
            case QUIT -> visit.leave();
            case STOP -> visit.stop();
            case START -> visit.start();
            case HELP -> {
                stage.show(new Showing.Said(texts.say("topic.join")));
                if (phase == Phase.IN) {
                    talking.take(line);
                }
            }
            case OLDER -> {
                if (manner == Manner.PERSON) {
                    visit.older();
                } else {
                    talking.take(line);
                }
            }
            case SECRET -> {
                var login = Commands.login(line);
                if (phase != Phase.NAMING || login == null || !visit.logIn(login)) {
                    secret(line, phase);
                }
            }
            case LINE -> {
                if (phase == Phase.OUT) {
                    talking.refuse(texts.say("join.out"), line);
                } else {
                    if ("export".equals(Commands.word(line))) {
                        keeping.asked();
                    }
                    talking.take(line);
                }
            }
        }
    }

    /// It is kept nowhere, not even until it can be sent.
    private void secret(String line, Phase phase) {
        if (phase == Phase.IN) {
            stage.send(Json.write("do", "line", "text", line));
        } else {
            talking.refuse(texts.say("join.not-now"), null);
        }
    }
}
