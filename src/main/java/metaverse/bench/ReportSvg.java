package metaverse.bench;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// A report as a drawing: how long messages took, and how the run went over time.
final class ReportSvg {
    private static final int FIRST = 70;
    private static final int SECOND = 370;

    /// Each step to the right is ten times rarer: half of all, one in ten, one in a hundred …
    private static final double[] PERCENTILES = {0, 50, 90, 99, 99.9, 99.99};

    private ReportSvg() {}

    static String of(Report report) {
        var out = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 740 640" font-family="sans-serif" font-size="12">
                <rect width="740" height="640" fill="#fff"/>
                """);
        out.append("<text x=\"20\" y=\"28\" font-size=\"15\">%s</text>%n".formatted(Chart.escape(report.title)));
        report.latency().ifPresent(nanos -> out.append(latency(nanos)));
        if (!report.course().isEmpty()) {
            out.append(course(report));
        }
        return out.append("</svg>\n").toString();
    }

    private static Chart latency(Histogram nanos) {
        var most = nines(PERCENTILES[PERCENTILES.length - 1]);
        List<Chart.Point> points = new ArrayList<>();
        for (var step = 0; step <= 100; step++) {
            var nines = most * step / 100;
            var percentile = 100 - 100 / Math.pow(10, nines);
            points.add(new Chart.Point(nines, nanos.getValueAtPercentile(percentile) / 1e6));
        }
        List<Chart.Tick> ticks = new ArrayList<>();
        for (var percentile : PERCENTILES) {
            ticks.add(new Chart.Tick(nines(percentile), percentile == 0 ? "min" : "p" + trim(percentile)));
        }
        return new Chart(FIRST, most, points.getLast().y())
                .title("latency by percentile, ms").frame(ticks).line(points);
    }

    private static double nines(double percentile) {
        return -Math.log10(1 - percentile / 100);
    }

    private static String trim(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static Chart course(Report report) {
        var course = report.course();
        var seconds = course.getLast().seconds();
        var fastest = course.stream().mapToDouble(Course.Point::rate).max().orElse(0);
        List<Chart.Tick> ticks = new ArrayList<>();
        var step = Math.max(1, Math.ceil(seconds / 10));
        for (var second = 0.0; second <= seconds; second += step) {
            ticks.add(new Chart.Tick(second, trim(second)));
        }
        return new Chart(SECOND, seconds, fastest)
                .title(report.courseUnit() + " over seconds").frame(ticks)
                .line(course.stream().map(point -> new Chart.Point(point.seconds(), point.rate())).toList());
    }
}
