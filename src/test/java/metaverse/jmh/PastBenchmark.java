package metaverse.jmh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import metaverse.ledger.DataDirectory;
import metaverse.ledger.SqlLedger;
import metaverse.ledger.SqlRecords;
import metaverse.universe.Change;
import metaverse.universe.Conversation;
import metaverse.universe.Kind;
import metaverse.universe.Ledger;
import metaverse.universe.MemberId;
import metaverse.universe.Outcome;
import metaverse.universe.Records.Found;
import metaverse.universe.Records.Query;
import metaverse.universe.Records.Readable;
import metaverse.universe.Records.Reading;
import metaverse.universe.Records.Span;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How long someone waits for the past, in a room of many records in which people go on talking.
///
/// `page`: 50 records from anywhere. `rare`: a word that one record in 10,000 has. `common`: one that every record has.
/// `phrase`: two common words that stand together rarely.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(
        value = 1,
        jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC"})
@SuppressWarnings("NullAway.Init")
public class PastBenchmark implements Ledger.Outcomes {
    private static final Conversation.OfRoom ROOM = new Conversation.OfRoom(1);
    private static final int AT_ONCE = 1_000;

    /// Messages a second while it is measured; they come in tens.
    @Param("1000")
    int rate;

    @Param("1000000")
    int records;

    private final Semaphore outcomes = new Semaphore(0);
    private Path path;
    private DataDirectory directory;
    private SqlLedger ledger;
    private SqlRecords past;
    private ScheduledExecutorService talkers;
    private long count;

    @Setup(Level.Trial)
    public void open() throws Exception {
        path = Files.createTempDirectory("past");
        directory = DataDirectory.open(path);
        ledger = SqlLedger.in(directory, InstantSource.system());
        ledger.open(this);
        past = SqlRecords.in(directory);
        for (var i = 0; i < records; i += AT_ONCE) {
            say(AT_ONCE, null);
            outcomes.acquire(AT_ONCE);
        }
        say(1, "finis");
        var begun = System.nanoTime();
        while (find("finis") == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        System.out.printf("indexed %d ms after the last was recorded; ledger %d MiB, index %d MiB%n",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), mebibytes("ledger.db"),
                mebibytes("search.db"));
        talkers = Executors.newSingleThreadScheduledExecutor();
        talkers.scheduleAtFixedRate(() -> say(10, null), 0, 10_000_000L / rate, TimeUnit.MICROSECONDS);
    }

    private long mebibytes(String name) throws Exception {
        return (Files.size(path.resolve(name)) + Files.size(path.resolve(name + "-wal"))) >> 20;
    }

    private void say(int many, @Nullable String last) {
        var changes = new ArrayList<Change>();
        for (var i = 0; i < many; i++) {
            count++;
            var who = new MemberId((1L << 32) + count % 100);
            var text = last != null ? last : text(count);
            changes.add(new Change.Append(ROOM, who, "member" + count % 100, true, Kind.SAY, text, null));
        }
        ledger.commit(List.copyOf(changes));
    }

    private static String text(long number) {
        var rare = number % 10_000 == 0 ? " rareword" : "";
        var phrase = number % 10_000 == 1 ? " red moon" : number % 2 == 0 ? " red sun" : " blue moon";
        return "hello everyone, this is message " + number + phrase + rare + " 今天天气很好";
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        talkers.shutdown();
        talkers.awaitTermination(10, TimeUnit.SECONDS);
        past.close();
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
    public int page() throws Exception {
        var reading = new CompletableFuture<Reading>();
        var middle = ThreadLocalRandom.current().nextLong(1, records);
        past.page(ROOM, new Span.Around(middle), 50, reading::complete);
        return ((Reading.Page) reading.get()).records().size();
    }

    @Benchmark
    public int rare() throws Exception {
        return find("rareword");
    }

    @Benchmark
    public int common() throws Exception {
        return find("hello");
    }

    @Benchmark
    public int phrase() throws Exception {
        return find("\"red moon\"");
    }

    @Benchmark
    public int chinese() throws Exception {
        return find("天气");
    }

    private int find(String words) throws Exception {
        var found = new CompletableFuture<Found>();
        past.search(
                new Query(List.of(new Readable(ROOM, 1)), null, words, null, null, 0, Long.MAX_VALUE, 50, null),
                found::complete);
        return found.get() instanceof Found.Hits(var hits, _) ? hits.size() : 0;
    }

    @Override
    public void committed(List<Outcome> made) {
        outcomes.release(made.size());
    }

    @Override
    public void failed(Throwable cause) {
        throw new IllegalStateException(cause);
    }
}
