package metaverse.door.irc;

import java.util.ArrayList;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Role;
import metaverse.universe.Who;

/// Who is in a channel (RFC 1459, section 4.2.5).
final class Roster {
    private static final int BYTES_A_LINE = 400;

    private final Client client;
    private final Channels channels;

    Roster(Client client, Channels channels) {
        this.client = client;
        this.channels = channels;
    }

    void names(Message message) {
        if (!message.has(1)) {
            client.numeric("366", "*", "End of /NAMES list");
            return;
        }
        for (var channel : Message.list(message.param(0))) {
            names(channel, true);
        }
    }

    /// @param aloud whether the client is told
    void names(String channel, boolean aloud) {
        client.ask(new Command.Who(Talking.room(channel), Form.EVENT, true), event -> switch (event) {
            case Answer.Present present -> {
                present(channel, present, aloud);
                yield true;
            }
            case Answer.Refused _ -> {
                end(channel, aloud);
                yield true;
            }
            default -> false;
        });
    }

    private void present(String channel, Answer.Present present, boolean aloud) {
        var company = client.company();
        if (company != null) {
            var number = channels.number(channel);
            present.who().forEach(who -> company.add(number, who.id()));
        }
        if (aloud) {
            var line = new ArrayList<String>();
            var length = 0;
            for (var who : present.who()) {
                var name = sign(present, who) + shown(who);
                if (length + name.length() > BYTES_A_LINE) {
                    client.numeric("353", "=", channel, String.join(" ", line));
                    line.clear();
                    length = 0;
                }
                line.add(name);
                length += name.length() + 1;
            }
            client.numeric("353", "=", channel, String.join(" ", line));
        }
        end(channel, aloud);
    }

    private void end(String channel, boolean aloud) {
        if (aloud) {
            client.numeric("366", channel, "End of /NAMES list");
        }
    }

    private String shown(Who who) {
        return client.can(Cap.USERHOST_IN_NAMES) ? client.form().source(who) : who.name();
    }

    /// What stands before the name of whoever looks after the channel.
    static String sign(Answer.Present present, Who who) {
        return present.roles().getOrDefault(who.id(), Role.MEMBER).cares() ? "@" : "";
    }
}
