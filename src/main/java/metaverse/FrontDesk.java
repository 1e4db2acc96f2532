package metaverse;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import metaverse.console.Console;
import metaverse.console.Host;
import metaverse.qr.Modules;
import metaverse.screen.Desk;
import metaverse.screen.LineScreen;
import metaverse.screen.PlainScreen;
import metaverse.screen.QrPicture;
import metaverse.screen.Screen;
import metaverse.screen.Streams;
import org.jspecify.annotations.Nullable;

/// Where `serve` speaks to whoever started it: a console on a terminal, plain lines anywhere else.
final class FrontDesk {
    /// In `/proc/self/stat`, counted from behind the program's name: its process group, and the terminal's foreground one.
    private static final int GROUP = 2;

    private static final int FOREGROUND = 5;

    private final PrintStream out = System.out;
    private final boolean rich = !"dumb".equals(System.getenv("TERM"));
    private volatile @Nullable Console console;

    /// Opens the console where there is a terminal to have it on.
    void open(Host host, Console.Levers levers) throws IOException {
        if (isAtTerminal()) {
            var place = new Console.Place(
                    this::screen, Streams.isErrorShown(), InstantSource.system(), ZoneId.systemDefault());
            console = new Console(host, levers, place);
        }
    }

    private Screen screen(Desk desk) throws IOException {
        return rich ? LineScreen.open(desk) : new PlainScreen(System.in, out);
    }

    /// Since Java 25 there is no console again where input or output is no terminal.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isAtTerminal() {
        var terminal = System.console();
        return terminal != null && terminal.isTerminal() && isInFront();
    }

    /// Whoever puts the program in the background (`&`) goes on to use the terminal: the system would halt a program that reads
    /// there. Where that cannot be known it is taken to be in front.
    private static boolean isInFront() {
        try {
            var stat = Files.readString(Path.of("/proc/self/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return fields[GROUP].equals(fields[FOREGROUND]);
        } catch (IOException e) {
            return true;
        }
    }

    void invite(Invitation invitation) {
        var at = console;
        if (at == null) {
            invitation.plain().forEach(this::say);
            return;
        }
        var noColour = System.getenv("NO_COLOR");
        if (rich && (noColour == null || noColour.isEmpty())) {
            at.draw(QrPicture.of(Modules.of(invitation.link())));
        }
        invitation.whole().forEach(this::say);
    }

    /// From now on the operator may type.
    void begin() {
        if (console != null) {
            console.begin();
        }
    }

    void say(String text) {
        var at = console;
        if (at != null) {
            at.show(text);
        } else {
            out.println(text);
            out.flush();
        }
    }

    /// Gives the terminal back; what is said later is printed plainly.
    void close() {
        var at = console;
        console = null;
        if (at != null) {
            at.close();
            if (rich) {
                // Where the terminal was closed under a prompt, the prompt still stands there.
                out.print("\r\u001b[K");
                out.flush();
            }
        }
    }
}
