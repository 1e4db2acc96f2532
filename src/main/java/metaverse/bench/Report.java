package metaverse.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// What a run found: lines for people, and the same as figures.
final class Report {
    /// A line of the table.
    record Row(String label, String value) {}

    /// A figure with its unit.
    ///
    /// @param headline whether runs are compared by it
    record Figure(String name, double value, String unit, boolean headline) {}

    final String kind;
    final String title;
    final Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final List<Row> rows = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private List<Course.Point> course = List.of();
    private String courseUnit = "";
    private List<String> wrong = List.of();
    private @Nullable Histogram latency;

    /// @param kind the run's name on the command line
    Report(String kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    private void row(String label, String value) {
        rows.add(new Row(label, value));
    }

    void figure(String label, double value, String unit, String words) {
        row(label, words);
        figures.add(new Figure(label, value, unit, false));
    }

    /// A figure that runs are compared by.
    void headline(String label, double value, String unit, String words) {
        row(label, words);
        figures.add(new Figure(label, value, unit, true));
    }

    void memory(String label, long bytes) {
        var mebibytes = bytes / 1048576.0;
        headline(label, mebibytes, "MiB", "%,.1f MiB".formatted(mebibytes));
    }

    void signedIn(int members, Duration took) {
        var seconds = seconds(took);
        figure("signed in", members / seconds, "1/s",
                "%,d in %.2f s (%,.0f/s)".formatted(members, seconds, members / seconds));
    }

    void latency(Histogram nanos) {
        if (nanos.getTotalCount() == 0) {
            row("latency, ms", "nothing measured");
            return;
        }
        latency = nanos;
        latency("latency", "", nanos);
    }

    /// How long one of several things took.
    void latency(String what, Histogram nanos) {
        if (nanos.getTotalCount() == 0) {
            row(what + ", ms", "nothing measured");
        } else {
            latency(what, what + " ", nanos);
        }
    }

    private void latency(String label, String what, Histogram nanos) {
        row(label + ", ms", "p50 %s   p90 %s   p99 %s   p99.9 %s   max %s".formatted(
                millis(nanos, 50), millis(nanos, 90), millis(nanos, 99), millis(nanos, 99.9), millis(nanos, 100)));
        figures.add(new Figure(what + "p50", nanos.getValueAtPercentile(50) / 1e6, "ms", false));
        figures.add(new Figure(what + "p99", nanos.getValueAtPercentile(99) / 1e6, "ms", true));
    }

    private static String millis(Histogram nanos, double percentile) {
        var millis = nanos.getValueAtPercentile(percentile) / 1e6;
        return millis < 10 ? "%.2f".formatted(millis) : "%,.1f".formatted(millis);
    }

    /// How the run went over time.
    void course(List<Course.Point> points, String unit) {
        course = points;
        courseUnit = unit;
    }

    /// What the run was told on the command line, and what it took where it was told nothing.
    void settings(CommandSpec spec) {
        for (var option : spec.options()) {
            if (!option.usageHelp() && !option.versionHelp() && option.getValue() != null) {
                settings.put(option.longestName().substring(2), option.getValue().toString());
            }
        }
    }

    /// What the run found wrong, or that nothing was.
    void verdict(List<String> found, String good) {
        wrong = List.copyOf(found);
        if (wrong.isEmpty()) {
            row("checked", good);
        }
        for (var words : wrong) {
            row("WRONG", words);
        }
    }

    boolean good() {
        return wrong.isEmpty();
    }

    List<Row> rows() {
        return rows;
    }

    List<Figure> figures() {
        return figures;
    }

    Map<String, String> settings() {
        return settings;
    }

    List<String> wrong() {
        return wrong;
    }

    List<Course.Point> course() {
        return course;
    }

    String courseUnit() {
        return courseUnit;
    }

    /// In nanoseconds; empty if nothing was timed.
    Optional<Histogram> latency() {
        return Optional.ofNullable(latency);
    }

    static double seconds(Duration duration) {
        return Math.max(1, duration.toNanos()) / 1e9;
    }
}
