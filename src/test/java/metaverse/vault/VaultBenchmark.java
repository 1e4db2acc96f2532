package metaverse.vault;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import metaverse.universe.Vault.Check;
import metaverse.universe.Vault.Proof;
import metaverse.universe.Vault.Sealing;
import metaverse.universe.Vault.Secret;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What one password costs: to keep, to check, and to be proven with SCRAM.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseCompactObjectHeaders")
public class VaultBenchmark {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String PASSWORD = "correct horse battery staple";

    private final Keeper keeper = new Keeper(new Seal(KEY), new Argon2());
    private final Scram scram = new Scram(KEY);
    private Secret secret;

    @Setup
    public void prepare() {
        secret = ((Sealing.Sealed) keeper.seal(PASSWORD)).secret();
    }

    @Benchmark
    public Sealing keep() {
        return keeper.seal(PASSWORD);
    }

    @Benchmark
    public Check check() {
        return keeper.check(secret, PASSWORD);
    }

    @Benchmark
    public Proof prove() {
        var exchange = scram.begin(ScramOpening.read("n,,n=lily,r=fyko+d2lbbFgONRv9qkxdawL"), "lily", secret);
        var nonce = exchange.challenge().substring(0, exchange.challenge().indexOf(','));
        return exchange.prove("c=biws," + nonce + ",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    }
}
