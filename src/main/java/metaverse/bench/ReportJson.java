package metaverse.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/// A report as one JSON object: `bench` (the kind of run), `title`, `at`, `settings`, `figures` by name ({`value`,
/// `unit`}), `latency` ({`unit`, `count`, `mean`, `percentiles`: [{`percentile`, `value`}]}), `course` ({`unit`,
/// `points`: [{`second`, `rate`}]}), `checked`, `wrong`, `versions`, `environment`.
final class ReportJson {
    private static final double[] PERCENTILES = {0, 10, 25, 50, 75, 90, 95, 99, 99.9, 99.99, 100};

    private ReportJson() {}

    static String of(Report report, Common common) {
        var json = new LinkedHashMap<String, Object>();
        json.put("bench", report.kind);
        json.put("title", report.title);
        json.put("at", report.at.toString());
        json.put("settings", report.settings());
        json.put("figures", figures(report));
        report.latency().ifPresent(nanos -> json.put("latency", latency(nanos)));
        if (!report.course().isEmpty()) {
            json.put("course", course(report));
        }
        json.put("checked", report.good());
        json.put("wrong", report.wrong());
        json.put("versions", versions());
        json.put("environment", environment(common));
        return JsonText.write(json);
    }

    private static Map<String, Object> figures(Report report) {
        var figures = new LinkedHashMap<String, Object>();
        for (var figure : report.figures()) {
            figures.put(figure.name(), JsonText.object("value", figure.value(), "unit", figure.unit()));
        }
        return figures;
    }

    private static Map<String, Object> latency(Histogram nanos) {
        List<Map<String, Object>> percentiles = new ArrayList<>();
        for (var percentile : PERCENTILES) {
            percentiles
                    .add(JsonText.object("percentile", percentile, "value",
                            nanos.getValueAtPercentile(percentile) / 1e6));
        }
        return JsonText.object("unit", "ms", "count", nanos.getTotalCount(), "mean", nanos.getMean() / 1e6,
                "percentiles", percentiles);
    }

    private static Map<String, Object> course(Report report) {
        var points = report.course().stream()
                .map(point -> JsonText.object("second", point.seconds(), "rate", point.rate()))
                .toList();
        return JsonText.object("unit", report.courseUnit(), "points", points);
    }

    private static Map<String, Object> versions() {
        var version = Optional.ofNullable(Bench.class.getPackage().getImplementationVersion());
        return JsonText.object("bench", version.orElse("(not packaged)"), "java", Runtime.version().toString());
    }

    private static Map<String, Object> environment(Common common) {
        var environment = new LinkedHashMap<String, Object>();
        environment.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        environment.put("arch", System.getProperty("os.arch"));
        environment.put("processors", Runtime.getRuntime().availableProcessors());
        if (common.pid != null) {
            ProcessHandle.of(common.pid)
                    .flatMap(process -> process.info().command())
                    .ifPresent(command -> environment.put("server", command));
        }
        return environment;
    }
}
