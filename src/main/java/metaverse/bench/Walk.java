package metaverse.bench;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench walk`: people walk on a floor while others talk there.
@Command(name = "walk", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
            "Members stand on one floor, and all watch it. Some talk: alone, beside some who walk all the time, and alone again.",
            "The floor is that of the room where everyone arrives, through the JSON door."})
final class Walk extends Workload {
    @Option(names = "--members", defaultValue = "500", description = "How many stand there (${DEFAULT-VALUE}).")
    private int members;

    @Option(names = "--walking", paramLabel = "PERCENT", defaultValue = "20",
            description = "How many of a hundred walk (${DEFAULT-VALUE}); the others talk.")
    private int walking;

    @Option(names = "--rate-of-talk", paramLabel = "N", defaultValue = "20",
            description = "Messages a second by the clock, of all of them together (${DEFAULT-VALUE}).")
    private long talk;

    private int walkers() {
        return members * walking / 100;
    }

    @Override
    void prepare() {
        demand(walking > 0 && walking < 100 && walkers() > 0, "Some must walk, some must talk.");
        demand(members - walkers() > 1 && talk > 0, "Some must talk.");
        demand(common.irc == null, "One walks through the JSON door.");
        common.only(new JsonDialect());
    }

    @Override
    Report run(Stage stage) throws InterruptedException {
        Stage.needs(members);
        var report = new Report("walk", "A floor, %s: %,d members, %,d of them walking; %,d messages/s".formatted(
                stage.where(), members, walkers(), talk));
        var talkers = members - walkers();
        var walkers = new Walkers(stage, talkers, walkers());
        stage.bringIn(walkers.visitors());
        var plan = new Plan(1, talkers, talkers, 1, talk * talkers, false, null);
        new TalkRun(stage, plan, 64, List.of(new Dialect.Step(Walker.WATCH, Walker::isFloor)))
                .beside(walkers, report);
        stage.network.ask(() -> walkers.report(report, common.seconds));
        return stage.finish(report, "every walk was told; everyone heard every message once");
    }
}
