package metaverse.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// One row of the plan, for all servers: medians of their headlines, and how the first one's stand to each of them.
final class Comparison {
    private final String row;
    private final int times;
    private final List<String> targets;
    private final Map<String, List<Report>> reports = new LinkedHashMap<>();
    private final Set<String> failures = new LinkedHashSet<>();
    private final Set<String> failed = new LinkedHashSet<>();

    Comparison(String row, int times, List<String> targets) {
        this.row = row;
        this.times = times;
        this.targets = targets;
    }

    void add(String target, Report report) {
        if (report.good()) {
            reports.computeIfAbsent(target, name -> new ArrayList<>()).add(report);
        } else {
            failed(target, String.join("; ", report.wrong()));
        }
    }

    /// A figure of a server that failed once is no figure.
    void failed(String target, String why) {
        failed.add(target);
        failures.add(target + ": " + why.replace('\n', ' '));
    }

    boolean good() {
        return failed.isEmpty();
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// The table, and below it what failed and why.
    String markdown() {
        var columns = columns();
        var text = new StringBuilder("### `%s`%n%n".formatted(row));
        text.append(times == 1 ? "One run of each.\n\n" : "Medians of %d runs by turns.%n%n".formatted(times));
        text.append("| server |");
        for (var column : columns) {
            var unit = column.unit().equals("1/s") ? "" : ", " + column.unit();
            text.append(" %s%s | %s ÷ it |".formatted(column.name(), unit, targets.getFirst()));
        }
        text.append("\n|---|").append("---|---|".repeat(columns.size())).append('\n');
        for (var target : targets) {
            text.append(line(target, columns));
        }
        failures.forEach(failure -> text.append("\nFailed: ").append(failure).append('\n'));
        return text.toString();
    }

    private List<Report.Figure> columns() {
        var columns = new LinkedHashMap<String, Report.Figure>();
        reports.values().stream().flatMap(List::stream).flatMap(report -> report.figures().stream())
                .filter(Report.Figure::headline)
                .forEach(figure -> columns.putIfAbsent(figure.name(), figure));
        return List.copyOf(columns.values());
    }

    private String line(String target, List<Report.Figure> columns) {
        var line = new StringBuilder("| " + target + " |");
        for (var column : columns) {
            var value = value(target, column.name());
            var first = value(targets.getFirst(), column.name());
            line.append(value.isEmpty() ? " failed |" : " " + words(value.getAsDouble()) + " |");
            line.append(value.isEmpty() || first.isEmpty() || value.getAsDouble() == 0
                    ? " |"
                    : String.format(Locale.ROOT, " %.2f |", first.getAsDouble() / value.getAsDouble()));
        }
        return line.append(columns.isEmpty() ? " failed |\n" : "\n").toString();
    }

    private OptionalDouble value(String target, String figure) {
        var values = reports.getOrDefault(target, List.of()).stream()
                .flatMap(report -> report.figures().stream())
                .filter(each -> each.name().equals(figure))
                .map(Report.Figure::value)
                .toList();
        return failed.contains(target) || values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(median(values));
    }

    private static String words(double value) {
        if (value >= 10_000) {
            return String.format(Locale.ROOT, "%,.0f k", value / 1000);
        }
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
