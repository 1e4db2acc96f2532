package metaverse;

import metaverse.config.Template;
import picocli.CommandLine.Command;

/// `metaverse config`: prints a configuration file with every key and its explanation, to be kept and changed.
@Command(name = "config", mixinStandardHelpOptions = true,
        description = "Prints a configuration file with all there is to set; keep it as metaverse.toml.")
final class PrintConfig implements Runnable {
    @Override
    public void run() {
        System.out.print(Template.text());
        System.out.flush();
    }
}
