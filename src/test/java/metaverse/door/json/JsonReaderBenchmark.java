package metaverse.door.json;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import metaverse.door.prose.Grammar;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What it costs to read one JSON object.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseCompactObjectHeaders")
public class JsonReaderBenchmark {
    private final JsonReader reader = new JsonReader(new Grammar(true, Form.LINES));
    private final byte[] say =
            ("{\"do\":\"say\",\"text\":\"" + "0123456789abcdef".repeat(4) + "\",\"cid\":\"c-123456\"}")
                    .getBytes(StandardCharsets.UTF_8);

    @Benchmark
    public @Nullable Command say() {
        return reader.read(say, ZoneOffset.UTC).command();
    }
}
