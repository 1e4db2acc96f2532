package metaverse.door.prose;

import java.util.stream.Collectors;
import metaverse.texts.Texts;
import metaverse.universe.Answer;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.FloorEvent;
import metaverse.universe.Kind;
import metaverse.universe.Refusal;
import metaverse.universe.Region;
import metaverse.universe.RoomEvent;
import metaverse.universe.Setting;
import metaverse.universe.Text;
import metaverse.universe.Who;
import org.jspecify.annotations.Nullable;

/// What the text door prints for an event, in one language, with times as in one zone. The shapes are stable and nobody can forge one: every printed
/// line begins with what only the server can begin a line with.
///
/// | line | what it is |
/// |---|---|
/// | `lily: text` | said to the room |
/// | `~ lily waves` | an emote |
/// | `[garden] lily: text`, `[garden] ~ lily waves` | said in another room that one is in |
/// | `[private] lily: text`, `[private] ~ lily waves` | to oneself, or a few |
/// | `[murmur] lily: text` | to those at the same spot, and not recorded |
/// | `[private to bob] lily: text` | what one said oneself, on another device |
/// | `* lily arrived`, `* lily is now rose`, `* lily left` | coming and going, and other news |
/// | `! reason` | a refusal |
/// | `- …` | anything else that the server says: an answer, a greeting, a farewell |
///
/// No name of a person or a room begins with one of these signs or has a colon, a bracket's blank or a `#` in it, none is called
/// `private`, and what a text is filled with brings no line end. Lines end in a line feed; a door that wants another line end
/// makes it. Immutable, for any thread.
public final class Prose {
    static final String NEWS = "* ";

    private final Texts texts;
    private final Replies replies;

    /// @param region for whom it is
    public Prose(Region region) {
        texts = Texts.of(region.tongue());
        replies = new Replies(texts, region.zone());
    }

    /// For whoever has not asked for another time zone.
    public static Prose of(Tongue tongue) {
        return new Prose(new Region(tongue, Region.USUAL.zone()));
    }

    /// Writes the lines of an event, none where it is not told in lines.
    ///
    /// @param own whether it is for the session whose doing it is ([Event.Common#origin]): its own words are not said back to it. Makes no
    ///            difference to a personal event
    public void write(Event event, boolean own, StringBuilder out) {
        switch (event) {
            case Event.Said said -> writeSaid(said, "", own, out);
            case Event.Deleted(_, var seq, var who) -> news("deleted", out, who.name(), seq);
            case Event.Reacted(_, var seq, var who, var emoji, var on, _) ->
                news(on ? "reacted" : "unreacted", out, who.name(), emoji, seq);
            case RoomEvent room -> writeRoom(room, own, out);
            // Only programs watch floors.
            case FloorEvent _ -> {}
            case Event.Direct direct -> writeDirect(direct, out);
            case Answer answer -> replies.write(answer, out);
        }
    }

    /// Writes the lines of a room's event for a session that has turned to another room: what is said there, and what
    /// concerns everyone everywhere.
    ///
    /// @param own as in [#write]
    public void writeElsewhere(Event.Common event, boolean own, StringBuilder out) {
        switch (event) {
            case Event.Said said -> writeSaid(said, "[" + said.where().name() + "] ", own, out);
            case RoomEvent.Renamed _, RoomEvent.Gone _, RoomEvent.Retitled _ -> write(event, own, out);
            case Event.Deleted _, Event.Reacted _, RoomEvent.Arrived _, RoomEvent.Left _, RoomEvent.Presence _, RoomEvent.Topic _, RoomEvent.Typing _, RoomEvent.Appointed _, RoomEvent.Set _, FloorEvent _ ->
                {}
        }
    }

    /// What a new connection reads first.
    public void writeGreeting(StringBuilder out) {
        Speech.lines(Replies.ANSWER, texts.say("greeting"), out);
    }

    /// Writes why the session ends.
    public void write(Farewell farewell, StringBuilder out) {
        Speech.lines(Replies.ANSWER, texts.farewell(farewell), out);
    }

    /// Writes why something was refused.
    public void write(Refusal refusal, StringBuilder out) {
        replies.write(refusal, out);
    }

    private static void writeSaid(Event.Said said, String where, boolean own, StringBuilder out) {
        if (!own) {
            Speech.write(where + Speech.lead(said.kind(), said.from().name()), said.text(), out);
        }
    }

    private void writeRoom(RoomEvent event, boolean own, StringBuilder out) {
        switch (event) {
            case RoomEvent.Arrived arrived -> {
                if (!arrived.crowd() && !arrived.back()) {
                    news("arrived", out, arrived.who().name());
                }
            }
            case RoomEvent.Left left -> {
                if (!left.crowd()) {
                    news("left", out, left.who().name());
                }
            }
            case RoomEvent.Renamed renamed when own -> replies.renamed(renamed, out);
            case RoomEvent.Renamed renamed -> news("renamed", out, renamed.from(), renamed.to());
            // A line cannot be taken back when they stop; and who is appointed is told so.
            case RoomEvent.Presence _, RoomEvent.Typing _, RoomEvent.Appointed _ -> {}
            case RoomEvent.Topic(_, var who, var topic) ->
                news(topic.isEmpty() ? "topic.taken" : "topic.set", out, who.name(), topic);
            case RoomEvent.Set(_, var who, var setting) -> writeSet(who, setting, out);
            case RoomEvent.Retitled(var where, var from, _) -> news("retitled", out, from, where.name());
            case RoomEvent.Gone gone -> writeGone(gone.who(), gone.why(), out);
        }
    }

    private void writeSet(Who who, Setting setting, StringBuilder out) {
        switch (setting) {
            case Setting.Hidden(var on) -> news(on ? "set.private" : "set.open", out, who.name());
            case Setting.Quiet(var on) -> news(on ? "set.quiet" : "set.loud", out, who.name());
            case Setting.Most(var people) -> news(people > 0 ? "set.most" : "set.any", out, who.name(), people);
        }
    }

    private void writeGone(Who who, @Nullable Text why, StringBuilder out) {
        if (why == null) {
            news("back", out, who.name());
        } else {
            news(why.isEmpty() ? "away" : "away.why", out, who.name(), why);
        }
    }

    private void writeDirect(Event.Direct event, StringBuilder out) {
        switch (event) {
            case Event.Told told -> writeTold(told, out);
            case Event.News news -> Speech.lines(NEWS, texts.news(news), out);
            case Event.Absent(var who, var why) -> writeGone(who, why, out);
            case Event.Came came -> news("came", out, came.who().name(), replies.place(came.spot()));
            case Event.Murmured murmured -> Speech.write(
                    texts.say("murmur") + " " + Speech.lead(Kind.SAY, murmured.who().name()), murmured.text(), out);
            case Event.SentOut(var by, var why) -> replies.sentOut(by, why, out);
            case Event.TalkDeleted(var with, var seq, var who) ->
                news("deleted.private", out, who.name(), seq, with.name());
            case Event.TalkReacted(var with, var seq, var who, var emoji, var on) ->
                news(on ? "reacted.private" : "unreacted.private", out, who.name(), emoji, seq, with.name());
            // A line carries no id by which a resend could be known, so nothing here was ever sent twice.
            case Event.Resent _ -> {}
            // Another device may move it all the time.
            case Event.ReadTo _, Event.TalkTyping _ -> {}
        }
    }

    /// The sender's own copy is silent, unless the sender is among those it is for.
    private void writeTold(Event.Told told, StringBuilder out) {
        var from = told.from();
        var toSelf = told.to().stream().anyMatch(who -> who.id().equals(from.id()));
        var lead = Speech.lead(told.kind(), from.name());
        switch (told.copy()) {
            case RECEIVED -> Speech.write(texts.say("private") + " " + lead, told.text(), out);
            case ECHO -> {
                if (toSelf) {
                    Speech.write(texts.say("private") + " " + lead, told.text(), out);
                }
            }
            case OTHER_DEVICE -> Speech.write(onOtherDevice(told) + " " + lead, told.text(), out);
        }
    }

    private String onOtherDevice(Event.Told told) {
        var others = told.to().stream()
                .filter(who -> !who.id().equals(told.from().id()))
                .map(Who::name)
                .collect(Collectors.joining(texts.say("list.comma")));
        return others.isEmpty() ? texts.say("private") : texts.say("private.to", others);
    }

    private void news(String key, StringBuilder out, Object... args) {
        Speech.lines(NEWS, texts.say(key, args), out);
    }
}
