package metaverse.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// A run in which members talk: in rooms, or in private by twos.
final class TalkRun {
    private final Stage stage;
    private final Plan plan;
    private final Payload payload;
    private final Talk talk;
    private final Ear ear;
    private final String[] names;
    private final List<Dialect.Step> then;
    private Talk.@Nullable Count before;

    TalkRun(Stage stage, Plan plan, int size) {
        this(stage, plan, size, List.of());
    }

    /// @param then what each does when it is where it talks
    TalkRun(Stage stage, Plan plan, int size, List<Dialect.Step> then) {
        this.stage = stage;
        this.plan = plan;
        this.then = then;
        names = IntStream.range(0, plan.visitors()).mapToObj(stage.names::name).toArray(String[]::new);
        payload = new Payload(stage.names.run(), size);
        talk = new Talk(plan, stage.dialect, payload, stage.network, stage.verdict, names);
        ear = new Ear(payload, talk);
    }

    Report run(Report report) throws InterruptedException {
        var visitors = visitors();
        report.signedIn(visitors.size(), bringIn(visitors));
        stage.network.loop().submit(() -> talk.start(visitors));
        if (warm()) {
            measure(report);
        }
        drain();
        report.latency(talk.latency());
        return stage.finish(report, "everyone heard every message once"
                + (stage.dialect.ordered() ? ", all in one order" : ", each speaker's in order"));
    }

    /// Lets everyone in; then one says a word, and who heard it has read all that came before.
    ///
    /// @return how long that took; null if it never was so
    @Nullable Duration gather(Report report) throws InterruptedException {
        var begin = System.nanoTime();
        var visitors = visitors();
        report.signedIn(visitors.size(), bringIn(visitors));
        var heard = stage.network.ask(() -> {
            talk.start(visitors);
            return talk.stop();
        });
        var end = stage.watch.await(
                heard, Duration.ofHours(1), () -> {
                    var read = stage.network.ask(ear::read);
                    return new Watch.Progress("%,d kB read".formatted(read / 1000), read);
                });
        var took = Duration.ofNanos(System.nanoTime() - begin);
        stage.network.ask(talk::close);
        stage.network.ask(() -> showedAll(visitors));
        return end == Watch.End.DONE ? took : null;
    }

    /// One is shown oneself twice: coming in, and in the list of who is there.
    private boolean showedAll(List<Visitor> visitors) {
        for (var visitor : visitors) {
            if (stage.dialect.announces() && visitor.shown <= visitors.size()) {
                stage.verdict.trouble("%s was shown only %,d of %,d members".formatted(
                        visitor.name, Math.max(0, visitor.shown - 1), visitors.size()));
            }
        }
        return stage.verdict.clean();
    }

    /// Times the talk alone, beside something else, and alone again: a server goes faster when it has run for a while.
    void beside(Company company, Report report) throws InterruptedException {
        var visitors = visitors();
        report.signedIn(visitors.size(), bringIn(visitors));
        stage.network.loop().submit(() -> talk.start(visitors));
        var alone = warm() ? window(() -> {}, () -> {}) : null;
        stage.network.loop().submit(company::begin);
        var beside = alone != null && warm() ? window(company::open, company::shut) : null;
        stage.watch.await(stage.network.ask(company::end), Common.duration(stage.common.patience), this::glance);
        var again = beside != null && warm() ? window(() -> {}, () -> {}) : null;
        drain();
        if (alone != null && beside != null && again != null) {
            tell(alone, beside, again, report);
        }
    }

    private boolean warm() throws InterruptedException {
        return stage.pass(stage.common.warmup, this::glance);
    }

    /// The talk in a window.
    ///
    /// @param took complete when all that was said in it has been heard
    private record Timed(Histogram took, Window window, double messages) {
        double p99() {
            return Math.max(1, took.getValueAtPercentile(99));
        }
    }

    private Timed window(Runnable open, Runnable shut) throws InterruptedException {
        var first = stage.network.ask(() -> {
            open.run();
            return talk.open();
        });
        var begun = Window.open(first.heard(), stage.consumption());
        stage.pass(stage.common.seconds, this::glance);
        var last = stage.network.ask(() -> {
            shut.run();
            return talk.shut();
        });
        var window = begun.close(last.heard(), stage.consumption());
        var messages = (last.sent() - first.sent()) / window.seconds();
        return new Timed(stage.network.ask(talk::latency), window, messages);
    }

    private static void tell(Timed alone, Timed beside, Timed again, Report report) {
        tell("alone", alone, report);
        tell("beside", beside, report);
        tell("alone again", again, report);
        var ratio = beside.p99() / Math.min(alone.p99(), again.p99());
        report.headline("p99, beside ÷ alone", ratio, "times", "%.2f (the quieter of the two)".formatted(ratio));
        beside.window.report(report, "delivery");
    }

    private static void tell(String when, Timed talk, Report report) {
        report.figure("messages/s " + when, talk.messages, "1/s", "%,.0f".formatted(talk.messages));
        report.latency("talk " + when, talk.took);
        talk.window.cores(report, when);
    }

    private List<Visitor> visitors() {
        return IntStream.range(0, names.length).mapToObj(this::visitor).toList();
    }

    private Visitor visitor(int number) {
        var room = plan.nameOf(plan.roomOf(number));
        var steps = new ArrayList<Dialect.Step>();
        if (!plan.secret()) {
            steps.addAll(stage.dialect.join(names[number], room, founds(number)));
        }
        steps.addAll(then);
        return stage.visitor(number, steps, ear);
    }

    private boolean founds(int number) {
        return number % plan.members() == 0;
    }

    /// A room must be there before others join it, so those who found one come first.
    private Duration bringIn(List<Visitor> visitors) throws InterruptedException {
        if (plan.room() == null) {
            return stage.bringIn(visitors);
        }
        var founders = stage.bringIn(visitors.stream().filter(v -> founds(v.number)).toList());
        return founders.plus(stage.bringIn(visitors.stream().filter(v -> !founds(v.number)).toList()));
    }

    private void measure(Report report) throws InterruptedException {
        var first = stage.network.ask(talk::open);
        var open = Window.open(first.heard(), stage.consumption());
        var course = Course.follow(stage.network, talk::heard);
        stage.pass(stage.common.seconds, this::glance);
        var last = stage.network.ask(talk::count);
        var window = open.close(last.heard(), stage.consumption());
        report.course(stage.network.ask(course::end), "deliveries/s");
        report.headline("deliveries/s", window.rate(), "1/s", "%,.0f".formatted(window.rate()));
        var messages = (last.sent() - first.sent()) / window.seconds();
        report.figure("messages/s", messages, "1/s", "%,.0f".formatted(messages));
        window.report(report, "delivery");
    }

    /// What is under way must still arrive; what does not is lost.
    private void drain() throws InterruptedException {
        var silence = stage.network.ask(talk::stop);
        stage.watch.await(silence, Duration.ofMinutes(5), this::glance);
        stage.network.ask(talk::close);
    }

    private Watch.Progress glance() throws InterruptedException {
        var now = stage.network.ask(talk::count);
        var rate = before == null ? 0 : (now.heard() - before.heard()) * 1e9 / (now.nanos() - before.nanos());
        before = now;
        return new Watch.Progress("%,.0f deliveries/s".formatted(rate), now.heard());
    }
}
