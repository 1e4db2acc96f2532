package metaverse.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A run in which members talk: in rooms, or in private by twos.
final class TalkRun {
    private final Stage stage;
    private final Plan plan;
    private final Payload payload;
    private final Talk talk;
    private final Ear ear;
    private final String[] names;
    private Talk.@Nullable Count before;

    TalkRun(Stage stage, Plan plan, int size) {
        this.stage = stage;
        this.plan = plan;
        names = IntStream.range(0, plan.visitors()).mapToObj(stage.names::name).toArray(String[]::new);
        payload = new Payload(stage.names.run(), size);
        talk = new Talk(plan, stage.dialect, payload, stage.network, stage.verdict, names);
        ear = new Ear(payload, talk);
    }

    int run(Report report) throws InterruptedException {
        var visitors = visitors();
        report.signedIn(visitors.size(), bringIn(visitors));
        stage.network.loop().submit(() -> talk.start(visitors));
        if (stage.pass(stage.common.warmup, this::glance)) {
            measure(report);
        }
        drain();
        report.latency(talk.latency());
        return stage.finish(report, "everyone heard every message once"
                + (stage.dialect.ordered() ? ", all in one order" : ", each speaker's in order"));
    }

    private List<Visitor> visitors() {
        return IntStream.range(0, names.length).mapToObj(this::visitor).toList();
    }

    private Visitor visitor(int number) {
        var room = plan.secret() ? null : plan.nameOf(plan.roomOf(number));
        var steps = stage.dialect.arrival(names[number], room, founds(number));
        return new Visitor(number, names[number], stage.dialect, steps, ear, stage.verdict);
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
        stage.pass(stage.common.seconds, this::glance);
        var last = stage.network.ask(talk::count);
        var window = open.close(last.heard(), stage.consumption());
        report.row("deliveries/s", "%,.0f".formatted(window.rate()));
        report.row("messages/s", "%,.0f".formatted((last.sent() - first.sent()) / window.seconds()));
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
