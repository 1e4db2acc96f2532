package metaverse.bench;

import org.jspecify.annotations.Nullable;

/// The measured part of a run: what was counted at its beginning and at its end.
final class Window {
    /// What there was at one moment.
    ///
    /// @param done what the run is about: deliveries, sign-ins
    private record Mark(long nanos, long done, long ownCpu, @Nullable Consumption server) {}

    private final Mark begin;
    private final Mark end;

    private Window(Mark begin, Mark end) {
        this.begin = begin;
        this.end = end;
    }

    /// Opens a window.
    static Open open(long done, @Nullable Consumption server) {
        return new Open(new Mark(System.nanoTime(), done, Stage.ownCpu(), server));
    }

    /// A window that has only begun.
    record Open(Mark begin) {
        Window close(long done, @Nullable Consumption server) {
            return new Window(begin, new Mark(System.nanoTime(), done, Stage.ownCpu(), server));
        }
    }

    double seconds() {
        return (end.nanos - begin.nanos) / 1e9;
    }

    long done() {
        return end.done - begin.done;
    }

    double rate() {
        return done() / seconds();
    }

    /// Tells how much of a core the server took.
    void cores(Report report, String when) {
        if (begin.server != null && end.server != null) {
            var cores = spent(begin.server, end.server) / 1e6 / seconds();
            report.figure("server CPU " + when, cores, "cores", "%.1f %% of a core".formatted(cores * 100));
        }
    }

    private static long spent(Consumption begin, Consumption end) {
        return end.cpuMicros() - begin.cpuMicros();
    }

    /// Tells what the server, and this process, spent.
    void report(Report report, String unit) {
        if (begin.server != null && end.server != null) {
            var micros = spent(begin.server, end.server);
            var each = (double) micros / Math.max(1, done());
            report.headline("server CPU", each, "µs per " + unit,
                    "%.2f µs per %s (%.2f cores)".formatted(each, unit, micros / 1e6 / seconds()));
            report.memory("server memory", end.server.resident());
        }
        var own = (end.ownCpu - begin.ownCpu) / 1e9 / seconds();
        report.figure("this process", own, "cores",
                "%.2f cores%s".formatted(own, own < 0.95 ? "" : ": it may be the limit"));
    }
}
