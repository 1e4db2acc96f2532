package metaverse.terminal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaverse.texts.Texts;
import org.jspecify.annotations.Nullable;

/// What happens around us: who comes and goes, which rooms we are in, what was done, and what waits for us. What is said is for
/// [Listening]. Belongs to the client's thread.
final class Happenings {
    private final Stage stage;
    private final Texts texts;
    private final Self self;
    private final People people;
    private final Places places;
    private final Listening listening;
    private final Goals goals;
    private final Greeting greeting;

    /// Answers to turning back by ourselves after a lost line: nobody has to read of those.
    private int quietTurns;

    /// Whether what was shown last comes once more as a notice, for clients that have no words of their own.
    private boolean shown;

    private List<String> friends = List.of();

    Happenings(Stage stage, Texts texts, Self self, People people, Places places, Listening listening,
            Goals goals) {
        this.stage = stage;
        this.texts = texts;
        this.self = self;
        this.people = people;
        this.places = places;
        this.listening = listening;
        this.goals = goals;
        this.greeting = new Greeting(texts);
    }

    /// Whom Tab offers: who is here, and friends wherever they are.
    List<String> names() {
        return Stream.concat(people.names().stream(), friends.stream()).distinct().toList();
    }

    /// We are in.
    ///
    /// @param wasIn where we spoke before the line was lost; empty at a first coming
    void enter(Heard.Welcome welcome, String wasIn) {
        var first = welcome.rooms().isEmpty() ? "" : welcome.rooms().getFirst().room();
        if (!wasIn.isEmpty() && !wasIn.equals(first) && places.knows(wasIn)) {
            quietTurns++;
            stage.send(Json.write("do", "turn", "room", wasIn));
        } else {
            places.turn(first);
        }
        friends = List.of();
    }

    /// The line is lost, and with it what was asked on it.
    void lineLost() {
        quietTurns = 0;
    }

    /// We could not turn back: the server knows where we speak, and it is the first of all rooms.
    ///
    /// @return whether that was asked by ourselves
    boolean couldNotTurn() {
        if (quietTurns == 0) {
            return false;
        }
        quietTurns--;
        places.turn(places.first());
        return true;
    }

    /// @param at when it came; the server does not say when people come and go
    void heard(Heard heard, Instant at) {
        var isShown = shown;
        shown = false;
        switch (heard) {
            case Heard.Said said -> listening.said(said);
            case Heard.Told told -> listening.told(told);
            case Heard.History history -> listening.records(history);
            case Heard.Arrived(var room, var who, var back) -> arrived(room, who, back, at);
            case Heard.Left(var room, var who) -> left(room, who, at);
            case Heard.Renamed renamed -> renamed(renamed, at);
            case Heard.Joined(var place, var turned) -> joined(place, turned);
            case Heard.Turned(var place) -> turned(place);
            case Heard.Parted(var room, var now) -> parted(room, now);
            case Heard.Topic(var room, var who, var text) -> {
                if (isHere(room)) {
                    happened(at, text.isEmpty() ? "topic.taken" : "topic.set", who, text);
                }
            }
            case Heard.Set(var room, var who, var key, var most) -> {
                if (isHere(room)) {
                    happened(at, key, who, String.valueOf(most));
                }
            }
            case Heard.Retitled(var from, var to) -> {
                places.retitle(from, to);
                happened(at, "retitled", from, to);
            }
            case Heard.Gone(var who, var away, var why) ->
                happened(at, !away ? "back" : why.isEmpty() ? "away" : "away.why", who, why);
            case Heard.Deleted(var room, var with, var seq, var who) -> {
                if (isHere(room)) {
                    happened(at, key("deleted", with), who, seq, String.valueOf(with));
                }
            }
            case Heard.Reacted(var room, var with, var seq, var who, var emoji, var on) -> {
                if (isHere(room)) {
                    happened(at, key(on ? "reacted" : "unreacted", with), who, emoji, seq, String.valueOf(with));
                }
            }
            // Which arrivals at spots we are told of is asked for by the client itself; what somebody types is answered by a notice.
            case Heard.Done(var what, var text) -> {
                if (!what.equals("moves")) {
                    stage.show(new Showing.Said(text));
                }
            }
            case Heard.Floor floor -> goals.heard(floor);
            case Heard.Came(var room, var who, var spot) -> {
                if (isHere(room)) {
                    happened(at, "came", who, goals.called(spot));
                }
            }
            case Heard.Murmured(var who, var text) -> stage.show(new Showing.Murmured(at, who, text));
            case Heard.Invitation(var text, var modules) -> {
                stage.show(new Showing.Said(text));
                stage.show(new Showing.Code(modules));
            }
            case Heard.News(var text) -> stage.show(new Showing.Happened(at, text));
            case Heard.Unread(var waiting) -> unread(waiting);
            case Heard.Read(var room, var unread) -> {
                if (room != null && places.knows(room)) {
                    places.place(room).unread = unread;
                    places.place(room).unseen = Math.min(places.place(room).unseen, unread);
                }
            }
            case Heard.Friends(var names) -> friends = names;
            case Heard.SentOut(var by, var why) ->
                stage.show(new Showing.Refused(
                        why.isEmpty() ? texts.say("sent-out", by) : texts.say("sent-out.why", by, why), null));
            case Heard.Notice(var text) -> {
                if (!isShown) {
                    stage.show(new Showing.Printed(text));
                }
            }
            case Heard.Welcome _, Heard.Token _, Heard.Exported _, Heard.Refused _, Heard.Farewell _, Heard.Pong _, Heard.Unknown _ ->
                {}
        }
    }

    private static String key(String key, @Nullable String with) {
        return with == null ? key : key + ".private";
    }

    /// Whether it is the room we speak in, or no room's matter.
    private boolean isHere(@Nullable String room) {
        return room == null || room.equals(places.current());
    }

    private void arrived(String room, Person who, boolean back, Instant at) {
        people.put(who);
        if (!back && !self.is(who) && isHere(room)) {
            happened(at, "arrived", who.name());
        }
    }

    private void left(String room, Person who, Instant at) {
        // Whoever leaves another room than the first is still in that.
        if (places.isFirst(room)) {
            people.remove(who.id());
        }
        if (!self.is(who) && isHere(room)) {
            happened(at, "left", who.name());
        }
    }

    private void renamed(Heard.Renamed renamed, Instant at) {
        people.rename(renamed.id(), renamed.to());
        if (self.isNow(renamed.id())) {
            self.call(renamed.to());
            stage.show(new Showing.Said(texts.say("renamed.own", renamed.to())));
        } else {
            happened(at, "renamed", renamed.from(), renamed.to());
        }
    }

    private void joined(Heard.Place place, boolean turned) {
        listening.come(place);
        place.who().forEach(people::put);
        if (turned) {
            turn(place);
        } else {
            stage.show(new Showing.Said(texts.say("joined.elsewhere", place.room())));
            shown = true;
        }
    }

    private void turned(Heard.Place place) {
        listening.come(place);
        place.who().forEach(people::put);
        if (quietTurns > 0) {
            quietTurns--;
            places.turn(place.room());
        } else {
            turn(place);
        }
    }

    private void turn(Heard.Place place) {
        places.turn(place.room());
        greeting.place(place).forEach(line -> stage.show(new Showing.Said(line)));
        shown = true;
        listening.look();
    }

    private void parted(String room, String now) {
        places.leave(room);
        places.turn(now);
        stage.show(new Showing.Said(texts.say("parted", room, now)));
        shown = true;
    }

    private void unread(List<Heard.Waiting> waiting) {
        var lines =
                waiting.stream().filter(each -> each.unread() > 0).map(this::line).collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            stage.show(new Showing.Said(lines));
        }
    }

    /// A page of the past never holds more than this.
    private static final long MOST_ASKED = 200;

    private String line(Heard.Waiting waiting) {
        var asked = Math.min(waiting.unread(), MOST_ASKED);
        return waiting.room() == null
                ? texts.say("unread.from", waiting.unread(), String.valueOf(waiting.with()), asked)
                : texts.say("unread.in", waiting.unread(), waiting.room(), asked);
    }

    private void happened(Instant at, String key, Object... names) {
        stage.show(new Showing.Happened(at, texts.say(key, names)));
    }
}
