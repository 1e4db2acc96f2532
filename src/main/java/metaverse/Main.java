package metaverse;

import metaverse.bench.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The command line.
@Command(name = "metaverse",
        subcommands = {Serve.class, PrintConfig.class, Join.class, Backup.class, Restore.class, Bench.class,
            Train.class},
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Mini Metaverse: a place where people meet, behind one port for every client.")
public final class Main implements Runnable {

    private Main() {}

    /// Starts the program.
    ///
    /// @param args what was typed after `metaverse`
    public static void main(String... args) {
        System.exit(new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
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
