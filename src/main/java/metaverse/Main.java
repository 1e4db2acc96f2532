package metaverse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
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
    /// In the order in which the help shows them.
    private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("serve", () -> new Serve());
        COMMANDS.put("config", () -> new PrintConfig());
        COMMANDS.put("join", () -> new Join());
        COMMANDS.put("backup", () -> new Backup());
        COMMANDS.put("restore", () -> new Restore());
        COMMANDS.put("bench", () -> new Bench());
        COMMANDS.put("train", () -> new Train());
    }

    private Main() {}

    /// Starts the program.
    ///
    /// @param args what was typed after `metaverse`
    public static void main(String... args) {
        System.exit(commandLine(args).execute(args));
    }

    /// Knows the command that is meant, or all of them where none is: to look into each costs a quarter of the start.
    static CommandLine commandLine(String... args) {
        var line = new CommandLine(new Main());
        var meant = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (meant == null) {
            COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
        } else {
            line.addSubcommand(args[0], meant.get());
        }
        return line.setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
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
