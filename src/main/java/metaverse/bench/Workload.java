package metaverse.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A kind of run, with its options.
abstract class Workload implements Callable<Integer> {
    @Mixin
    protected Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public final Integer call() throws InterruptedException {
        demand(common.atOnce > 0, "At least one must sign in at once.");
        var line = spec.commandLine();
        try (var stage = new Stage(common, line.getOut(), line.getErr())) {
            return run(stage);
        } catch (BenchException e) {
            line.getErr().println(e.getMessage());
            return 1;
        }
    }

    /// {@return the exit status}
    abstract int run(Stage stage) throws InterruptedException;

    /// Refuses options that make no sense.
    final void demand(boolean sense, String otherwise) {
        if (!sense) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
