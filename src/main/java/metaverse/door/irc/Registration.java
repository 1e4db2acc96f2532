package metaverse.door.irc;

import metaverse.names.NameReading;
import metaverse.names.Names;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Event;
import metaverse.universe.Name;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.Settings.Entry;
import metaverse.universe.Who;
import org.jspecify.annotations.Nullable;

/// How a client comes in: capabilities, a nick, a user, perhaps an account; then all at once it is there (RFC 1459, section 4.1;
/// IRCv3 "Capability Negotiation").
final class Registration {
    private final Client client;
    private final Refusals refusals;
    private final Greeting greeting;
    private @Nullable Name wanted;
    private @Nullable String user;
    private String real = "";
    private @Nullable String password;
    private boolean negotiating;
    private boolean entering;

    /// What an account found when it came in, before the client was ready.
    private Answer.@Nullable Welcome welcome;

    Registration(Client client, Refusals refusals, Greeting greeting) {
        this.client = client;
        this.refusals = refusals;
        this.greeting = greeting;
    }

    /// Waits with coming in until CAP END.
    void negotiate(boolean on) {
        negotiating = on && !client.isRegistered();
        enter();
    }

    void pass(Message message) {
        if (client.isRegistered()) {
            client.numeric("462", "You may not reregister");
        } else if (!message.has(1)) {
            refusals.tooFew(message);
        } else {
            password = message.param(0);
        }
    }

    void user(Message message) {
        if (client.isRegistered()) {
            client.numeric("462", "You may not reregister");
        } else if (!message.has(4)) {
            refusals.tooFew(message);
        } else {
            user = message.param(0);
            real = Names.echo(message.param(3));
            enter();
        }
    }

    /// NICK: whom one wants to be, or from now on is.
    void nick(Message message) {
        if (!message.has(1)) {
            client.numeric("431", "No nickname given");
            return;
        }
        switch (Names.read(message.param(0))) {
            case NameReading.Refused(var refusal) ->
                refusals.tell("NICK", Names.echo(message.param(0)).replace(' ', '_'), refusal);
            case NameReading.Read(var name) when Talking.isUniverse(name.shown()) ->
                client.numeric("432", name.shown(), "That is the universe itself.");
            case NameReading.Read(var name) -> nick(name);
        }
    }

    private void nick(Name name) {
        if (!client.isRegistered()) {
            wanted = name;
            enter();
        } else if (!name.shown().equals(client.nick)) {
            client.ask(new Command.Rename(name), event -> refused(event, "NICK", name.shown()));
        }
    }

    private boolean refused(Event.Personal event, String command, String context) {
        if (event instanceof Answer.Refused(var refusal, _, _)) {
            refusals.tell(command, context, refusal);
            return true;
        }
        return false;
    }

    private void enter() {
        if (client.isRegistered() || negotiating || entering || wanted == null || user == null) {
            return;
        }
        if (welcome != null) {
            begin(welcome);
            return;
        }
        entering = true;
        if (password != null && client.irc().rules().people().entry() == Entry.PASSWORD) {
            client.ask(new Command.Knock(password), event -> event instanceof Answer.Done || refusedEntry(event));
        }
        var name = wanted;
        client.ask(new Command.Enter(name, false), this::refusedEntry, () -> entering = false);
    }

    private boolean refusedEntry(Event.Personal event) {
        if (!(event instanceof Answer.Refused(var refusal, _, _))) {
            return false;
        }
        var name = wanted;
        if (refusal.reason() == Reason.NAME_OWNED && password != null && name != null) {
            // Old clients know one password only: it may well be the account's.
            client.ask(new Command.Login(name, password, false), this::refusedLogin);
        } else {
            refuse(refusal);
        }
        return true;
    }

    private boolean refusedLogin(Event.Personal event) {
        if (event instanceof Answer.Refused(var refusal, _, _)) {
            refuse(refusal);
            return true;
        }
        return false;
    }

    private void refuse(Refusal refusal) {
        var name = wanted == null ? "*" : wanted.shown();
        switch (refusal.reason()) {
            case WORD_NEEDED, WRONG_WORD -> client.numeric("464", "Password incorrect");
            case WRONG_PASSWORD, NO_SUCH_ACCOUNT -> client.numeric("464", "Password incorrect");
            default -> refusals.tell("NICK", name, refusal);
        }
        wanted = null;
    }

    /// The universe has let it in: as a guest, with an account, or with an account while it was a guest.
    void welcomed(Answer.Welcome found) {
        var before = client.me;
        if (before != null && client.isRegistered()) {
            var source = client.source();
            client.me = found.me();
            card();
            loggedIn();
            client.afterAll(() -> {
                client.tellAside(Reply.of(source, "NICK", found.me().name()));
                called(found.me().name());
            });
            return;
        }
        client.me = found.me();
        if (!found.me().guest()) {
            loggedIn();
        }
        if (negotiating || user == null) {
            welcome = found;
        } else {
            begin(found);
        }
    }

    private void loggedIn() {
        client.numeric("900", client.source(), client.me().name(), "You are now logged in as " + client.me().name());
    }

    /// What it is called from now on.
    void called(String name) {
        client.nick = name;
        client.me = new Who(client.me().id(), name, client.me().guest());
    }

    private void begin(Answer.Welcome found) {
        client.nick = found.me().name();
        card();
        client.sees(client.irc().settings().autoJoin().stream().anyMatch("plaza"::equalsIgnoreCase));
        client.register();
        greeting.begin(found);
    }

    private void card() {
        if (user != null) {
            var bot = client.card != null && client.card.bot();
            client.show(Cards.Card.of(user, real.isEmpty() ? client.me().name() : real).with(bot));
        }
    }

    /// SETNAME (IRCv3).
    void real(Message message) {
        if (!message.has(1)) {
            refusals.tooFew(message);
        } else if (message.param(0).length() > Greeting.REAL_NAME) {
            client.fail("SETNAME", "INVALID_REALNAME", "", "That is too long.");
        } else {
            real = Lines.plain(message.param(0));
            card();
            if (client.can(Cap.SETNAME)) {
                client.tell(Reply.saying(client.source(), "SETNAME", "", real));
            }
        }
    }

}
