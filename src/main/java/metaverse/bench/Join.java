package metaverse.bench;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench join`: everyone comes to one room at once. How long until all are in and have read all?
@Command(name = "join", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Members sign in and join one room as fast as they can; then the first of them says a word.",
            "It ends when everyone has heard that word, and so has read all that came before it;",
            "on IRC each must have been shown everyone, too."})
final class Join extends Workload {
    @Option(names = "--members", defaultValue = "5000", description = "How many (${DEFAULT-VALUE}).")
    private int members;

    @Option(names = "--room", paramLabel = "NAME", description = "The room; default: where everyone arrives.")
    private @Nullable String room;

    @Override
    Report run(Stage stage) throws InterruptedException {
        demand(members > 1, "There must be at least two.");
        Stage.needs(members);
        var report = new Report("join", "Joining one room, %s: %,d members, %d signing in at once".formatted(
                stage.where(), members, common.atOnce));
        var before = stage.consumption();
        var open = Window.open(0, before);
        var took = new TalkRun(stage, new Plan(1, members, 1, 1, 0, false, room), Payload.HEAD).gather(report);
        if (took != null) {
            var seconds = Report.seconds(took);
            report.headline("until all had read all", seconds, "s", "%.2f s".formatted(seconds));
        }
        if (before != null) {
            report.memory("server memory before", before.resident());
        }
        open.close(members, stage.consumption()).report(report, "member");
        return stage.finish(report, "everyone heard the word that was said when all were in"
                + (stage.dialect.announces() ? ", and was shown everyone" : ""));
    }
}
