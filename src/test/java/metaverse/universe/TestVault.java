package metaverse.universe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A vault that keeps passwords as they are and answers when the test lets it.
final class TestVault implements Vault {
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();

    /// How many passwords were looked at.
    int checks;

    /// Whether it takes no more.
    boolean busy;

    private static Secret secret(String password) {
        return new Secret(password.getBytes(StandardCharsets.UTF_8));
    }

    void answer() {
        for (Runnable next; (next = waiting.poll()) != null;) {
            next.run();
        }
    }

    @Override
    public void seal(String password, Consumer<Sealing> then) {
        waiting.add(() -> then.accept(busy ? new Sealing.Busy() : new Sealing.Sealed(secret(password))));
    }

    @Override
    public void check(@Nullable Secret secret, String password, Consumer<Check> then) {
        checks++;
        waiting.add(() -> then.accept(
                busy ? Check.BUSY : secret(password).equals(secret) ? Check.FITS : Check.FITS_NOT));
    }

    /// The proof is the password itself.
    @Override
    public @Nullable Opening open(String first) {
        return first.isEmpty() ? null : (key, secret) -> new Exchange() {
            @Override
            public String challenge() {
                return "prove it, " + key;
            }

            @Override
            public Proof prove(String last) {
                return new Proof(secret(last).equals(secret), "done");
            }
        };
    }

    @Override
    public void close() {
        // holds nothing
    }
}
