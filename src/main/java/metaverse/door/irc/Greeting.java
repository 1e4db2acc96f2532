package metaverse.door.irc;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import metaverse.universe.Answer;
import metaverse.universe.Command.Form;
import metaverse.universe.PastCommand;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.Records.Span;
import metaverse.universe.Text;

/// What a client reads as soon as it is in: who it is, what holds here, the message of the day, its rooms, and what has waited for it
/// (RFC 2812, section 5.1; modern.ircdocs.horse "RPL_ISUPPORT").
final class Greeting {
    /// What a name has at most (see `metaverse.names.Names`), in code points.
    static final int NICK = 24;

    static final int REAL_NAME = 120;

    private static final int TOKENS_A_LINE = 13;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Client client;
    private final Channels channels;
    private final History history;

    Greeting(Client client, Channels channels, History history) {
        this.client = client;
        this.channels = channels;
        this.history = history;
    }

    void begin(Answer.Welcome welcome) {
        var irc = client.irc();
        client.numeric("001", "Welcome to " + irc.settings().network() + ", " + client.nick);
        client.numeric("002", "Your host is " + irc.server() + ", running version " + irc.version());
        client.numeric("003", "This server was created " + DATE.format(irc.started()));
        client.numeric("004", irc.server(), irc.version(), "Bi", "biot", "bo");
        supported();
        counts();
        motd();
        channels.begin(welcome);
    }

    private void supported() {
        var rules = client.irc().rules();
        var tokens = new ArrayList<String>(List.of(
                "AWAYLEN=" + Text.REMARK, "BOT=B", "CASEMAPPING=ascii",
                "CHANLIMIT=#:" + rules.people().rooms(), "CHANMODES=b,,l,imnst", "CHANNELLEN=" + (NICK + 1),
                "CHANTYPES=#", "CHATHISTORY=" + Math.min(History.MOST, rules.page()),
                "CLIENTTAGDENY=*,-draft/react,-draft/unreact,-draft/reply,-reply,-typing", "ELIST=MNU",
                "KICKLEN=" + Text.REMARK, "MAXLIST=b:100", "MONITOR=" + Watch.MOST, "MODES=4",
                "MSGREFTYPES=msgid,timestamp",
                "NAMELEN=" + REAL_NAME, "NETWORK=" + client.irc().settings().network(), "NICKLEN=" + NICK,
                "PREFIX=(o)@", "SAFELIST", "TARGMAX=NAMES:,LIST:,KICK:,WHOIS:1,PRIVMSG:" + Talking.MOST_TARGETS
                        + ",NOTICE:" + Talking.MOST_TARGETS,
                "TOPICLEN=" + Text.REMARK, "UTF8ONLY", "WHOX"));
        for (var from = 0; from < tokens.size(); from += TOKENS_A_LINE) {
            var line = new ArrayList<>(tokens.subList(from, Math.min(tokens.size(), from + TOKENS_A_LINE)));
            line.add("are supported by this server");
            client.numeric("005", line.toArray(String[]::new));
        }
    }

    /// LUSERS (RFC 1459, section 4.3.2).
    void counts() {
        var here = String.valueOf(client.irc().figures().members());
        client.numeric("251", "There are " + here + " users and 0 invisible on 1 servers");
        client.numeric("252", "0", "operator(s) online");
        client.numeric("254", String.valueOf(client.channels.size()), "channels formed");
        client.numeric("255", "I have " + here + " clients and 0 servers");
        client.numeric("265", here, here, "Current local users " + here + ", max " + here);
        client.numeric("266", here, here, "Current global users " + here + ", max " + here);
    }

    void motd() {
        var lines = client.irc().settings().motd();
        if (lines.isEmpty()) {
            client.numeric("422", "MOTD File is missing");
            return;
        }
        client.numeric("375", "- " + client.irc().server() + " Message of the day - ");
        lines.forEach(line -> client.numeric("372", "- " + line));
        client.numeric("376", "End of MOTD command");
    }

    /// What was said to it in private while it was away. Rooms tell theirs themselves.
    void waiting(Answer.Unread unread) {
        if (client.can(Cap.CHATHISTORY)) {
            return; // it asks itself
        }
        for (var talk : unread.waiting()) {
            if (talk.with() != null) {
                var with = Talking.room(talk.with().name());
                client.ask(
                        new PastCommand.History(new Talk(with, null), new Span.After(talk.read()), History.MOST,
                                Form.EVENT),
                        history::replayed);
            }
        }
    }
}
