package metaverse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;

/// The talking of a run: speakers keep their messages under way, and every delivery is entered. Belongs to the event
/// loop; other threads ask it through the loop.
final class Talk implements Ear.Listener {
    private final Plan plan;
    private final Dialect dialect;
    private final Payload payload;
    private final Network network;
    private final Verdict verdict;
    private final Books books;
    private final Stopwatch latency = new Stopwatch();
    private final List<Speaker> owing = new ArrayList<>();
    private final CompletableFuture<Void> silence = new CompletableFuture<>();
    private Speaker[] speakers = {};
    private boolean speaking;
    private long heard;
    private long underWay;
    private long sent;

    Talk(Plan plan, Dialect dialect, Payload payload, Network network, Verdict verdict, String[] names) {
        this.plan = plan;
        this.dialect = dialect;
        this.payload = payload;
        this.network = network;
        this.verdict = verdict;
        books = new Books(plan, verdict, names);
    }

    /// What has happened so far, at one moment.
    record Count(long nanos, long heard, long sent) {}

    long heard() {
        return heard;
    }

    Count count() {
        return new Count(System.nanoTime(), heard, sent);
    }

    /// How long messages took that were sent in the last window, in nanoseconds.
    Histogram latency() {
        return latency.took();
    }

    void start(List<Visitor> visitors) {
        speakers = new Speaker[plan.allSpeakers()];
        for (var number = 0; number < speakers.length; number++) {
            var visitor = visitors.get(plan.visitorOf(number));
            speakers[number] = new Speaker(
                    visitor, plan.roomOf(visitor.number), draft(visitors, number), plan.hearers(dialect),
                    plan.inFlight());
        }
        speaking = true;
        if (plan.rate() > 0) {
            var messages = (double) plan.rate() / plan.hearers(dialect);
            new Pacer(speakers.length, messages, network.loop(), this::sayAt).start();
        } else {
            for (var speaker : speakers) {
                owe(speaker, plan.inFlight());
            }
        }
    }

    private Draft draft(List<Visitor> visitors, int speaker) {
        var text = payload.text(speaker, 0);
        var visitor = plan.visitorOf(speaker);
        var line = plan.secret()
                ? dialect.tell(visitors.get(visitor + 1).name, text)
                : dialect.say(plan.nameOf(plan.roomOf(visitor)), text);
        return new Draft(line, speaker);
    }

    /// From here on messages count.
    ///
    /// @return what there was before
    Count open() {
        latency.open();
        return count();
    }

    /// What is sent from here on counts no more, until the next window opens.
    ///
    /// @return what there is now
    Count shut() {
        latency.shut();
        return count();
    }

    /// No more is said.
    ///
    /// @return done when all that was said has been heard
    CompletableFuture<Void> stop() {
        speaking = false;
        calm();
        return silence;
    }

    /// Nothing more will come: what is missing now is lost.
    ///
    /// @return what there was in all
    Count close() {
        var counts = new int[speakers.length];
        for (var number = 0; number < counts.length; number++) {
            counts[number] = speakers[number].flight.next();
        }
        books.close(counts, dialect);
        return count();
    }

    @Override
    public void message(Visitor listener, int number, int message, long now) {
        if (!expects(listener, number, message)) {
            verdict.trouble(listener.name + " heard message " + message + " of speaker " + number
                    + ", which nobody said to it");
            return;
        }
        if (!books.heard(listener.number, number, message)) {
            return;
        }
        heard++;
        var speaker = speakers[number];
        latency.enter(speaker.flight.sentAt(message), now);
        if (speaker.flight.land(message)) {
            landed(speaker);
        }
    }

    private boolean expects(Visitor listener, int number, int message) {
        if (number < 0 || number >= speakers.length) {
            return false;
        }
        var speaker = speakers[number];
        return speaker.room == plan.roomOf(listener.number)
                && speaker.flight.knows(message)
                && (dialect.echoes() || speaker.visitor != listener);
    }

    @Override
    public void garbled(Visitor listener, String line) {
        verdict.trouble(listener.name + " heard something that nobody said: " + line);
    }

    private void landed(Speaker speaker) {
        underWay--;
        if (!speaking) {
            calm();
        } else if (plan.rate() == 0) {
            owe(speaker, 1);
        }
    }

    /// What is owed is said when the loop has heard all that waited: one write for each speaker, however many of its
    /// messages were finished in this turn.
    private void owe(Speaker speaker, int count) {
        underWay += count;
        if (speaker.owe(count)) {
            owing.add(speaker);
            if (owing.size() == 1) {
                network.loop().execute(this::pay);
            }
        }
    }

    private void pay() {
        for (var speaker : owing) {
            sent += speaker.pay();
        }
        owing.clear();
    }

    /// {@return whether to go on}
    private boolean sayAt(int speaker, long due) {
        if (speaking) {
            underWay++;
            sent++;
            speakers[speaker].say(due);
        }
        return speaking;
    }

    private void calm() {
        if (underWay == 0) {
            silence.complete(null);
        }
    }
}
