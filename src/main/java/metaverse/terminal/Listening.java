package metaverse.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metaverse.texts.Texts;

/// What is said in our rooms and to us: shown once and in order, over lost lines too. Belongs to the client's thread.
final class Listening {
    /// Records that a first look shows, a page further up, and what was unread at most.
    private static final int FIRST = 10;
    private static final int PAGE = 20;
    private static final int MOST_UNREAD = 50;

    /// What is fetched of what was missed; the rest can be paged up to.
    private static final int MISSED = 200;

    /// How many people are asked about for private words that were missed.
    private static final int ASKED = 40;

    private final Stage stage;
    private final Texts texts;
    private final Self self;
    private final People people;
    private final Places places;
    private final Marks marks;

    /// Questions without an answer; answers come in the order of questions.
    private final Deque<Question> questions = new ArrayDeque<>();

    /// The latest number that we know of each private conversation, by the other's id.
    private final Map<String, Long> whispered = new HashMap<>();

    /// What we said ourselves, among what was missed.
    private final List<String> found = new ArrayList<>();

    private boolean whole = true;

    /// What an answer of records is for.
    private sealed interface Question {
        /// What was said in a room while we were away.
        record CatchUp(String room, long head) implements Question {}

        /// What one of the others told us while we were away.
        record Missed(Person with) implements Question {}

        /// Further up.
        record Page(String room) implements Question {}
    }

    Listening(Stage stage, Texts texts, Self self, People people, Places places, Marks marks) {
        this.stage = stage;
        this.texts = texts;
        this.self = self;
        this.people = people;
        this.places = places;
        this.marks = marks;
    }

    /// Whether answers of records are still to come.
    boolean isCatching() {
        return !questions.isEmpty();
    }

    /// What we said ourselves, among what was missed.
    List<String> found() {
        return found;
    }

    /// Whether all was fetched that was missed.
    boolean isWhole() {
        return whole;
    }

    /// Takes what a welcome says of the rooms, and asks for what is not known yet.
    ///
    /// @param look whether a look back is wanted at the first coming
    /// @param isNew whether we are somebody new to the others
    void enter(Heard.Welcome welcome, boolean look, boolean isNew) {
        found.clear();
        whole = true;
        places.keep(welcome.rooms().stream().map(Heard.Place::room).toList());
        welcome.rooms().forEach(this::enter);
        if (look && places.here().reading.isFresh()) {
            look();
        }
        if (isNew) {
            whispered.clear();
        } else {
            askWhispers();
        }
    }

    /// A room that we knew goes on where we were; another one begins now.
    private void enter(Heard.Place from) {
        var isKnown = places.knows(from.room());
        var place = places.place(from.room());
        place.unread = from.unread();
        if (isKnown && place.reading.last() <= from.head()) {
            catchUp(from.room(), place.reading, from.head());
        } else {
            begin(place, from);
        }
        if (places.current().isEmpty()) {
            places.turn(from.room());
        }
    }

    private static void begin(Places.Place place, Heard.Place from) {
        place.reading.begin(from.head());
        place.unread = from.unread();
        place.unseen = from.unread();
    }

    /// We came into a room, or turned to it.
    void come(Heard.Place from) {
        var isKnown = places.knows(from.room());
        var place = places.place(from.room());
        if (!isKnown) {
            begin(place, from);
        }
    }

    /// Shows what was said before we came, as much as is unread, or the latest of it.
    void look() {
        var place = places.here();
        var wanted = Math.clamp(place.unseen, FIRST, MOST_UNREAD);
        if (place.reading.hasEarlier() && place.reading.isFresh()) {
            page(places.current(), place.reading, wanted);
        }
        place.unseen = 0;
        place.unread = 0;
        marks.seen(places.current(), place.reading.last());
    }

    private void catchUp(String room, Reading reading, long head) {
        var from = Math.max(reading.last(), head - MISSED);
        if (from != reading.last()) {
            whole = false;
            stage.show(new Showing.Said(texts.say("join.missed", from - reading.last())));
        }
        if (head > from) {
            reading.catchUp(from);
            askAfter(room, from, head);
        }
    }

    private void askAfter(String room, long from, long head) {
        questions.add(new Question.CatchUp(room, head));
        stage.send(Json.write("do", "history", "room", room, "after", from, "limit", MISSED));
    }

    private void askWhispers() {
        people.all().stream().filter(who -> !self.is(who)).limit(ASKED).forEach(who -> {
            questions.add(new Question.Missed(who));
            stage.send(Json.write(
                    "do", "history", "with", who.name(), "after", whispered.getOrDefault(who.id(), 0L)));
        });
    }

    /// The line is lost, and with it what was asked on it.
    void lineLost() {
        questions.clear();
    }

    /// Shows a page further up.
    void older() {
        var reading = places.here().reading;
        if (!reading.hasEarlier()) {
            stage.show(new Showing.Said(texts.say("join.earlier.none")));
        } else if (questions.stream().noneMatch(Question.Page.class::isInstance)) {
            page(places.current(), reading, PAGE);
        }
    }

    private void page(String room, Reading reading, int limit) {
        questions.add(new Question.Page(room));
        stage.send(Json.write("do", "history", "room", room, "before", reading.oldest(), "limit", limit));
    }

    /// An answer of records.
    void records(Heard.History history) {
        switch (questions.poll()) {
            case Question.CatchUp(var room, var head) -> missed(history, room, head);
            case Question.Missed(var with) -> missedWhispers(history, with);
            case Question.Page(var room) -> {
                stage.show(new Showing.Page(history.records(), history.more()));
                places.place(room).reading.wentUp(
                        history.records().isEmpty() ? 1 : history.records().getFirst().seq());
            }
            case null -> {}
        }
    }

    /// A question was refused.
    ///
    /// @return whether that is worth telling
    boolean refused() {
        return switch (questions.poll()) {
            case Question.CatchUp(var room, _) -> {
                caughtUp(room);
                yield true;
            }
            // The one we asked about has left meanwhile.
            case Question.Missed _ -> false;
            case Question.Page _ -> true;
            case null -> true;
        };
    }

    private void missed(Heard.History history, String room, long head) {
        var reading = places.place(room).reading;
        for (var message : history.records()) {
            if (reading.takes(message)) {
                spoken(room, message);
                if (self.is(message.from())) {
                    found.add(message.text());
                }
            }
        }
        if (history.more() && !history.records().isEmpty() && reading.last() < head) {
            askAfter(room, reading.last(), head);
        } else {
            caughtUp(room);
        }
    }

    private void caughtUp(String room) {
        var reading = places.place(room).reading;
        for (var said : reading.caughtUp()) {
            if (reading.takes(said.message())) {
                spoken(room, said.message());
            }
        }
    }

    private void spoken(String room, Message message) {
        var own = self.is(message.from());
        var isHere = room.equals(places.current());
        stage.show(new Showing.Spoken(message, own, isHere ? "" : room));
        if (isHere) {
            marks.seen(room, message.seq());
        } else if (!own) {
            places.place(room).unread++;
        }
    }

    private void missedWhispers(Heard.History history, Person with) {
        for (var message : history.records()) {
            if (isNew(with.id(), message.seq())) {
                var own = self.is(message.from());
                stage.show(new Showing.Whispered(message, own, List.of(own ? with.name() : self.name())));
            }
        }
    }

    void said(Heard.Said said) {
        if (places.place(said.room()).reading.takes(said)) {
            spoken(said.room(), said.message());
        }
    }

    void told(Heard.Told told) {
        var from = told.message().from();
        var own = self.is(from);
        var fresh = own ? told.seqs().isEmpty() : isNew(from.id(), told.message().seq());
        for (var each : told.seqs().entrySet()) {
            var id = people.id(each.getKey());
            fresh |= id == null || isNew(id, each.getValue());
        }
        if (fresh) {
            stage.show(new Showing.Whispered(told.message(), own, told.to()));
        }
    }

    private boolean isNew(String with, long seq) {
        if (seq <= whispered.getOrDefault(with, 0L)) {
            return false;
        }
        whispered.put(with, seq);
        return true;
    }
}
