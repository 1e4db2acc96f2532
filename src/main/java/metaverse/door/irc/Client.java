package metaverse.door.irc;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import metaverse.door.Line;
import metaverse.universe.Command;
import metaverse.universe.Event;
import metaverse.universe.MemberId;
import metaverse.universe.Region;
import metaverse.universe.Who;
import org.jspecify.annotations.Nullable;

/// One IRC client: what it can, who it is, what it sees, and what it waits for. Belongs to the line's event loop.
///
/// Commands are answered in order, though one may ask the universe several things one after the other ([#ask]): until all are
/// answered, nothing more is read. Talk alone waits for nothing, so a client can say much at once; whatever else follows it waits
/// for a fence first.
final class Client {
    private final Irc irc;
    private final Line line;
    private final Sent sent = new Sent();
    private final Steps steps;

    /// Whether something was said whose outcome may not be known.
    private boolean talked;

    /// What goes out next, and whether someone else sends it.
    private final StringBuilder out = new StringBuilder();

    private boolean hearing;

    /// Collects the answer to a command that has a label.
    private @Nullable Labelled labelled;

    private final Set<Cap> caps = EnumSet.noneOf(Cap.class);
    private IrcForm form;
    private boolean registered;

    /// What it is called in what it is told; `*` before it has a name.
    String nick = "*";

    /// Null until it has entered.
    @Nullable Who me;

    Region region = Region.USUAL;
    Cards.@Nullable Card card;

    /// The rooms it sees, by their number.
    final Map<Long, String> channels = new LinkedHashMap<>();

    private @Nullable Company company;
    private final Watch watch = new Watch(this);

    Client(Irc irc, Line line) {
        this.irc = irc;
        this.line = line;
        this.steps = new Steps(line, this::finish);
        this.form = irc.form(caps);
    }

    Irc irc() {
        return irc;
    }

    Sent sent() {
        return sent;
    }

    // What it can.

    boolean can(Cap cap) {
        return caps.contains(cap);
    }

    void can(Cap cap, boolean on) {
        if (on) {
            caps.add(cap);
        } else {
            caps.remove(cap);
        }
        reform();
    }

    boolean isRegistered() {
        return registered;
    }

    /// From now on it hears its rooms.
    void register() {
        registered = true;
        reform();
    }

    IrcForm form() {
        return form;
    }

    /// From now on it hears as it wants to.
    void reform() {
        form = irc.form(caps);
        if (registered) {
            line.form(company == null && watch.isEmpty() ? form : new Personal(irc, Set.copyOf(caps), company, watch));
        }
    }

    /// Whether it sees the plaza. Where not, it hears only of those who share another room with it.
    void sees(boolean plaza) {
        company = plaza ? null : Objects.requireNonNullElseGet(company, Company::new);
        reform();
    }

    /// Those it shares a room with; null where it sees the plaza, and so everyone.
    @Nullable Company company() {
        return company;
    }

    /// Whose coming and going it wants to hear of.
    Watch watch() {
        return watch;
    }

    Who me() {
        return Objects.requireNonNull(me, "not in");
    }

    boolean isMe(MemberId who) {
        return me != null && me.id().equals(who);
    }

    String source() {
        return me == null ? nick : form().source(me);
    }

    // What it asks.

    /// Gives the universe something whose answer nothing waits for.
    void submit(Command command) {
        talked = true;
        line.submit(command);
    }

    /// Asks the universe; nothing more is read until it has answered.
    void ask(Command command, Steps.Hearer hearer) {
        steps.add(command, hearer, () -> {});
    }

    /// @param then when all of the answer has been heard
    void ask(Command command, Steps.Hearer hearer, Runnable then) {
        steps.add(command, hearer, then);
    }

    /// Does it when everything asked before is answered.
    void afterAll(Runnable then) {
        steps.add(null, _ -> false, then);
    }

    /// Whether something that was said may still have to be answered.
    boolean hasTalked() {
        return talked;
    }

    /// @return whether what is open has taken it
    boolean hears(Event.Personal event) {
        return steps.hears(event);
    }

    /// All that was asked for so far is answered.
    void fenced() {
        talked = false;
        sent.clear();
        steps.fenced();
    }

    // What it is told.

    /// A part of the answer to what it asked.
    void tell(Reply reply) {
        if (labelled == null) {
            reply.write(out);
        } else {
            labelled.add(reply, out);
        }
    }

    /// Something that is no answer.
    void tellAside(Reply reply) {
        reply.write(out);
    }

    void numeric(String number, String... params) {
        var all = new String[params.length + 1];
        all[0] = nick;
        System.arraycopy(params, 0, all, 1, params.length);
        tell(Reply.of(irc.server(), number, all));
    }

    void command(String source, String command, String... params) {
        tell(Reply.of(source, command, params));
    }

    /// What a client is to do differently (IRCv3 "Standard Replies"): for commands that know no other
    /// refusal.
    void fail(String command, String code, String context, String text) {
        tell(context.isEmpty()
                ? Reply.of(irc.server(), "FAIL", command, code, text)
                : Reply.saying(irc.server(), "FAIL", command + " " + code + " " + context, text));
    }

    /// The answer to something that was said, with its label.
    void tellLabelled(Labelled label, List<Reply> replies) {
        replies.forEach(reply -> label.add(reply, out));
        label.end(out);
    }

    /// Answers a command; what it emits goes out at once, or with what is being heard.
    void answer(Message message, Runnable answer) {
        if (can(Cap.LABELED_RESPONSE) && !message.label().isEmpty()) {
            labelled = new Labelled(message.label(), irc.server());
        }
        answer.run();
        if (!steps.isOpen()) {
            finish();
        }
        flush();
    }

    /// The answer is whole without a word of it.
    void drop() {
        labelled = null;
    }

    private void finish() {
        if (labelled != null) {
            labelled.end(out);
            labelled = null;
        }
    }

    /// While this runs, what goes out goes with it.
    StringBuilder hearing(Runnable what) {
        hearing = true;
        what.run();
        hearing = false;
        return out;
    }

    private void flush() {
        if (!hearing && !out.isEmpty()) {
            line.send(Unpooled.copiedBuffer(out, StandardCharsets.UTF_8));
            out.setLength(0);
        }
    }

    /// What others see of it from now on.
    void show(Cards.Card next) {
        card = next;
        irc.cards().put(me().id(), next);
    }

    /// It is called so no longer.
    void leaves() {
        if (me != null && card != null) {
            irc.former().add(new Former.Was(Source.of(me, irc.cards()), card.real(), irc.now().toEpochMilli()));
        }
    }

    /// The line is closed.
    void gone() {
        leaves();
        if (me != null && card != null) {
            irc.cards().remove(me.id(), card);
        }
        me = null;
    }

    /// Before the socket closes it is written down as gone.
    void quit(Command.Quit quit) {
        leaves();
        card = null;
        line.submit(quit);
    }
}
