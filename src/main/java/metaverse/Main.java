package metaverse;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line.
@Command(name = "metaverse", mixinStandardHelpOptions = true, version = "Mini Metaverse 0.1.0-SNAPSHOT",
        description = "An access point where people meet.")
public final class Main implements Runnable {

    private Main() {}

    /// Starts the program.
    ///
    /// @param args what was typed after `metaverse`
    public static void main(String... args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    @Command(hidden = true, description = "Plays a short scene, so that Java can learn from it how to start faster.")
    void train() {
        // The scene comes with the server.
    }
}
