package metaverse.door.irc;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import metaverse.names.Names;
import metaverse.texts.Texts;
import metaverse.universe.AccountCommand;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Deed;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.Who;

/// Who answers which command.
final class Commands {
    /// What one may send before one is in.
    private static final Set<String> BEFORE =
            Set.of("CAP", "PASS", "NICK", "USER", "AUTHENTICATE", "QUIT", "PING", "PONG", "ERROR", "REGISTER");

    /// What says something, and so needs to wait for nothing.
    private static final Set<String> TALK = Set.of("PRIVMSG", "NOTICE", "TAGMSG", "BATCH", "PONG");

    private final Client client;
    private final Refusals refusals;
    private final Registration registration;
    private final Negotiation negotiation;
    private final Sasl sasl;
    private final Greeting greeting;
    private final Channels channels;
    private final Caring caring;
    private final Modes modes;
    private final Talking talking;
    private final Multiline multiline;
    private final History history;
    private final ReadMarker readMarker;
    private final Inquiries inquiries;
    private final Monitor monitor;
    private final Hearing hearing;

    Commands(Client client) {
        this.client = client;
        refusals = new Refusals(client);
        history = new History(client);
        readMarker = new ReadMarker(client);
        channels = new Channels(client, refusals, history, readMarker);
        greeting = new Greeting(client, channels, history);
        registration = new Registration(client, refusals, greeting);
        negotiation = new Negotiation(client, registration, refusals);
        sasl = new Sasl(client, refusals);
        caring = new Caring(client, refusals);
        modes = new Modes(client, refusals, caring);
        talking = new Talking(client, refusals);
        multiline = new Multiline(client, talking);
        inquiries = new Inquiries(client, refusals, channels);
        monitor = new Monitor(client, refusals, inquiries);
        hearing = new Hearing(client, registration, channels, talking, greeting, readMarker);
    }

    Hearing hearing() {
        return hearing;
    }

    /// To be called only while the line is read.
    void take(Message message) {
        var command = message.command();
        client.answer(message, () -> {
            if (client.hasTalked() && !TALK.contains(command) && !command.equals("PING")) {
                client.afterAll(() -> answer(message));
            } else {
                answer(message);
            }
        });
    }

    private void answer(Message message) {
        if (client.isRegistered()) {
            answerMember(message);
        } else if (BEFORE.contains(message.command())) {
            answerAnyone(message);
        } else {
            client.numeric("451", "You have not registered");
        }
    }

    private void answerAnyone(Message message) {
        switch (message.command()) {
            case "CAP" -> negotiation.take(message);
            case "PASS" -> registration.pass(message);
            case "NICK" -> registration.nick(message);
            case "USER" -> registration.user(message);
            case "AUTHENTICATE" -> sasl.take(message);
            case "REGISTER" ->
                client.fail("REGISTER", "COMPLETE_CONNECTION_REQUIRED", message.param(0), "Come in first.");
            case "PING" -> ping(message);
            case "QUIT" -> client.quit(new Command.Quit(Channels.remark(message.param(0))));
            default -> {}
        }
    }

    private void answerMember(Message message) {
        switch (message.command()) {
            case "PRIVMSG", "NOTICE" -> {
                if (!multiline.takes(message)) {
                    talking.say(message);
                }
            }
            case "BATCH" -> multiline.batch(message);
            case "TAGMSG" -> talking.tag(message);
            case "REDACT" -> talking.redact(message);
            case "JOIN" -> channels.join(message);
            case "PART" -> channels.part(message);
            case "NAMES" -> channels.roster().names(message);
            case "TOPIC" -> caring.topic(message);
            case "INVITE" -> caring.invite(message);
            case "KICK" -> caring.kick(message);
            case "RENAME" -> caring.rename(message);
            case "MODE" -> modes.mode(message);
            case "CHATHISTORY" -> history.ask(message);
            case "MARKREAD" -> readMarker.take(message);
            case "WHO" -> inquiries.who(message);
            case "WHOIS" -> inquiries.whois(message);
            case "WHOWAS" -> whowas(message);
            case "LIST" -> inquiries.list(message);
            case "MONITOR" -> monitor.take(message);
            case "ISON" -> inquiries.isOn(message);
            case "USERHOST" -> inquiries.userhost(message);
            case "OPER" -> oper(message);
            case "AWAY" -> away(message);
            case "SETNAME" -> registration.real(message);
            case "REGISTER" -> register(message);
            default -> answerAboutServer(message);
        }
    }

    private void answerAboutServer(Message message) {
        var server = client.irc().server();
        switch (message.command()) {
            case "LUSERS" -> greeting.counts();
            case "MOTD" -> greeting.motd();
            case "VERSION" -> client.numeric("351", client.irc().version(), server, "Mini Metaverse");
            case "TIME" -> client.numeric("391", server, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    client.irc().now().atOffset(ZoneOffset.UTC)));
            case "INFO" -> {
                client.numeric("371", "Mini Metaverse, " + client.irc().version());
                client.numeric("374", "End of INFO list");
            }
            case "ADMIN" -> client.numeric("423", server, "No administrative info available");
            case "LINKS" -> {
                client.numeric("364", server, server, "0 " + client.irc().settings().description());
                client.numeric("365", "*", "End of LINKS list");
            }
            case "STATS" -> client.numeric("219", message.has(1) ? message.param(0) : "*", "End of STATS report");
            case "HELP", "HELPOP" -> help(message);
            default -> {
                if (BEFORE.contains(message.command())) {
                    answerAnyone(message);
                } else {
                    client.numeric("421", Names.echo(message.command()), "Unknown command");
                }
            }
        }
    }

    /// Operators are accounts that whoever runs the universe trusts: they sign in as everyone does.
    private void oper(Message message) {
        if (message.has(2)) {
            client.numeric("491",
                    "Nobody becomes an operator by a password of their own. Sign in with an account that is trusted.");
        } else {
            refusals.tooFew(message);
        }
    }

    /// Who was here with an IRC client a while ago: of others nothing is kept, for names change hands.
    private void whowas(Message message) {
        if (!message.has(1)) {
            client.numeric("431", "No nickname given");
            return;
        }
        var nick = message.param(0);
        var count = message.param(1).matches("[0-9]{1,4}") ? Integer.parseInt(message.param(1)) : 0;
        var found = client.irc().former().of(nick, count);
        for (var was : found) {
            client.numeric("314", was.source().nick(), was.source().user(), was.source().host(), "*", was.real());
            client.numeric("312", was.source().nick(), client.irc().server(), Irc.time(was.at()));
        }
        if (found.isEmpty()) {
            client.numeric("406", nick, "There was no such nickname");
        }
        client.numeric("369", nick, "End of WHOWAS");
    }

    private void help(Message message) {
        var subject = message.has(1) ? message.param(0) : "*";
        client.numeric("704", subject, "Everything that one can do here is a line to the nick universe:");
        client.numeric("705", subject, "/msg universe :help");
        client.numeric("706", subject, "End of /HELP.");
    }

    /// What was said before it, by anyone, has been delivered before its answer.
    private void ping(Message message) {
        if (!message.has(1)) {
            refusals.tooFew(message);
            return;
        }
        client.afterAll(() -> client.command(client.irc().server(), "PONG", client.irc().server(), message.param(0)));
    }

    private void away(Message message) {
        var why = message.has(1) ? Channels.remark(message.param(0)) : null;
        client.ask(new Command.Away(why), event -> switch (event) {
            case Answer.Done(var what, _) when what == Deed.AWAY -> {
                client.numeric("306", "You have been marked as being away");
                yield true;
            }
            case Answer.Done(var what, _) when what == Deed.BACK -> {
                client.numeric("305", "You are no longer marked as being away");
                yield true;
            }
            default -> false;
        });
    }

    /// REGISTER (IRCv3 draft "Account Registration"): the name one has becomes one's own. No mail is needed, so none is asked for.
    private void register(Message message) {
        var account = message.param(0);
        if (!message.has(3)) {
            client.fail("REGISTER", "NEED_MORE_PARAMS", "", "Not enough parameters");
        } else if (!account.equals("*") && !account.equalsIgnoreCase(client.nick)) {
            client.fail("REGISTER", "ACCOUNT_NAME_MUST_BE_NICK", account, "Take that nick first.");
        } else {
            client.ask(new AccountCommand.Register(message.param(2)), event -> switch (event) {
                case Answer.Done _ -> {
                    client.me = new Who(client.me().id(), client.nick, false);
                    readMarker.begin();
                    client.command(client.irc().server(), "REGISTER", "SUCCESS", client.nick, "Account registered");
                    client.numeric("900", client.source(), client.nick, "You are now logged in as " + client.nick);
                    yield true;
                }
                case Answer.Refused(var refusal, _, _) -> {
                    client.fail("REGISTER", code(refusal.reason()), account,
                            Texts.of(client.region.tongue()).refusal(refusal));
                    yield true;
                }
                default -> false;
            });
        }
    }

    private static String code(Reason reason) {
        return switch (reason) {
            case REGISTERED_ALREADY -> "ALREADY_AUTHENTICATED";
            case PASSWORD_TOO_SHORT -> "WEAK_PASSWORD";
            case PASSWORD_UNFIT -> "UNACCEPTABLE_PASSWORD";
            case REGISTRATION_CLOSED -> "DISALLOWED";
            default -> "TEMPORARILY_UNAVAILABLE";
        };
    }
}
