package metaverse.vault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import metaverse.threads.Background;
import metaverse.universe.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A vault with Argon2id and SCRAM-SHA-256, on one thread with a bounded queue.
///
/// Nothing is loaded and no thread runs before it is first asked. The memory for hashing (some 20 MiB) is kept while people
/// sign in, and given back after a minute in which nobody did.
public final class Argon2Vault implements Vault {
    /// How many may wait; about as many as a person has the patience for.
    static final int QUEUE = 32;

    private static final Logger log = LoggerFactory.getLogger(Argon2Vault.class);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    /// Something to do for someone. No record: it must not be able to show what it holds.
    private static final class Wish<T> {
        private final Function<Keeper, T> work;
        private final T busy;
        private final Consumer<T> then;

        private Wish(Function<Keeper, T> work, T busy, Consumer<T> then) {
            this.work = work;
            this.busy = busy;
            this.then = then;
        }

        /// Whatever goes wrong with us, whoever asked is answered.
        private void fulfil(Supplier<Keeper> keeper) {
            T answer;
            try {
                answer = work.apply(keeper.get());
            } catch (RuntimeException | Error e) {
                log.error("A password could not be hashed", e);
                answer = busy;
            }
            tell(answer);
        }

        private void refuse() {
            tell(busy);
        }

        private void tell(T answer) {
            try {
                then.accept(answer);
            } catch (RuntimeException e) {
                log.error("Nobody took what became of a password", e);
            }
        }
    }

    /// Ends the thread.
    private static final Wish<Boolean> END = new Wish<>(_ -> true, true, _ -> {});

    private final BlockingQueue<Wish<?>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final byte[] key;
    private final Supplier<Hashing> hashing;
    private final Duration idle;

    /// Guarded by this object's lock, as is whether the queue takes more.
    private @Nullable Scram scram;
    private @Nullable Thread thread;
    private boolean closed;

    /// Belongs to the vault's thread.
    private @Nullable Keeper keeper;

    /// @param key of the universe: 32 secret bytes. Without it nothing that was sealed can ever be read
    public Argon2Vault(byte[] key) {
        // No method reference: making one would load the library at the start already.
        this(key, () -> new Argon2(), IDLE);
    }

    /// @param idle after how long without work the memory is given back
    Argon2Vault(byte[] key, Supplier<Hashing> hashing, Duration idle) {
        this.key = key.clone();
        this.hashing = hashing;
        this.idle = idle;
    }

    @Override
    public void seal(String password, Consumer<Sealing> then) {
        ask(new Wish<>(keeper -> keeper.seal(password), new Sealing.Busy(), then));
    }

    @Override
    public void check(@Nullable Secret secret, String password, Consumer<Check> then) {
        ask(new Wish<>(keeper -> keeper.check(secret, password), Check.BUSY, then));
    }

    @Override
    public @Nullable Opening open(String first) {
        var opening = ScramOpening.read(first);
        return opening == null ? null : (name, secret) -> scram().begin(opening, name, secret);
    }

    private synchronized Scram scram() {
        if (scram == null) {
            scram = new Scram(key);
        }
        return scram;
    }

    private void ask(Wish<?> wish) {
        if (!accept(wish)) {
            wish.refuse();
        }
    }

    private synchronized boolean accept(Wish<?> wish) {
        if (closed || !queue.offer(wish)) {
            return false;
        }
        if (thread == null) {
            thread = Thread.ofPlatform().name("vault").daemon().start(Background.of(this::work));
        }
        return true;
    }

    private void work() {
        try {
            for (var wish = next(); wish != END; wish = next()) {
                wish.fulfil(this::keeper);
            }
        } catch (InterruptedException e) {
            log.warn("The vault was interrupted");
            close();
        }
    }

    private Wish<?> next() throws InterruptedException {
        var wish = queue.poll(idle.toNanos(), TimeUnit.NANOSECONDS);
        if (wish == null) {
            keeper = null;
            wish = queue.take();
        }
        return wish;
    }

    private Keeper keeper() {
        var present = keeper;
        if (present == null) {
            present = new Keeper(new Seal(key), hashing.get());
            keeper = present;
        }
        return present;
    }

    @Override
    public void close() {
        var waiting = new ArrayList<Wish<?>>();
        Thread ending;
        synchronized (this) {
            ending = thread;
            if (!closed) {
                closed = true;
                queue.drainTo(waiting);
                queue.add(END);
            }
        }
        waiting.forEach(Wish::refuse);
        if (ending != null && ending != Thread.currentThread()) {
            await(ending);
        }
    }

    /// The one hash under way is soon done.
    private static void await(Thread ending) {
        try {
            if (!ending.join(CLOSING)) {
                log.warn("The vault did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
