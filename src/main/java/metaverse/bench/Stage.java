package metaverse.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// What every run stands on: the network, the clock on the wall, the judge, and the server's meter.
final class Stage implements AutoCloseable {
    /// What the process needs besides its visitors.
    private static final int OWN_FILES = 100;

    final Common common;
    final Dialect dialect;
    final Network network;
    final Watch watch;
    final Verdict verdict = new Verdict();
    final Names names;

    /// For visitors who came for no talk.
    private final Ear deaf;

    Stage(Common common, PrintWriter err) {
        this.common = common;
        dialect = common.dialect();
        names = new Names(common.seed == null ? System.nanoTime() : common.seed);
        deaf = new Ear(new Payload(names.run(), Payload.HEAD), new Unconcerned());
        consumption();
        network = new Network(common.server());
        watch = new Watch(err, Common.duration(common.patience));
    }

    /// What the server has consumed so far; null if nobody said which process it is.
    @Nullable Consumption consumption() {
        return common.pid == null ? null : Consumption.of(common.pid);
    }

    /// A visitor who comes in and says nothing.
    ///
    /// @param joins whether to a room, too, where the door leads to none by itself
    Visitor silent(int number, boolean joins) {
        var name = names.name(number);
        return visitor(number, joins ? dialect.join(name, null, false) : List.of(), deaf);
    }

    /// A visitor who does what is given, no more, and hears no talk.
    Visitor visitor(int number, List<Dialect.Step> steps) {
        return new Visitor(number, names.name(number), dialect, steps, deaf, verdict);
    }

    /// A visitor who signs in, does what else is given, and hears.
    Visitor visitor(int number, List<Dialect.Step> then, Ear ear) {
        var name = names.name(number);
        var steps = new ArrayList<>(List.of(dialect.signIn(name)));
        steps.addAll(then);
        return new Visitor(number, name, dialect, steps, ear, verdict);
    }

    String where() {
        return dialect + " door at " + common.address();
    }

    /// Brings visitors in and waits for them.
    ///
    /// @return how long it took
    Duration bringIn(List<Visitor> visitors) throws InterruptedException {
        var begin = System.nanoTime();
        var crowd = new Crowd(network, visitors, common.atOnce);
        var end = watch.await(
                CompletableFuture.anyOf(crowd.bringIn(), watch.asked()),
                Duration.ofHours(1),
                () -> {
                    var arrived = network.ask(crowd::arrived);
                    return new Watch.Progress("%,d of %,d signed in".formatted(arrived, visitors.size()), arrived);
                });
        if (watch.asked().isDone()) {
            throw new BenchException("Stopped before everyone was in.");
        }
        if (end != Watch.End.DONE) {
            throw new BenchException("The server lets nobody in any more: %,d of %,d are."
                    .formatted(network.ask(crowd::arrived), visitors.size()));
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /// Waits out a part of the run.
    ///
    /// @return whether all went well till its end
    boolean pass(double seconds, Watch.Glance glance) throws InterruptedException {
        var end = watch.await(
                CompletableFuture.anyOf(verdict.broken(), watch.asked()), Common.duration(seconds), glance);
        if (end == Watch.End.STILL) {
            network.loop().submit(() -> verdict.trouble("the server stood still"));
        }
        return end == Watch.End.TIME;
    }

    /// The last thing of a run: the judge's word.
    Report finish(Report report, String good) throws InterruptedException {
        report.verdict(network.ask(verdict::words), good);
        watch.clear();
        return report;
    }

    /// Each visitor is an open file, and a process may have only so many.
    static void needs(long visitors) {
        if (visitors > Names.MOST) {
            throw new BenchException("At most %,d members.".formatted(Names.MOST));
        }
        var system = ManagementFactory.getOperatingSystemMXBean();
        if (system instanceof com.sun.management.UnixOperatingSystemMXBean unix
                && unix.getMaxFileDescriptorCount() < visitors + OWN_FILES) {
            throw new BenchException(
                    "This process may have %,d open files, too few for %,d members. More: ulimit -n %d"
                            .formatted(unix.getMaxFileDescriptorCount(), visitors, visitors + OWN_FILES));
        }
    }

    /// What this process has used of the CPU so far, in nanoseconds.
    static long ownCpu() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean own ? own.getProcessCpuTime() : 0;
    }

    @Override
    public void close() {
        network.close();
        watch.close();
    }

    private static final class Unconcerned implements Ear.Listener {
        @Override
        public void message(Visitor listener, int speaker, int number, long now) {}

        @Override
        public void garbled(Visitor listener, String line) {}
    }
}
