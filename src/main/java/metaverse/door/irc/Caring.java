package metaverse.door.irc;

import metaverse.names.NameReading;
import metaverse.names.Names;
import metaverse.universe.Answer;
import metaverse.universe.CareCommand;
import metaverse.universe.Deed;
import metaverse.universe.Event;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.RoomCommand;
import metaverse.universe.Text;

/// What is done to a channel: its topic, its name, whom to invite and to send out (RFC 1459, sections 4.2.4, 4.2.7 and 4.2.8).
final class Caring {
    private final Client client;
    private final Refusals refusals;

    Caring(Client client, Refusals refusals) {
        this.client = client;
        this.refusals = refusals;
    }

    void topic(Message message) {
        var channel = message.param(0);
        if (!message.has(1)) {
            refusals.tooFew(message);
            return;
        }
        var asks = message.params().size() < 2;
        var topic = asks ? null : Text.of(Lines.plain(message.param(1)));
        client.ask(new RoomCommand.Topic(Talking.room(channel), topic), event -> switch (event) {
            case Answer.Done(var what, _) when what == Deed.NO_TOPIC && asks -> {
                client.numeric("331", channel, "No topic is set");
                yield true;
            }
            case Answer.Done(var what, var args) when what == Deed.TOPIC && asks -> {
                client.numeric("332", channel, args.getLast());
                yield true;
            }
            case Answer.Done _ -> true;
            case Answer.Refused(var refusal, _, _) -> {
                refusals.tell("TOPIC", channel, refusal);
                yield true;
            }
            default -> false;
        });
    }

    void invite(Message message) {
        if (!message.has(2)) {
            refusals.tooFew(message);
            return;
        }
        var nick = message.param(0);
        var channel = message.param(1);
        client.ask(new RoomCommand.Invite(Talking.room(channel), Names.exact(nick)), event -> switch (event) {
            case Answer.Done(var what, _) when what == Deed.INVITED -> {
                client.numeric("341", nick, channel);
                yield true;
            }
            case Answer.Refused(var refusal, _, _) -> {
                refusals.tell("INVITE", context(refusal.reason(), nick, channel), refusal);
                yield true;
            }
            default -> false;
        });
    }

    /// What a refusal is about, as its number wants it.
    private static String context(Reason reason, String nick, String channel) {
        return switch (reason) {
            case NO_SUCH_MEMBER -> nick;
            case NOT_THERE, IN_ROOM_ALREADY -> nick + " " + channel;
            default -> channel;
        };
    }

    void kick(Message message) {
        if (!message.has(2)) {
            refusals.tooFew(message);
            return;
        }
        var channels = Message.list(message.param(0));
        var nicks = Message.list(message.param(1));
        var why = Channels.remark(message.param(2));
        for (var i = 0; i < nicks.size(); i++) {
            kick(channels.get(Math.min(i, channels.size() - 1)), nicks.get(i), why);
        }
    }

    private void kick(String channel, String nick, Text why) {
        client.ask(new CareCommand.Kick(Talking.room(channel), Names.exact(nick), why),
                event -> done(event, "KICK", nick, channel));
    }

    boolean done(Event.Personal event, String command, String nick, String channel) {
        return switch (event) {
            case Answer.Done _ -> true;
            case Answer.Refused(var refusal, _, _) -> {
                refusals.tell(command, context(refusal.reason(), nick, channel), refusal);
                yield true;
            }
            default -> false;
        };
    }

    void rename(Message message) {
        var channel = message.param(0);
        switch (Names.read(Talking.room(message.param(1)).shown())) {
            case NameReading.Refused(var refusal) -> refusals.tell("RENAME", channel, refusal);
            case NameReading.Read(var name) -> client.ask(new RoomCommand.RenameRoom(Talking.room(channel), name),
                    event -> done(event, "RENAME", channel, channel));
        }
    }
}
