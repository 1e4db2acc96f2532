package metaverse.bench;

import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench past`: reading and searching a long past, while people talk.
@Command(name = "past", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Fills a room, then reads and searches in it while others talk there.",
            "They talk alone, beside the readers, and alone again. Every page and every search is checked.",
            "The room is that where everyone arrives, through the JSON door; a second run finds it full already.",
            "Give it a universe with a directory of its own: the records stay."})
final class Past extends Workload {
    private static final long FEWEST = 4L * PastReaders.PAGE;

    @Option(names = "--records", defaultValue = "1000000",
            description = "How many the room shall have (${DEFAULT-VALUE}); only what is missing is added.")
    private long records;

    @Option(names = "--rare", paramLabel = "N", defaultValue = "10000",
            description = "One record in so many has a rare word (${DEFAULT-VALUE}).")
    private int rare;

    @Option(names = "--members", defaultValue = "10", description = "Members who talk, and hear it (${DEFAULT-VALUE}).")
    private int members;

    @Option(names = "--rate-of-talk", paramLabel = "N", defaultValue = "1000",
            description = "Messages a second by the clock, of all of them together (${DEFAULT-VALUE}).")
    private long talk;

    @Option(names = "--readers", defaultValue = "8", description = "How many read and search (${DEFAULT-VALUE}).")
    private int readers;

    @Option(names = "--pages", paramLabel = "N", defaultValue = "50",
            description = "Pages of 50 from anywhere, a second by the clock (${DEFAULT-VALUE}).")
    private double pages;

    @Option(names = "--searches", paramLabel = "N", defaultValue = "10",
            description = "Searches for a rare word, a second by the clock (${DEFAULT-VALUE}).")
    private double searches;

    @Override
    void prepare() {
        demand(records >= FEWEST && records < Integer.MAX_VALUE, "Records must be at least " + FEWEST + ".");
        demand(rare > 1, "A word that every record has is not rare.");
        demand(members > 1 && talk > 0 && readers > 0, "Some must talk, some must read.");
        demand(pages >= 0 && searches >= 0, "A pace is a number of times a second.");
        demand(common.irc == null, "The past is read through the JSON door.");
        common.only(new JsonDialect());
    }

    @Override
    Report run(Stage stage) throws InterruptedException {
        Stage.needs(members + readers + 1L);
        var report = new Report("past",
                "Reading the past, %s: %,d records; %,d messages/s, beside them %.0f pages/s and %.0f searches/s"
                        .formatted(stage.where(), records, talk, pages, searches));
        var text = new PastText(rare);
        new Filling(stage, text, records, stage.silent(members + readers, true)).fill(report);
        var crowd = IntStream.range(members, members + readers)
                .mapToObj(number -> new Questioner(stage.silent(number, true)))
                .toList();
        stage.bringIn(crowd.stream().map(reader -> reader.visitor).toList());
        var company = new PastReaders(stage, crowd, text, records, pages, searches);
        talk(stage, company, report);
        stage.network.ask(() -> company.report(report));
        return stage.finish(report,
                "each page had its numbers, each search found all; everyone heard every message once");
    }

    private void talk(Stage stage, Company company, Report report) throws InterruptedException {
        var plan = new Plan(1, members, members, 1, talk * members, false, null);
        new TalkRun(stage, plan, 64).beside(company, report);
    }
}
