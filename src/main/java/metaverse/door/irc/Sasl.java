package metaverse.door.irc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import metaverse.names.Names;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Event;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// AUTHENTICATE: coming in with an account (IRCv3 "SASL 3.1" and "3.2"; PLAIN is RFC 4616).
final class Sasl {
    static final String MECHANISMS = "PLAIN";

    /// A message of this length goes on in the next one.
    private static final int CHUNK = 400;

    private static final int MOST = 8 * CHUNK;

    private final Client client;
    private final Refusals refusals;

    /// What has come of the client's answer; null while none is awaited.
    private @Nullable StringBuilder answer;

    Sasl(Client client, Refusals refusals) {
        this.client = client;
        this.refusals = refusals;
    }

    void take(Message message) {
        var text = message.param(0);
        if (text.isEmpty()) {
            refusals.tooFew(message);
        } else if (client.me != null && !client.me().guest()) {
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

    private void choose(String mechanism) {
        if (mechanism.equalsIgnoreCase("PLAIN")) {
            answer = new StringBuilder();
            client.tell(new Reply(List.of(), "AUTHENTICATE +"));
        } else {
            client.numeric("908", MECHANISMS, "are available SASL mechanisms");
            client.numeric("904", "SASL authentication failed");
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
            plain(so.toString());
        }
    }

    /// `authzid NUL authcid NUL password`.
    private void plain(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            fail();
            return;
        }
        var parts = new String(bytes, StandardCharsets.UTF_8).split("\0", -1);
        if (parts.length != 3 || !(parts[0].isEmpty() || parts[0].equals(parts[1]))
                || Names.exact(parts[1]).candidates().isEmpty()) {
            fail();
            return;
        }
        login(parts[1], parts[2]);
    }

    private void login(String account, String password) {
        var name = Names.exact(account).candidates().getFirst();
        client.ask(new Command.Login(name, password, false), this::refused, () -> {
            if (client.me != null && !client.me().guest()) {
                client.numeric("903", "SASL authentication successful");
            }
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
