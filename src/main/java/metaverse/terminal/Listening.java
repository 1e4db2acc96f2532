package metaverse.terminal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metaverse.texts.Texts;

/// What is said around us: shown once and in order, over lost lines too. Belongs to the client's thread.
final class Listening {
    /// Records that a first look shows, and a page further up.
    private static final int FIRST = 10;
    private static final int PAGE = 20;

    /// What is fetched of what was missed; the rest can be paged up to.
    private static final int MISSED = 200;

    /// How many people are asked about for private words that were missed.
    private static final int ASKED = 40;

    private final Stage stage;
    private final Texts texts;
    private final Self self;
    private final People people = new People();
    private final Reading reading = new Reading();

    /// Questions without an answer; answers come in the order of questions.
    private final Deque<Question> questions = new ArrayDeque<>();

    /// The latest number that we know of each private conversation, by the other's id.
    private final Map<String, Long> whispered = new HashMap<>();

    /// What we said ourselves, among what was missed.
    private final List<String> found = new ArrayList<>();

    private String room = "";
    private boolean whole = true;

    /// What an answer of records is for.
    private sealed interface Question {
        /// What was said in the room while we were away.
        record CatchUp(long head) implements Question {}

        /// What one of the others told us while we were away.
        record Missed(Person with) implements Question {}

        /// Further up.
        record Page() implements Question {}
    }

    Listening(Stage stage, Texts texts, Self self) {
        this.stage = stage;
        this.texts = texts;
        this.self = self;
    }

    People people() {
        return people;
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

    /// Takes what a welcome says of the room, and asks for what is not known yet.
    ///
    /// @param look whether a look back is wanted at the first coming
    void enter(Heard.Welcome welcome, boolean look) {
        people.clear();
        welcome.rooms().stream().flatMap(place -> place.who().stream()).forEach(people::put);
        found.clear();
        whole = true;
        var place = welcome.rooms().isEmpty() ? new Heard.Place("", 0, 1, List.of()) : welcome.rooms().getFirst();
        var isSame = room.equals(place.room()) && reading.last() <= place.head();
        room = place.room();
        if (isSame) {
            catchUp(place.head());
        } else {
            reading.begin(place.head());
            if (look && place.head() > 0) {
                page(FIRST);
            }
        }
        if (welcome.resumed()) {
            askWhispers();
        } else {
            whispered.clear();
        }
    }

    private void catchUp(long head) {
        var from = Math.max(reading.last(), head - MISSED);
        whole = from == reading.last();
        if (!whole) {
            stage.show(new Showing.Said(texts.say("join.missed", from - reading.last())));
        }
        if (head > from) {
            reading.catchUp(from);
            askAfter(from, head);
        }
    }

    private void askAfter(long from, long head) {
        questions.add(new Question.CatchUp(head));
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
        if (!reading.hasEarlier()) {
            stage.show(new Showing.Said(texts.say("join.earlier.none")));
        } else if (questions.stream().noneMatch(Question.Page.class::isInstance)) {
            page(PAGE);
        }
    }

    private void page(int limit) {
        questions.add(new Question.Page());
        stage.send(Json.write("do", "history", "room", room, "before", reading.oldest(), "limit", limit));
    }

    /// Takes in what is said around us.
    ///
    /// @param at when it came; the server does not say when people come and go
    void heard(Heard heard, Instant at) {
        switch (heard) {
            case Heard.Said said -> said(said);
            case Heard.Told told -> told(told);
            case Heard.Arrived(_, var who, var back) -> {
                people.put(who);
                if (!back && !self.is(who)) {
                    happened(at, "arrived", who.name());
                }
            }
            case Heard.Left(_, var who) -> {
                people.remove(who.id());
                if (!self.is(who)) {
                    happened(at, "left", who.name());
                }
            }
            case Heard.Renamed renamed -> renamed(renamed, at);
            case Heard.History history -> records(history);
            case Heard.Notice(var text) -> stage.show(new Showing.Printed(text));
            case Heard.Welcome _, Heard.Refused _, Heard.Farewell _, Heard.Pong _, Heard.Unknown _ -> {}
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

    private void happened(Instant at, String key, Object... names) {
        stage.show(new Showing.Happened(at, texts.say(key, names)));
    }

    /// An answer of records.
    private void records(Heard.History history) {
        switch (questions.poll()) {
            case Question.CatchUp(var head) -> missed(history, head);
            case Question.Missed(var with) -> missedWhispers(history, with);
            case Question.Page _ -> {
                stage.show(new Showing.Page(history.records(), history.more()));
                reading.wentUp(history.records().isEmpty() ? 1 : history.records().getFirst().seq());
            }
            case null -> {}
        }
    }

    /// A question was refused.
    ///
    /// @return whether that is worth telling
    boolean refused() {
        return switch (questions.poll()) {
            case Question.CatchUp _ -> {
                caughtUp();
                yield true;
            }
            // The one we asked about has left meanwhile.
            case Question.Missed _ -> false;
            case Question.Page _ -> true;
            case null -> true;
        };
    }

    private void missed(Heard.History history, long head) {
        for (var message : history.records()) {
            if (reading.takes(message)) {
                spoken(message);
                if (self.is(message.from())) {
                    found.add(message.text());
                }
            }
        }
        if (history.more() && !history.records().isEmpty() && reading.last() < head) {
            askAfter(reading.last(), head);
        } else {
            caughtUp();
        }
    }

    private void caughtUp() {
        for (var said : reading.caughtUp()) {
            if (reading.takes(said.message())) {
                spoken(said.message());
            }
        }
    }

    private void spoken(Message message) {
        stage.show(new Showing.Spoken(message, self.is(message.from())));
    }

    private void missedWhispers(Heard.History history, Person with) {
        for (var message : history.records()) {
            if (isNew(with.id(), message.seq())) {
                var own = self.is(message.from());
                stage.show(new Showing.Whispered(message, own, List.of(own ? with.name() : self.name())));
            }
        }
    }

    private void said(Heard.Said said) {
        if (reading.takes(said)) {
            spoken(said.message());
        }
    }

    private void told(Heard.Told told) {
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
