package metaverse.door.irc;

import java.util.List;
import metaverse.door.prose.Networks;
import metaverse.names.Names;
import metaverse.universe.Answer;
import metaverse.universe.CareCommand;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Event;
import metaverse.universe.Fact;
import metaverse.universe.Setting;
import metaverse.universe.Text;

/// MODE (RFC 1459, section 4.2.3): who looks after a channel, who is banned, and what a channel is.
final class Modes {
    private static final Text NO_WORDS = Text.of("");

    private final Client client;
    private final Refusals refusals;
    private final Caring caring;

    Modes(Client client, Refusals refusals, Caring caring) {
        this.client = client;
        this.refusals = refusals;
        this.caring = caring;
    }

    void mode(Message message) {
        var target = message.param(0);
        if (target.isEmpty()) {
            refusals.tooFew(message);
        } else if (!target.startsWith("#")) {
            ofUser(target, message);
        } else if (message.params().size() == 1) {
            ask(target);
        } else {
            change(target, message);
        }
    }

    private void ofUser(String nick, Message message) {
        if (!nick.equalsIgnoreCase(client.nick)) {
            client.numeric("502", "Can't change mode for other users");
        } else if (message.params().size() == 1) {
            client.numeric("221", client.card != null && client.card.bot() ? "+B" : "+");
        } else if (message.param(1).matches("[+-]?B") && client.card != null) {
            var on = !message.param(1).startsWith("-");
            client.show(client.card.with(on));
            client.command(client.source(), "MODE", client.nick, on ? "+B" : "-B");
        } else if (message.param(1).chars().anyMatch(c -> "+-iow".indexOf(c) < 0)) {
            client.numeric("501", "Unknown MODE flag");
        }
    }

    private void ask(String channel) {
        client.ask(new Command.Who(Talking.room(channel), Form.EVENT), event -> switch (event) {
            case Answer.Present present -> {
                tell(channel, present.set());
                yield true;
            }
            case Answer.Refused(var refusal, _, _) -> {
                refusals.tell("MODE", channel, refusal);
                yield true;
            }
            default -> false;
        });
    }

    private void tell(String channel, List<Setting> set) {
        var modes = new StringBuilder("+nt");
        var most = "";
        for (var setting : set) {
            modes.append(flag(setting));
            most = setting instanceof Setting.Most(var people) ? String.valueOf(people) : most;
        }
        if (most.isEmpty()) {
            client.numeric("324", channel, modes.toString());
        } else {
            client.numeric("324", channel, modes.toString(), most);
        }
    }

    private static char flag(Setting setting) {
        return switch (setting) {
            case Setting.Hidden _ -> 'i';
            case Setting.Quiet _ -> 'm';
            case Setting.Most _ -> 'l';
        };
    }

    /// What everyone in the channel is told of it.
    static Reply changed(String source, String channel, Setting setting) {
        return switch (setting) {
            case Setting.Hidden(var on) -> Reply.of(source, "MODE", channel, on ? "+i" : "-i");
            case Setting.Quiet(var on) -> Reply.of(source, "MODE", channel, on ? "+m" : "-m");
            case Setting.Most(var people) -> people > 0
                    ? Reply.of(source, "MODE", channel, "+l", String.valueOf(people))
                    : Reply.of(source, "MODE", channel, "-l");
        };
    }

    private void change(String channel, Message message) {
        var on = true;
        var next = 2;
        for (var mode : message.param(1).toCharArray()) {
            switch (mode) {
                case '+' -> on = true;
                case '-' -> on = false;
                case 'b' -> ban(channel, message.param(next++), on);
                case 'o' -> appoint(channel, message.param(next++), on);
                // Whoever cannot come in does not see it either.
                case 'i', 's' -> set(channel, new Setting.Hidden(on));
                case 'm' -> set(channel, new Setting.Quiet(on));
                case 'l' -> limit(channel, on, on ? message.param(next++) : "");
                // These hold for every channel.
                case 'n', 't' -> {}
                default -> client.numeric("472", String.valueOf(mode), "is unknown mode char to me");
            }
        }
    }

    private void set(String channel, Setting setting) {
        client.ask(new CareCommand.Set(Talking.room(channel), setting),
                event -> caring.done(event, "MODE", channel, channel));
    }

    private void limit(String channel, boolean on, String people) {
        if (on && !people.matches("[1-9][0-9]{0,5}")) {
            client.numeric("696", channel, "l", people.isEmpty() ? "*" : Names.echo(people), "Give a number above 0.");
        } else {
            set(channel, new Setting.Most(on ? Integer.parseInt(people) : 0));
        }
    }

    private void appoint(String channel, String nick, boolean on) {
        if (nick.isEmpty()) {
            client.numeric("461", "MODE", "Not enough parameters");
            return;
        }
        client.ask(new CareCommand.Appoint(Talking.room(channel), Names.exact(nick), on),
                event -> caring.done(event, "MODE", nick, channel));
    }

    /// A ban here is of someone, by `nick!*@*` or the nick alone, or of where they come from, by address or range.
    private void ban(String channel, String mask, boolean on) {
        if (mask.isEmpty()) {
            bans(channel);
            return;
        }
        var network = Networks.read(mask);
        var nick = mask.contains("!") ? mask.substring(0, mask.indexOf('!')) : mask;
        var whom = network == null ? Names.exact(nick) : null;
        var room = Talking.room(channel);
        client.ask(
                on
                        ? new CareCommand.Ban(room, whom, network, false, 0, NO_WORDS)
                        : new CareCommand.Unban(room, whom, network),
                event -> {
                    if (event instanceof Answer.Done) {
                        client.command(client.source(), "MODE", channel, on ? "+b" : "-b", mask);
                    }
                    return caring.done(event, "MODE", nick, channel);
                });
    }

    private void bans(String channel) {
        client.ask(new CareCommand.Bans(Talking.room(channel), Form.EVENT), event -> hears(event, channel));
    }

    private boolean hears(Event.Personal event, String channel) {
        return switch (event) {
            case Answer.Bans(_, var bans, _) -> {
                tell(bans, channel);
                yield true;
            }
            case Answer.Refused(var refusal, _, _) -> {
                refusals.tell("MODE", channel, refusal);
                yield true;
            }
            default -> false;
        };
    }

    private void tell(List<Fact.Ban> bans, String channel) {
        for (var ban : bans) {
            client.numeric("367", channel, ban.subject() + "!*@*", ban.by());
        }
        client.numeric("368", channel, "End of channel ban list");
    }
}
