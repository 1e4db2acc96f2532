package metaverse.console;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import metaverse.console.Console.Levers;
import metaverse.screen.Entry;
import metaverse.screen.Screen;
import metaverse.universe.Command;

/// Does what is typed. Belongs to the thread that reads keys.
final class Keys {
    private final Host host;
    private final Levers levers;
    private final Wording wording;
    private final Consumer<String> shown;
    private final Predicate<Command> asked;

    /// Whether the operator was told how to end, and would end with the same key again.
    private boolean warned;

    private volatile boolean ended;

    /// @param asked asks the universe, unless too much waits already
    Keys(Host host, Levers levers, Wording wording, Consumer<String> shown, Predicate<Command> asked) {
        this.host = host;
        this.levers = levers;
        this.wording = wording;
        this.shown = shown;
        this.asked = asked;
    }

    /// Reads until the console is closed. One Ctrl-D is no end yet: a universe with people in it is not closed by a
    /// slip of the finger. A terminal that is gone ends every reading at once, and so the universe, in order.
    void read(Screen screen) {
        while (!ended) {
            screen.read(this::typed);
        }
    }

    void end() {
        ended = true;
    }

    private void typed(Entry entry) {
        if (ended) {
            return;
        }
        switch (entry) {
            case Entry.Line(var text) -> {
                warned = false;
                text.lines().forEach(this::line);
            }
            case Entry.Interrupt _, Entry.End _ -> leave();
            case Entry.Older _ -> {}
        }
    }

    private void leave() {
        if (warned) {
            quit();
        } else {
            warned = true;
            shown.accept(wording.answer("console.really"));
        }
    }

    private void quit() {
        ended = true;
        levers.quit().run();
    }

    private void line(String line) {
        switch (Orders.read(line)) {
            case null -> {}
            case Order.Ask(var command) -> {
                if (!asked.test(command)) {
                    shown.accept(wording.refusal("console.busy"));
                }
            }
            case Order.Help _ -> shown.accept(wording.plain("console.help"));
            case Order.Stop _ -> stop();
            case Order.Start _ -> start();
            case Order.Reload _ -> levers.reload().run();
            case Order.Quit _ -> quit();
            case Order.Unknown unknown -> shown.accept(wording.unknown(unknown));
            case Order.Badly(var usage) -> shown.accept(wording.refusal("console.badly", usage));
            case Order.TooLong(var most) -> shown.accept(wording.refusal("refusal.line-too-long", most));
        }
    }

    private void stop() {
        shown.accept(wording.answer(host.closeDoors() ? "console.stopped" : "console.stopped.already"));
    }

    private void start() {
        try {
            shown.accept(wording.answer(host.openDoors() ? "console.started" : "console.started.already"));
        } catch (IOException e) {
            shown.accept(wording.refusal("console.start-failed", String.valueOf(e.getMessage())));
        }
    }
}
