package metaverse.jmh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import metaverse.ledger.DataDirectory;
import metaverse.ledger.SqlLedger;
import metaverse.universe.Change;
import metaverse.universe.Conversation;
import metaverse.universe.Kind;
import metaverse.universe.Ledger;
import metaverse.universe.MemberId;
import metaverse.universe.Outcome;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What a change costs, from the call to its outcome.
///
/// `single`: one at a time, each waiting for its own write to the disk. `thousand`: a thousand calls of one change each
/// wait together, as under load; the figure is for one of them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC"})
@SuppressWarnings("NullAway.Init")
public class LedgerBenchmark implements Ledger.Outcomes {
    private static final int THOUSAND = 1_000;
    private static final String TEXT = "0123456789abcdef".repeat(4);

    /// The room, or this many private conversations.
    @Param({"1", "100", "10000"})
    int conversations;

    /// The id that the client gives a message, to send it again safely.
    public enum Cid {
        NONE, COUNTED, RANDOM
    }

    @Param
    Cid cid;

    private final Semaphore outcomes = new Semaphore(0);
    private Path path;
    private DataDirectory directory;
    private SqlLedger ledger;
    private long count;

    @Setup(Level.Trial)
    public void open() throws Exception {
        path = Files.createTempDirectory("ledger");
        directory = DataDirectory.open(path);
        ledger = SqlLedger.in(directory, InstantSource.system());
        ledger.open(this);
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        ledger.close();
        directory.close();
        var files = new ArrayList<Path>();
        try (var found = Files.walk(path)) {
            found.forEach(files::add);
        }
        for (var file : files.reversed()) {
            Files.delete(file);
        }
    }

    @Benchmark
    public void single() {
        ledger.commit(List.of(next()));
        outcomes.acquireUninterruptibly();
    }

    @Benchmark
    @OperationsPerInvocation(THOUSAND)
    public void thousand() {
        for (var i = 0; i < THOUSAND; i++) {
            ledger.commit(List.of(next()));
        }
        outcomes.acquireUninterruptibly(THOUSAND);
    }

    private Change next() {
        count++;
        var other = count % conversations;
        var who = new MemberId((1L << 32) + other);
        var conversation = conversations == 1
                ? new Conversation.OfRoom(1)
                : Conversation.between(who, new MemberId((2L << 32) + other));
        return new Change.Append(conversation, who, "member", true, Kind.SAY, TEXT, nextCid());
    }

    private @Nullable String nextCid() {
        return switch (cid) {
            case NONE -> null;
            case COUNTED -> Long.toString(count, 36);
            case RANDOM -> Long.toString(count * 0x9E3779B97F4A7C15L, 36);
        };
    }

    @Override
    public void committed(List<Outcome> outcomes) {
        this.outcomes.release(outcomes.size());
    }

    @Override
    public void failed(Throwable cause) {
        throw new IllegalStateException(cause);
    }
}
