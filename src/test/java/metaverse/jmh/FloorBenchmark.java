package metaverse.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import metaverse.floor.Around;
import metaverse.floor.Floor;
import metaverse.floor.Pathfinder;
import metaverse.floor.Tile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a walk costs, and a floor: all floors have one size.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseCompactObjectHeaders")
public class FloorBenchmark {
    private final Floor floor = Floor.drawn("plaza");
    private final List<Tile> open = Around.of(floor, floor.entrance());
    private int next;

    /// From the tile that is furthest from the entrance to every other in turn.
    @Benchmark
    public List<Tile> path() {
        next = (next + 7) % open.size();
        return Pathfinder.path(floor, open.getLast(), open.get(next));
    }

    @Benchmark
    public Floor drawing() {
        return Floor.drawn("room" + next++);
    }
}
