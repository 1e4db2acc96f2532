package metaverse.bench;

import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench churn`: coming and going.
@Command(name = "churn", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Members come, are welcomed and leave, over and over.")
final class Churn extends Workload {
    @Option(names = "--parallel", defaultValue = "16", description = "How many at once (${DEFAULT-VALUE}).")
    int parallel;

    @Option(names = "--members", defaultValue = "0",
            description = "Members who are there all the time (${DEFAULT-VALUE}).")
    int members;

    @Override
    Report run(Stage stage) throws InterruptedException {
        demand(parallel > 0 && members >= 0, "There must be some members.");
        Stage.needs(members + parallel);
        var report = new Report("churn", "Coming and going, %s: %d at once, %,d others there".formatted(
                stage.where(), parallel, members));
        var residents = IntStream.range(0, members).mapToObj(number -> stage.silent(number, true)).toList();
        if (members > 0) {
            report.signedIn(members, stage.bringIn(residents));
        }
        var door = new Turnstile(stage, members);
        stage.network.loop().submit(() -> door.start(parallel));
        if (stage.pass(common.warmup, door::glance)) {
            measure(stage, door, report);
        }
        stage.watch.await(stage.network.ask(door::stop), Common.duration(common.patience), door::glance);
        report.latency(door.latency());
        return stage.finish(report, "everyone was welcomed");
    }

    private void measure(Stage stage, Turnstile door, Report report) throws InterruptedException {
        var open = Window.open(stage.network.ask(door::open), stage.consumption());
        var course = Course.follow(stage.network, door::passed);
        stage.pass(common.seconds, door::glance);
        var window = open.close(stage.network.ask(door::passed), stage.consumption());
        report.course(stage.network.ask(course::end), "sign-ins/s");
        report.headline("sign-ins/s", window.rate(), "1/s", "%,.0f".formatted(window.rate()));
        window.report(report, "sign-in");
    }
}
