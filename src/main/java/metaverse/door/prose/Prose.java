package metaverse.door.prose;

import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.Refusal;
import metaverse.universe.Who;

/// What the text door prints for an event, in one language. The shapes are stable and nobody can forge one: every printed
/// line begins with what only the server can begin a line with.
///
/// | line | what it is |
/// |---|---|
/// | `lily: text` | said to the room |
/// | `~ lily waves` | an emote |
/// | `[private] lily: text`, `[private] ~ lily waves` | to oneself, or a few |
/// | `* lily arrived`, `* lily is now rose`, `* lily left` | coming and going |
/// | `! reason` | a refusal |
/// | `- …` | anything else that the server says: an answer, a greeting, a farewell |
///
/// No name begins with one of these signs or has a colon in it. Lines end in a line feed; a door that wants another line end makes it.
/// Immutable, for any thread.
public final class Prose {
    private static final Prose ENGLISH = new Prose(Texts.of(Tongue.ENGLISH));
    private static final Prose CHINESE = new Prose(Texts.of(Tongue.CHINESE));
    private static final String ANSWER = "- ";
    private static final String REFUSAL = "! ";
    private static final String NEWS = "* ";

    private final Texts texts;
    private final Lists lists;
    private final Pages pages;

    private Prose(Texts texts) {
        this.texts = texts;
        this.lists = new Lists(texts);
        this.pages = new Pages(texts);
    }

    public static Prose of(Tongue tongue) {
        return switch (tongue) {
            case ENGLISH -> ENGLISH;
            case CHINESE -> CHINESE;
        };
    }

    /// Writes the lines of an event, none where it is not told in lines.
    ///
    /// @param own whether it is for the session whose doing it is ([Event.Common#origin]): its own words are not said back to it. Makes no
    ///            difference to a personal event
    public void write(Event event, boolean own, StringBuilder out) {
        switch (event) {
            case Event.Said said -> {
                if (!own) {
                    Speech.write(Speech.lead(said.kind(), said.from().name()), said.text(), out);
                }
            }
            case Event.Told told -> writeTold(told, out);
            case Event.Arrived arrived -> {
                if (!arrived.crowd() && !arrived.back()) {
                    news("arrived", out, arrived.who().name());
                }
            }
            case Event.Left left -> {
                if (!left.crowd()) {
                    news("left", out, left.who().name());
                }
            }
            case Event.Renamed renamed -> writeRenamed(renamed, own, out);
            case Event.Personal answer -> writeAnswer(answer, out);
            case Event.Presence _ -> {}
        }
    }

    /// What a new connection reads first.
    public void writeGreeting(StringBuilder out) {
        answer(texts.say("greeting"), out);
    }

    /// Writes why the session ends.
    public void write(Farewell farewell, StringBuilder out) {
        answer(texts.farewell(farewell), out);
    }

    /// Writes why something was refused.
    public void write(Refusal refusal, StringBuilder out) {
        lines(REFUSAL, texts.refusal(refusal), out);
    }

    private void writeAnswer(Event.Personal event, StringBuilder out) {
        switch (event) {
            case Event.Welcome welcome -> writeWelcome(welcome, out);
            case Event.Refused refused -> write(refused.refusal(), out);
            case Event.Past past -> answer(pages.page(past), out);
            case Event.Present present -> answer(lists.present(present), out);
            case Event.Attendance attendance -> answer(lists.attendance(attendance), out);
            case Event.Bans bans -> answer(lists.bans(bans), out);
            case Event.Done done -> answer(texts.done(done), out);
            case Event.SentOut(var by, var why) -> lines(
                    REFUSAL,
                    why.isEmpty() ? texts.say("sent-out", by) : texts.say("sent-out.why", by, why),
                    out);
            case Event.Pong pong -> answer(texts.say("pong", pong.n()).strip(), out);
            case Event.Explained explained -> answer(texts.topic(explained.topic()), out);
            case Event.Speaks speaks -> answer(Texts.of(speaks.tongue()).say("speaks"), out);
            // A line carries no id by which a resend could be known, so nothing here was ever sent twice.
            case Event.Resent _ -> {}
            case Event.Told told -> writeTold(told, out);
        }
    }

    /// The sender's own copy is silent, unless the sender is among those it is for.
    private void writeTold(Event.Told told, StringBuilder out) {
        var from = told.from();
        if (!told.own() || told.to().stream().anyMatch(who -> who.id().equals(from.id()))) {
            Speech.write(texts.say("private") + " " + Speech.lead(told.kind(), from.name()), told.text(), out);
        }
    }

    private void writeRenamed(Event.Renamed renamed, boolean own, StringBuilder out) {
        if (own) {
            answer(texts.say("renamed.own", renamed.to()), out);
        } else {
            news("renamed", out, renamed.from(), renamed.to());
        }
    }

    private void writeWelcome(Event.Welcome welcome, StringBuilder out) {
        var me = welcome.me();
        for (var place : welcome.rooms()) {
            var others = place.who().stream().filter(who -> !who.id().equals(me.id())).map(Who::name).toList();
            answer(
                    place.here() <= 1
                            ? texts.say("welcome.alone", me.name(), place.room())
                            : texts.say("welcome.with", me.name(), place.room(), lists.some(others, place.here() - 1)),
                    out);
        }
        answer(texts.say("welcome.next"), out);
        if (!welcome.recorded()) {
            answer(texts.say("welcome.unrecorded"), out);
        }
    }

    private void news(String key, StringBuilder out, Object... names) {
        lines(NEWS, texts.say(key, names), out);
    }

    private static void answer(String text, StringBuilder out) {
        lines(ANSWER, text, out);
    }

    private static void lines(String lead, String text, StringBuilder out) {
        text.lines().forEach(line -> out.append(lead).append(line).append('\n'));
    }
}
