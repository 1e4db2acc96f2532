package metaverse.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `metaverse bench`: what can a universe bear?
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Measures a universe, or another IRC server, under load and checks what it delivers.",
        footer = {
            "",
            "Start the universe with --no-limits first; measure only what is yours.",
            "On a small machine, give server and bench a core each:",
            "  taskset -c 0 ./metaverse serve --no-limits",
            "  taskset -c 1 ./metaverse bench fanout --members 1000 --pid PID"
        },
        subcommands = {Fanout.class, Rooms.class, PrivateTalk.class, Join.class, Idle.class, Churn.class, Past.class,
            Passwords.class, Walk.class, Start.class, Compare.class, Ceiling.class})
public final class Bench implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }
}
