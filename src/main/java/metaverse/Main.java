package metaverse;

import java.util.List;
import metaverse.bench.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The command line.
@Command(name = "metaverse",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Mini Metaverse: a place where people meet, behind one port for every client.")
public final class Main implements Runnable {

    private Main() {}

    /// Starts the program.
    ///
    /// @param args what was typed after `metaverse`
    public static void main(String... args) {
        var line = new CommandLine(new Main());
        commands(args.length == 0 ? "" : args[0]).forEach(line::addSubcommand);
        System.exit(line.setCaseInsensitiveEnumValuesAllowed(true).execute(args));
    }

    /// The commands that may be meant. To look at every field of all of them takes longer than the rest of a start.
    private static List<Class<?>> commands(String first) {
        return switch (first) {
            case "serve" -> List.of(Serve.class);
            case "join" -> List.of(Join.class);
            default -> List.of(
                    Serve.class, PrintConfig.class, Join.class, Backup.class, Restore.class, Bench.class, Train.class);
        };
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /// The version, as the jar knows it.
    static String version() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /// Tells the command line.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Mini Metaverse " + version()};
        }
    }
}
