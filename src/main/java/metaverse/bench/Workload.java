package metaverse.bench;

import java.io.PrintWriter;
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
        var line = spec.commandLine();
        try {
            var report = measure(line.getErr());
            new Results(common).give(report, line.getOut(), line.getErr());
            return report.good() ? 0 : 1;
        } catch (BenchException e) {
            line.getErr().println(e.getMessage());
            return 1;
        }
    }

    /// Runs once.
    ///
    /// @param err where the progress is told
    final Report measure(PrintWriter err) throws InterruptedException {
        demand(common.atOnce > 0, "At least one must sign in at once.");
        demand(common.seconds > 0 && common.warmup >= 0 && common.patience > 0, "Times must be some.");
        prepare();
        try (var stage = new Stage(common, err)) {
            var report = run(stage);
            report.settings(spec);
            return report;
        }
    }

    /// Refuses what makes no sense, and settles what this kind of run cannot be told, before anything begins.
    void prepare() {}

    /// {@return what was measured, with the judge's word}
    abstract Report run(Stage stage) throws InterruptedException;

    /// Refuses options that make no sense.
    final void demand(boolean sense, String otherwise) {
        if (!sense) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
