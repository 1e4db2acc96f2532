package metaverse.door.prose;

import java.time.ZoneId;
import java.util.Comparator;
import metaverse.texts.Texts;
import metaverse.universe.Answer;
import metaverse.universe.Refusal;
import metaverse.universe.RoomEvent;
import metaverse.universe.Sign;
import metaverse.universe.Text;
import metaverse.universe.Who;

/// What the server answers, in lines that begin with `- `, and what it refuses, in lines that begin with `! `.
final class Replies {
    static final String ANSWER = "- ";
    private static final String REFUSAL = "! ";

    private final Texts texts;
    private final Times times;
    private final Lists lists;
    private final Sights sights;
    private final Pages pages;
    private final Invitations invitations;

    Replies(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.times = new Times(zone);
        this.lists = new Lists(texts, times);
        this.sights = new Sights(texts, lists);
        this.pages = new Pages(texts, times);
        this.invitations = new Invitations(texts, times);
    }

    void write(Answer event, StringBuilder out) {
        switch (event) {
            case Answer.Welcome welcome -> writeWelcome(welcome, out);
            case Answer.Joined(var place, var turned) -> {
                if (turned) {
                    writePlace(place, out);
                } else {
                    answer(texts.say("joined.elsewhere", place.where().name()), out);
                }
            }
            case Answer.Parted(var where, var now, _) -> answer(texts.say("parted", where.name(), now.name()), out);
            case Answer.Turned(var place) -> writePlace(place, out);
            case Answer.Refused refused -> write(refused.refusal(), out);
            case Answer.Done done -> answer(texts.done(done), out);
            case Answer.Past past -> answer(pages.page(past), out);
            case Answer.Found found -> answer(pages.found(found), out);
            case Answer.Audit audit -> answer(pages.audit(audit), out);
            case Answer.Present present -> answer(lists.present(present), out);
            case Answer.Rooms(var rooms, _) -> answer(lists.rooms(rooms), out);
            case Answer.Friends(var friends, _) -> answer(lists.friends(friends), out);
            case Answer.Ignored(var whom, _) -> answer(lists.ignored(whom), out);
            case Answer.Unread(var waiting, _, var asked) -> {
                if (asked) {
                    answer(lists.unread(waiting), out);
                } else {
                    Speech.lines(Prose.NEWS, lists.waits(waiting), out);
                }
            }
            case Answer.Ground ground -> answer(sights.ground(ground), out);
            case Answer.Located located -> answer(sights.located(located), out);
            case Answer.Talks(var talks, _) -> answer(lists.talks(talks), out);
            case Answer.Pending pending -> answer(lists.pending(pending), out);
            case Answer.Attendance attendance -> answer(lists.attendance(attendance), out);
            case Answer.Invitation made -> answer(invitations.made(made), out);
            case Answer.Invitations(var room, var listings, _) -> answer(invitations.list(room, listings), out);
            case Answer.Invited(var room, var by) -> answer(texts.say("invited", by, room), out);
            case Answer.Bans bans -> answer(lists.bans(bans), out);
            case Answer.Pong(var n) -> answer(texts.say("pong", n).strip(), out);
            case Answer.Worded(var what) -> write(what, out);
            case Answer.Explained(var topic) -> answer(texts.topic(topic), out);
            case Answer.Speaks(var region) -> answer(Texts.of(region.tongue()).say("speaks"), out);
            case Answer.Clocked(var region, var now) ->
                answer(texts.say("clock", region.zone().getId(), new Times(region.zone()).of(now)), out);
            case Answer.Exported exported ->
                answer(exported.origin().isEmpty()
                        ? texts.say("exported.here", exported.path())
                        : texts.say("exported", exported.origin() + exported.path()), out);
            // For programs alone.
            case Answer.Token _, Answer.Proof _, Answer.Replay _ -> {}
        }
    }

    void write(Refusal refusal, StringBuilder out) {
        Speech.lines(REFUSAL, texts.refusal(refusal), out);
    }

    void sentOut(String by, Text why, StringBuilder out) {
        Speech.lines(REFUSAL, why.isEmpty() ? texts.say("sent-out", by) : texts.say("sent-out.why", by, why), out);
    }

    String place(Sign sign) {
        return sights.place(sign);
    }

    void renamed(RoomEvent.Renamed renamed, StringBuilder out) {
        answer(texts.say("renamed.own", renamed.to()), out);
    }

    /// Whoever comes in stands in the plaza, the first of all rooms; an account may belong to others, too.
    private void writeWelcome(Answer.Welcome welcome, StringBuilder out) {
        var me = welcome.me();
        var rooms = welcome.rooms().stream()
                .sorted(Comparator.comparingLong(place -> place.where().number()))
                .toList();
        if (!rooms.isEmpty()) {
            var place = rooms.getFirst();
            var others = place.who().stream().filter(who -> !who.id().equals(me.id())).map(Who::name).toList();
            answer(
                    place.here() <= 1
                            ? texts.say("welcome.alone", me.name(), place.where().name())
                            : texts.say("welcome.with", me.name(), place.where().name(),
                                    lists.some(others, place.here() - 1)),
                    out);
        }
        if (rooms.size() > 1) {
            var others = rooms.stream().skip(1).map(place -> place.where().name()).toList();
            answer(texts.say("welcome.rooms", lists.some(others, others.size())), out);
        }
        answer(texts.say("welcome.next"), out);
        if (!welcome.recorded()) {
            answer(texts.say("welcome.unrecorded"), out);
        }
    }

    /// Where one is now, and what it is about. What was said there while one was in was printed, so nothing is unread.
    private void writePlace(Answer.Place place, StringBuilder out) {
        var room = place.where().name();
        var names = place.who().stream().map(Who::name).toList();
        answer(
                place.here() <= 1
                        ? texts.say("place.alone", room)
                        : texts.say("place.with", room, lists.some(names, place.here())),
                out);
        if (!place.topic().isEmpty()) {
            answer(texts.say("place.topic", place.topic()), out);
        }
    }

    private static void answer(String text, StringBuilder out) {
        Speech.lines(ANSWER, text, out);
    }
}
