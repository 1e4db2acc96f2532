package metaverse.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// Gives the results to who wants them: the table to people, JSON to programs, a picture to documents.
final class Results {
    private final Common common;

    Results(Common common) {
        this.common = common;
    }

    void give(Report report, PrintWriter out, PrintWriter err) {
        var json = common.json;
        var piped = json != null && json.equals("-");
        table(report, piped ? err : out);
        if (piped) {
            out.println(ReportJson.of(report, common));
            out.flush();
        } else if (json != null) {
            write(Path.of(json), ReportJson.of(report, common) + "\n");
        }
        if (common.svg != null) {
            write(common.svg, ReportSvg.of(report));
        }
    }

    private static void table(Report report, PrintWriter to) {
        to.println();
        to.println(report.title);
        to.println();
        for (var row : report.rows()) {
            to.printf("  %-24s %s%n", row.label(), row.value());
        }
        to.flush();
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new BenchException("Cannot write " + file + ": " + e.getMessage());
        }
    }
}
