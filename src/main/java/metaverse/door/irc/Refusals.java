package metaverse.door.irc;

import java.util.List;
import metaverse.texts.Texts;
import metaverse.universe.Answer;
import metaverse.universe.Kind;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;

/// Why not, as IRC says it: with the number that clients know where there is one, in words anyway.
final class Refusals {
    private final Client client;

    Refusals(Client client) {
        this.client = client;
    }

    void tooFew(Message message) {
        client.numeric("461", message.command(), "Not enough parameters");
    }

    void noSuchNick(String nick) {
        client.numeric("401", nick, "No such nick");
    }

    void noSuchChannel(String channel) {
        client.numeric("403", channel, "No such channel");
    }

    /// @param context what it is about: a nick, a channel, or several of them with blanks between
    void tell(String command, String context, Refusal refusal) {
        of(command, context, refusal).forEach(client::tell);
    }

    List<Reply> of(String command, String context, Refusal refusal) {
        var text = text(refusal);
        var number = number(command, refusal.reason());
        if (number.isEmpty()) {
            return List.of(failure(command, context, refusal, text));
        }
        return List.of(Reply.saying(client.irc().server(), number, client.nick + " " + context, text));
    }

    private Reply failure(String command, String context, Refusal refusal, String text) {
        var code = refusal.reason().name();
        return client.can(Cap.STANDARD_REPLIES)
                ? Reply.saying(client.irc().server(), "FAIL", command + " " + code + " " + context, text)
                : Reply.saying(client.irc().server(), "NOTICE", client.nick, text);
    }

    /// In words alone.
    void say(Answer.Refused refused) {
        say(refused.refusal());
    }

    void say(Refusal refusal) {
        for (var line : Lines.of(Kind.SAY, Texts.of(client.region.tongue()).refusal(refusal), Reply.USUAL)) {
            client.tellAside(Reply.saying(client.irc().server(), "NOTICE", client.nick, line));
        }
    }

    String text(Refusal refusal) {
        return Texts.of(client.region.tongue()).refusal(refusal).replace('\n', ' ');
    }

    private static String number(String command, Reason reason) {
        var isTalk = command.equals("PRIVMSG") || command.equals("NOTICE");
        return switch (reason) {
            case NAME_EMPTY -> "431";
            case NAME_TOO_LONG, NAME_ILL_FORMED -> command.equals("JOIN") ? "403" : "432";
            // Nobody learns whether a private room has the name.
            case NAME_RESERVED -> command.equals("JOIN") ? "473" : "432";
            case NAME_TAKEN, NAME_OWNED -> "433";
            case NO_SUCH_MEMBER -> "401";
            case NO_SUCH_ROOM -> "403";
            case NOT_IN_ROOM -> isTalk ? "404" : "442";
            case MUTED, TOO_SOON, ROOM_QUIET -> "404";
            case ROOM_FULL -> "471";
            case NOTHING_TO_SAY -> "412";
            case IN_ROOM_ALREADY -> "443";
            case TOO_MANY_ROOMS -> "405";
            case BANNED_FROM_ROOM -> "474";
            case ROOM_TAKEN, NOT_INVITED -> "473";
            case NOT_YOURS, NOT_OVER, NOT_ALLOWED -> "482";
            case NOT_THERE -> "441";
            case LINE_TOO_LONG, TEXT_TOO_LONG -> "417";
            default -> "";
        };
    }
}
