package metaverse.jmh;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.concurrent.TimeUnit;
import metaverse.door.WireForm;
import metaverse.door.json.JsonProtocol;
import metaverse.door.prose.Grammar;
import metaverse.door.text.TextForms;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.Kind;
import metaverse.universe.MemberId;
import metaverse.universe.Refusal;
import metaverse.universe.Text;
import metaverse.universe.Where;
import metaverse.universe.Who;
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

/// What one message costs between bytes and the universe's own words, on either side.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseCompactObjectHeaders")
public class CodecBenchmark {
    private static final String WORDS = "0123456789abcdef".repeat(4);

    private final Grammar grammar = new Grammar(true, Form.LINES);
    private final WireForm text = TextForms.usual();
    private final WireForm json = JsonProtocol.of(grammar, _ -> new Silent()).lineForm();
    private final ByteBuf out = Unpooled.buffer(4096);
    private final Event said = new Event.Said(
            new Where(1, "plaza"), 123_456, 1_770_000_000_000L, new Who(new MemberId(1L << 32), "lily", true), Kind.SAY,
            Text.of(WORDS), 0, null, null);

    @Benchmark
    public @Nullable Command readText() {
        return grammar.read(WORDS);
    }

    @Benchmark
    public @Nullable Command readPrivateText() {
        return grammar.read("@bob @rose " + WORDS);
    }

    @Benchmark
    public int writeText() {
        return write(text);
    }

    @Benchmark
    public int writeJson() {
        return write(json);
    }

    private int write(WireForm form) {
        out.clear();
        form.encode(said, false, out);
        return out.writerIndex();
    }

    private static final class Silent implements JsonProtocol.Prose {
        @Override
        public String refusal(Refusal refusal) {
            return "";
        }

        @Override
        public String farewell(Farewell why) {
            return "";
        }

        @Override
        public String lines(Event event) {
            return "";
        }
    }
}
