package metaverse.door.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import metaverse.door.prose.Grammar;
import metaverse.names.Names;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Event;
import metaverse.universe.Kind;
import metaverse.universe.MemberId;
import metaverse.universe.PastCommand;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.Text;
import metaverse.universe.Who;
import org.jspecify.annotations.Nullable;

/// What clients say, and what is said to them.
final class Talking {
    static final String UNIVERSE = "universe";

    /// Targets of one message, as ISUPPORT says.
    static final int MOST_TARGETS = 4;

    private static final List<String> REPLY_TAGS = List.of("+reply", "+draft/reply");

    private final Client client;
    private final Refusals refusals;
    private final Grammar grammar = new Grammar(false, Command.Form.LINES);

    Talking(Client client, Refusals refusals) {
        this.client = client;
        this.refusals = refusals;
    }

    /// PRIVMSG and NOTICE (RFC 1459, section 4.4).
    void say(Message message) {
        var isNotice = message.command().equals("NOTICE");
        if (!message.has(1)) {
            client.numeric("411", "No recipient given (" + message.command() + ")");
            return;
        }
        if (!message.has(2)) {
            client.numeric("412", "No text to send");
            return;
        }
        var text = message.param(1);
        if (Lines.isCtcp(text) && !Lines.isAction(text)) {
            client.drop(); // programs among themselves; it is no talk
            return;
        }
        var kind = isNotice ? Kind.NOTICE : Lines.isAction(text) ? Kind.EMOTE : Kind.SAY;
        var plain = Text.of(Lines.plain(kind == Kind.EMOTE ? Lines.action(text) : text));
        var targets = Message.list(message.param(0));
        if (targets.size() > MOST_TARGETS) {
            client.numeric("407", message.param(0), "Too many targets. At most " + MOST_TARGETS + " at once.");
            return;
        }
        if (!targets.stream().allMatch(target -> Lines.isOne(kind, plain.value(),
                IrcForm.before(client.source(), message.command(), target)))) {
            client.numeric("417", "Input line was too long");
            return;
        }
        client.drop(); // its label goes with what is told of it
        say(message, targets, message.command(), kind, plain);
    }

    /// Words of several lines.
    ///
    /// @param first   has the tags
    /// @param command PRIVMSG or NOTICE
    void say(Message first, String target, String command, String text) {
        var kind = command.equals("NOTICE") ? Kind.NOTICE : Kind.SAY;
        say(first, List.of(target), command, kind, Text.of(Lines.plain(text)));
    }

    private void say(Message message, List<String> targets, String command, Kind kind, Text plain) {
        var label = client.can(Cap.LABELED_RESPONSE) ? message.label() : "";
        var people = new ArrayList<String>();
        for (var target : targets) {
            if (isUniverse(target)) {
                command(plain);
            } else if (target.startsWith("#")) {
                client.sent().add(new Sent.Line(target, command, label));
                client.submit(new Command.Say(Names.exact(target.substring(1)), kind, plain, re(message), null));
            } else {
                people.add(target);
            }
        }
        if (!people.isEmpty()) {
            // Those who are written to at once are one message's, and read it all or none.
            client.sent().add(new Sent.Line(people.getFirst(), command, label));
            client.submit(new Command.Tell(people.stream().map(Names::exact).toList(), kind, plain, re(message), null));
        }
    }

    static boolean isUniverse(String target) {
        return target.equalsIgnoreCase(UNIVERSE);
    }

    /// The nick `universe` answers every command of the text door.
    private void command(Text text) {
        var command = grammar.in(client.region.zone()).read(text.value());
        if (command != null) {
            client.submit(new Command.Typed(command));
        }
    }

    /// The number of the record that the message answers; 0 for none.
    private static long re(Message message) {
        for (var tag : REPLY_TAGS) {
            var id = MsgId.of(message.tags().getOrDefault(tag, ""));
            if (id.isPresent()) {
                return id.get().seq();
            }
        }
        return 0;
    }

    /// TAGMSG (IRCv3 "Message Tags"): who is writing, and what people think of a record.
    void tag(Message message) {
        if (!message.has(1)) {
            client.numeric("411", "No recipient given (TAGMSG)");
            return;
        }
        var target = message.param(0);
        var typing = message.tags().get("+typing");
        if (typing != null) {
            var on = typing.equals("active");
            client.submit(target.startsWith("#")
                    ? new Command.Typing(null, Names.exact(target.substring(1)), on)
                    : new Command.Typing(Names.exact(target), null, on));
        }
        react(target, message, message.tags().get("+draft/react"), true);
        react(target, message, message.tags().get("+draft/unreact"), false);
    }

    private void react(String target, Message message, @Nullable String emoji, boolean on) {
        var re = re(message);
        if (emoji != null && re != 0) {
            client.ask(new PastCommand.React(talk(target), re, Text.of(emoji), on), event -> switch (event) {
                case Event.TalkReacted reacted when client.isMe(reacted.who().id()) -> {
                    reacted(reacted, client::tell);
                    yield true;
                }
                case Answer.Refused(var refusal, _, _) -> {
                    refusals.tell("TAGMSG", target, refusal);
                    yield true;
                }
                case Answer.Done _ -> true;
                default -> false;
            });
        }
    }

    /// The client's own reaction in a room.
    void reacted(Event.Reacted reacted) {
        if (client.can(Cap.ECHO_MESSAGE)) {
            client.form().write(reacted, client::tell);
        }
    }

    static Talk talk(String target) {
        return target.startsWith("#")
                ? new Talk(null, Names.exact(target.substring(1)))
                : new Talk(Names.exact(target), null);
    }

    /// REDACT (IRCv3 draft "Message Redaction").
    void redact(Message message) {
        var target = message.param(0);
        var id = MsgId.of(message.param(1));
        if (target.startsWith("#")
                && client.channels.values().stream().noneMatch(target.substring(1)::equalsIgnoreCase)) {
            client.fail("REDACT", "INVALID_TARGET", target, "You are not there.");
            return;
        }
        if (id.isEmpty()) {
            client.fail("REDACT", "UNKNOWN_MSGID", target + " " + message.param(1), "There is no such message.");
            return;
        }
        client.ask(new PastCommand.Delete(talk(target), id.get().seq()), event -> switch (event) {
            case Answer.Done _ -> true;
            case Answer.Refused(var refusal, _, _) -> {
                client.fail("REDACT", code(refusal.reason()), target + " " + id.get(), refusals.text(refusal));
                yield true;
            }
            default -> false;
        });
    }

    private static String code(Reason reason) {
        return switch (reason) {
            case NO_SUCH_RECORD -> "UNKNOWN_MSGID";
            case NO_SUCH_MEMBER, NO_SUCH_ROOM, NOT_IN_ROOM -> "INVALID_TARGET";
            default -> "REDACT_FORBIDDEN";
        };
    }

    // What is heard.

    /// The client's own words in a room: now they are recorded.
    void said(Event.Said said) {
        var line = client.sent().to(IrcForm.channel(said));
        echo(line.label(), replies -> client.form().write(said, replies));
    }

    void told(Event.Told told) {
        switch (told.copy()) {
            case RECEIVED -> tell(told, client.nick, MsgId.between(told.from().id(), client.me().id(), told.seq()),
                    client::tellAside);
            case OTHER_DEVICE -> told.to().forEach(to -> tell(told, to.name(), id(told, to), client::tellAside));
            case ECHO -> {
                var line = client.sent().toSomeone();
                echo(line.label(), replies -> told.to().forEach(to -> tell(told, to.name(), id(told, to), replies)));
                told.to().stream().filter(to -> client.isMe(to.id())).forEach(
                        me -> tell(told, client.nick, id(told, me), client::tellAside));
            }
        }
    }

    private static MsgId id(Event.Told told, Who to) {
        return MsgId.between(told.from().id(), to.id(), told.seqs().getOrDefault(to.name(), told.seq()));
    }

    private void tell(Event.Told told, String target, MsgId id, Consumer<Reply> replies) {
        var re = told.re() == 0 ? null : new MsgId(id.conversation(), told.re());
        client.form().spoken(told.from(), target, told.kind(), told.text().value(), told.at(), id, re, replies);
    }

    /// The copy for whoever said it, where it wants one; and its label, where there is one.
    private void echo(String label, Consumer<Consumer<Reply>> write) {
        var replies = new ArrayList<Reply>();
        if (client.can(Cap.ECHO_MESSAGE)) {
            write.accept(replies::add);
        }
        var out = label.isEmpty() ? null : new Labelled(label, client.irc().server());
        if (out == null) {
            replies.forEach(client::tellAside);
        } else {
            client.tellLabelled(out, replies);
        }
    }

    void deleted(Event.TalkDeleted deleted) {
        if (client.can(Cap.MESSAGE_REDACTION)) {
            var isMine = client.isMe(deleted.who().id());
            client.tellAside(client.form().stamped(deleted.who(),
                    Reply.of(client.form().source(deleted.who()), "REDACT",
                            isMine ? deleted.with().name() : client.nick,
                            id(deleted.with().id(), deleted.seq()).toString())));
        }
    }

    void reacted(Event.TalkReacted reacted, Consumer<Reply> replies) {
        var isMine = client.isMe(reacted.who().id());
        if (!isMine || client.can(Cap.ECHO_MESSAGE)) {
            client.form().reacted(isMine ? reacted.with().name() : client.nick, reacted.who(),
                    id(reacted.with().id(), reacted.seq()), reacted.emoji(), reacted.on(), replies);
        }
    }

    private MsgId id(MemberId other, long seq) {
        return MsgId.between(client.me().id(), other, seq);
    }

    /// Something that was said is not recorded, and told to nobody.
    void refused(Answer.Refused refused) {
        var isTalk = "say".equals(refused.asked()) || "tell".equals(refused.asked());
        if (!isTalk) {
            refusals.say(refused);
            return;
        }
        var line = client.sent().refused();
        if (!line.command().equals("NOTICE")) { // nothing is ever answered to a NOTICE (RFC 1459, section 4.4.2)
            var refusal = refused.refusal();
            var about = refusal.reason() == Reason.NO_SUCH_MEMBER && !refusal.args().isEmpty()
                    ? refusal.args().getFirst()
                    : line.target();
            var replies = refusals.of(line.command(), about, refusal);
            if (line.label().isEmpty()) {
                replies.forEach(client::tellAside);
            } else {
                client.tellLabelled(new Labelled(line.label(), client.irc().server()), replies);
            }
        }
    }

    static Addressee room(String channel) {
        return Names.exact(channel.startsWith("#") ? channel.substring(1) : channel);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
