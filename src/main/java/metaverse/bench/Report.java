package metaverse.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// The table at the end.
final class Report {
    private record Row(String label, String value) {}

    private final String title;
    private final List<Row> rows = new ArrayList<>();

    Report(String title) {
        this.title = title;
    }

    void row(String label, String value) {
        rows.add(new Row(label, value));
    }

    void signedIn(int members, Duration took) {
        row("signed in", "%,d in %.2f s (%,.0f/s)".formatted(members, seconds(took), members / seconds(took)));
    }

    void latency(Histogram nanos) {
        if (nanos.getTotalCount() == 0) {
            row("latency, ms", "nothing measured");
            return;
        }
        row("latency, ms", "p50 %s   p90 %s   p99 %s   p99.9 %s   max %s".formatted(
                millis(nanos, 50), millis(nanos, 90), millis(nanos, 99), millis(nanos, 99.9), millis(nanos, 100)));
    }

    private static String millis(Histogram nanos, double percentile) {
        var millis = nanos.getValueAtPercentile(percentile) / 1e6;
        return millis < 10 ? "%.2f".formatted(millis) : "%,.1f".formatted(millis);
    }

    void memory(String label, long bytes) {
        row(label, "%,.1f MiB".formatted(bytes / 1048576.0));
    }

    /// What the run found wrong, or that nothing was.
    void verdict(List<String> wrong, String good) {
        if (wrong.isEmpty()) {
            row("checked", good);
        }
        for (var words : wrong) {
            row("WRONG", words);
        }
    }

    void print(PrintWriter out) {
        out.println();
        out.println(title);
        out.println();
        for (var row : rows) {
            out.printf("  %-22s %s%n", row.label(), row.value());
        }
        out.flush();
    }

    static double seconds(Duration duration) {
        return Math.max(1, duration.toNanos()) / 1e9;
    }
}
