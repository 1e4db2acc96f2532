package metaverse.door.irc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import metaverse.names.Names;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Event;
import metaverse.universe.Name;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// AUTHENTICATE: coming in with an account (IRCv3 "SASL 3.1" and "3.2"; PLAIN is RFC 4616, SCRAM-SHA-256 RFC 5802 and RFC 7677).
final class Sasl {
    static final String MECHANISMS = "PLAIN,SCRAM-SHA-256";

    /// A message of this length goes on in the next one.
    private static final int CHUNK = 400;

    private static final int MOST = 8 * CHUNK;

    /// Whom a `client-first-message` is about. A name that has a comma or an equals sign to be escaped is nobody's.
    private static final Pattern WHOM = Pattern.compile("[ny],[^,]*,n=([^,=]+),r=.*");

    /// What the client's next answer is.
    private enum Stage {
        PLAIN,
        SCRAM_FIRST,
        SCRAM_LAST,
        /// it has seen that we know the password, too
        SCRAM_SEEN
    }

    private final Client client;
    private final Refusals refusals;

    /// What has come of the client's answer; null while none is awaited.
    private @Nullable StringBuilder answer;
    private Stage stage = Stage.PLAIN;

    Sasl(Client client, Refusals refusals) {
        this.client = client;
        this.refusals = refusals;
    }

    void take(Message message) {
        var text = message.param(0);
        if (text.isEmpty()) {
            refusals.tooFew(message);
        } else if (answer == null && isIn()) {
            client.numeric("907", "You have already authenticated using SASL");
        } else if (text.equals("*")) {
            answer = null;
            client.numeric("906", "SASL authentication aborted");
        } else if (answer == null) {
            choose(text);
        } else {
            gather(answer, text);
        }
    }

    private boolean isIn() {
        return client.me != null && !client.me().guest();
    }

    private void choose(String mechanism) {
        switch (mechanism.toUpperCase(Locale.ROOT)) {
            case "PLAIN" -> await(Stage.PLAIN, "+");
            case "SCRAM-SHA-256" -> await(Stage.SCRAM_FIRST, "+");
            default -> {
                client.numeric("908", MECHANISMS, "are available SASL mechanisms");
                fail();
            }
        }
    }

    /// Sends something, in pieces, and awaits the answer.
    private void await(Stage next, String message) {
        stage = next;
        answer = new StringBuilder();
        for (var from = 0; from < message.length(); from += CHUNK) {
            client.tell(new Reply(List.of(),
                    "AUTHENTICATE " + message.substring(from, Math.min(message.length(), from + CHUNK))));
        }
        if (message.length() % CHUNK == 0) {
            client.tell(new Reply(List.of(), "AUTHENTICATE +"));
        }
    }

    private void gather(StringBuilder so, String chunk) {
        if (chunk.length() > CHUNK || so.length() + chunk.length() > MOST) {
            answer = null;
            client.numeric("905", "SASL message too long");
            return;
        }
        if (!chunk.equals("+")) {
            so.append(chunk);
        }
        if (chunk.length() < CHUNK) {
            answer = null;
            read(so.toString());
        }
    }

    private void read(String base64) {
        String text;
        try {
            text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            fail();
            return;
        }
        switch (stage) {
            case PLAIN -> plain(text);
            case SCRAM_FIRST -> first(text);
            case SCRAM_LAST -> prove(new Command.Prove(null, text, false), Stage.SCRAM_SEEN);
            case SCRAM_SEEN -> succeed();
        }
    }

    /// `authzid NUL authcid NUL password`.
    private void plain(String text) {
        var parts = text.split("\0", -1);
        if (parts.length != 3 || !(parts[0].isEmpty() || parts[0].equals(parts[1]))
                || Names.exact(parts[1]).candidates().isEmpty()) {
            fail();
            return;
        }
        login(parts[1], parts[2]);
    }

    private void login(String account, String password) {
        var name = Names.exact(account).candidates().getFirst();
        client.ask(new Command.Login(name, password, false), this::refused, this::succeed);
    }

    private void succeed() {
        if (isIn()) {
            client.numeric("903", "SASL authentication successful");
        }
    }

    private void first(String text) {
        var whom = WHOM.matcher(text);
        var names = whom.matches() ? Names.exact(whom.group(1)).candidates() : List.<Name>of();
        if (names.isEmpty()) {
            fail();
        } else {
            prove(new Command.Prove(names.getFirst(), text, false), Stage.SCRAM_LAST);
        }
    }

    private void prove(Command.Prove proof, Stage next) {
        client.ask(proof, event -> {
            if (event instanceof Answer.Proof(var message)) {
                await(next, Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8)));
                return true;
            }
            return refused(event);
        });
    }

    private boolean refused(Event.Personal event) {
        if (event instanceof Answer.Refused(var refusal, _, _)) {
            if (refusal.reason() != Reason.WRONG_PASSWORD && refusal.reason() != Reason.NO_SUCH_ACCOUNT) {
                refusals.say(refusal);
            }
            fail();
            return true;
        }
        return false;
    }

    private void fail() {
        client.numeric("904", "SASL authentication failed");
    }
}
