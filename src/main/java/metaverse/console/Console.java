package metaverse.console;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import metaverse.screen.Desk;
import metaverse.screen.Screen;
import metaverse.universe.Answer;
import metaverse.universe.Command;
import metaverse.universe.Event;
import metaverse.universe.FloorEvent;
import metaverse.universe.OperatorCommand;
import metaverse.universe.Outlet;
import metaverse.universe.RoomEvent;
import metaverse.universe.Session;
import metaverse.universe.Text;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/// The operator's console: shows who comes and goes, what the operator is told, and the log; takes the operator's commands. What
/// people say to each other is not shown.
///
/// Three threads: the universe's calls [#deliver], which only puts away; one reads keys ([Keys]); one prints, and owns
/// the rest.
public final class Console implements Outlet, Session.End, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final AttributedStyle INK =
            AttributedStyle.DEFAULT.foreground(0, 0, 0).background(255, 255, 255);

    private final Host host;
    private final Screen screen;
    private final LogLines log;
    private final Session session;
    private final InstantSource clock;
    private final Wording wording;
    private final Keys keys;
    private final Backlog backlog = new Backlog();
    private final People people = new People();
    private final Thread printer;

    /// What it hears, by number. Belongs to the universe's thread.
    private final Set<Long> rooms = new HashSet<>();

    /// Whether the session may ask for nothing more until some of it is answered.
    private volatile boolean full;

    /// Whether the list of who was here at the beginning has come; nobody asked for it. Belongs to the universe's thread.
    private boolean met;

    /// What surrounds a console.
    ///
    /// @param screen opens the screen
    /// @param alone  whether the log would otherwise be written over what is typed
    public record Place(Opening screen, boolean alone, InstantSource clock, ZoneId zone) {}

    /// Opens a screen.
    @FunctionalInterface
    public interface Opening {
        Screen of(Desk desk) throws IOException;
    }

    /// What the operator may do that is not the universe's to decide. Both return at once.
    public record Levers(Runnable reload, Runnable quit) {}

    /// Opens the console; it reads nothing before [#begin].
    public Console(Host host, Levers levers, Place place) throws IOException {
        this.host = host;
        this.clock = place.clock();
        this.wording = new Wording(place.zone());
        var prompt = new AttributedString(wording.plain("console.prompt"), AttributedStyle.DEFAULT.faint());
        this.screen = place.screen().of(new Desk((_, _) -> prompt, people, _ -> false, _ -> List.of(), null, true));
        this.keys = new Keys(host, levers, wording, this::show, this::ask);
        this.session = host.operator(this, this);
        this.log = LogLines.take(place.alone(), lines -> backlog.news(new Notice.Logged(lines)));
        this.printer = Thread.ofPlatform().daemon().name("console").start(this::print);
    }

    /// Takes the operator's place and reads what is typed.
    public void begin() {
        ask(new OperatorCommand.Operate());
        ask(new OperatorCommand.Attendance());
        Thread.ofPlatform().daemon().name("keys").start(() -> keys.read(screen));
    }

    /// Shows a text; from any thread.
    public void show(String text) {
        backlog.answer(new Notice.Says(text));
    }

    /// Shows a picture in black and white, if it fits.
    public void draw(List<String> rows) {
        if (rows.stream().allMatch(row -> row.length() <= screen.columns())) {
            backlog.answer(new Notice.Drawn(rows.stream().map(row -> new AttributedString(row, INK)).toList()));
        }
    }

    /// @return whether it was asked; not while too much waits for an answer
    private boolean ask(Command command) {
        if (full) {
            return false;
        }
        // Before it is asked: the word that it may go on must find it so.
        full = true;
        if (host.submit(session, command)) {
            full = false;
        }
        return true;
    }

    @Override
    public void deliver(List<Telling> batch) {
        for (var telling : batch) {
            switch (telling) {
                case Telling.ToRoom(var event) when rooms.contains(event.where().number()) -> hear(event);
                case Telling.ToSession(_, var event) -> hear(event);
                case Telling.Enters(var room, _) -> rooms.add(room);
                case Telling.Leaves(var room, _) -> rooms.remove(room);
                case Telling.Reads _ -> full = false;
                case Telling.ToRoom _, Telling.Turns _, Telling.Ignores _, Telling.Ends _ -> {}
            }
        }
    }

    private void hear(Event.Common event) {
        people.note(event);
        switch (event) {
            case Event.Said said -> {
                if (said.origin() == session) {
                    backlog.answer(new Notice.Heard(said, said.at()));
                }
            }
            case RoomEvent.Arrived arrived -> {
                if (!arrived.crowd() && !arrived.back()) {
                    news(arrived);
                }
            }
            case RoomEvent.Left left -> {
                if (!left.crowd()) {
                    news(left);
                }
            }
            case RoomEvent.Renamed renamed -> news(renamed);
            case Event.Deleted _, Event.Reacted _, RoomEvent.Presence _, RoomEvent.Topic _, RoomEvent.Set _, RoomEvent.Retitled _, RoomEvent.Typing _, RoomEvent.Appointed _, FloorEvent _, RoomEvent.Gone _ ->
                {}
        }
    }

    private void news(Event event) {
        backlog.news(new Notice.Heard(event, clock.millis()));
    }

    private void hear(Event.Personal event) {
        if (event instanceof Event.Told told && told.copy() == Event.Told.Copy.RECEIVED) {
            backlog.news(new Notice.Heard(told, told.at()));
        } else if (event instanceof Answer.Attendance && !met) {
            met = true;
            people.note(event);
        } else {
            backlog.answer(new Notice.Heard(event, clock.millis()));
        }
    }

    private void print() {
        try {
            for (var next = backlog.take(); !(next instanceof Notice.End); next = backlog.take()) {
                screen.print(lines(next));
                var dropped = backlog.dropped();
                if (dropped > 0) {
                    screen.print(lines(new Notice.Says(wording.refusal("console.dropped", dropped))));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            // The terminal was closed under us: the process was told to end.
            keys.end();
        }
    }

    private List<AttributedString> lines(Notice notice) {
        return switch (notice) {
            case Notice.Heard(var event, var at) -> styled(
                    wording.of(event, at),
                    event instanceof Event.Told ? AttributedStyle.BOLD : AttributedStyle.DEFAULT);
            case Notice.Says(var text) -> styled(text, AttributedStyle.DEFAULT);
            case Notice.Logged(var lines) -> styled(lines, AttributedStyle.DEFAULT.faint());
            case Notice.Drawn(var lines) -> lines;
            case Notice.End _ -> List.of();
        };
    }

    /// A log line may have in it what a stranger sent: nothing may come through that a terminal obeys.
    private static List<AttributedString> styled(String text, AttributedStyle style) {
        return text.lines()
                .map(line -> line.substring(0, line.length() - line.stripLeading().length()).replace('\t', ' ')
                        + Text.of(line))
                .map(line -> new AttributedString(line, style))
                .toList();
    }

    /// Shows what still waits and gives the terminal back.
    @Override
    public void close() {
        keys.end();
        log.close();
        backlog.answer(new Notice.End());
        try {
            printer.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        screen.close();
    }
}
