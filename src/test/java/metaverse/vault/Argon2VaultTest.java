package metaverse.vault;

import static java.util.concurrent.TimeUnit.SECONDS;
import static metaverse.vault.Vaults.KEY;
import static metaverse.vault.Vaults.LONG;
import static metaverse.vault.Vaults.check;
import static metaverse.vault.Vaults.seal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import metaverse.universe.Vault.Check;
import metaverse.universe.Vault.Sealing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class Argon2VaultTest {
    private final Vaults.Counted hashing = new Vaults.Counted();
    private final List<Argon2Vault> opened = new ArrayList<>();

    private Argon2Vault open(Argon2Vault vault) {
        opened.add(vault);
        return vault;
    }

    @AfterEach
    void close() {
        opened.forEach(Argon2Vault::close);
    }

    @Test
    void knowsAPasswordAgainAfterARestart() throws Exception {
        var secret = seal(open(new Argon2Vault(KEY)), "correct horse");
        var later = open(new Argon2Vault(KEY));

        assertThat(check(later, secret, "correct horse")).isEqualTo(Check.FITS);
        assertThat(check(later, secret, "Correct horse")).isEqualTo(Check.FITS_NOT);
        assertThat(check(later, secret, "")).isEqualTo(Check.FITS_NOT);
        assertThat(check(later, null, "correct horse")).isEqualTo(Check.FITS_NOT);
    }

    @Test
    void thePasswordTypedOnAnotherKeyboardIsTheSame() throws Exception {
        var vault = open(Vaults.quick(hashing));
        assertThat(check(vault, seal(vault, "caf\u00E9 \u3000"), "cafe\u0301\u00A0 ")).isEqualTo(Check.FITS);
    }

    @Test
    void whatIsKeptDiffersForTheSamePassword() throws Exception {
        var vault = open(Vaults.quick(hashing));
        assertThat(seal(vault, "same")).isNotEqualTo(seal(vault, "same"));
    }

    @Test
    void aNameThatNobodyHasIsHashedLikeOneThatSomebodyHas() throws Exception {
        var costs = new LinkedBlockingQueue<Cost>();
        var vault = open(Vaults.quick((cost, salt, password) -> {
            costs.add(cost);
            return hashing.hash(cost, salt, password);
        }));
        var secret = seal(vault, "right");
        costs.clear();

        check(vault, secret, "right");
        check(vault, secret, "wrong");
        check(vault, null, "right");
        assertThat(costs).containsExactly(Cost.STANDARD, Cost.STANDARD, Cost.STANDARD);
    }

    @Test
    void anotherKeyFitsNotAndTakesAsLong() throws Exception {
        var secret = seal(open(Vaults.quick(hashing)), "right");
        var other = KEY.clone();
        other[0] ^= 1;
        var before = hashing.count.get();

        assertThat(check(open(new Argon2Vault(other, () -> hashing, LONG)), secret, "right")).isEqualTo(Check.FITS_NOT);
        assertThat(hashing.count.get() - before).isEqualTo(1);
    }

    @Test
    void aPasswordThatIsNotFitIsNeverKept() throws Exception {
        var vault = open(Vaults.quick(hashing));
        var answer = new CompletableFuture<Sealing>();
        vault.seal("a\u0000b", answer::complete);
        assertThat(answer.get(10, SECONDS)).isEqualTo(new Sealing.Busy());
        assertThat(hashing.count).hasValue(0);
    }

    /// For a vault whose first hash lasts until it is let go.
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    private Argon2Vault held() {
        return open(Vaults.quick((cost, salt, password) -> {
            begun.countDown();
            try {
                assertThat(go.await(10, SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return hashing.hash(cost, salt, password);
        }));
    }

    private record Answer(int number, Check check) {}

    private void holdThenAsk(Argon2Vault vault, BlockingQueue<Answer> answers, int count) throws Exception {
        vault.check(null, "x", check -> answers.add(new Answer(-1, check)));
        assertThat(begun.await(10, SECONDS)).isTrue();
        for (var i = 0; i < count; i++) {
            var number = i;
            vault.check(null, "x", check -> answers.add(new Answer(number, check)));
        }
    }

    @Test
    void onlySoManyWaitAndTheNextIsToldAtOnce() throws Exception {
        var vault = held();
        var answers = new LinkedBlockingQueue<Answer>();
        holdThenAsk(vault, answers, Argon2Vault.QUEUE);
        assertThat(answers).isEmpty();

        vault.check(null, "x", check -> answers.add(new Answer(99, check)));
        vault.seal("x", sealing -> {
            assertThat(sealing).isEqualTo(new Sealing.Busy());
            answers.add(new Answer(100, Check.BUSY));
        });
        assertThat(answers).containsExactly(new Answer(99, Check.BUSY), new Answer(100, Check.BUSY));
        go.countDown();
    }

    @Test
    void answersComeInTheOrderOfAsking() throws Exception {
        var answers = new LinkedBlockingQueue<Answer>();
        holdThenAsk(held(), answers, Argon2Vault.QUEUE);
        go.countDown();
        for (var number : IntStream.range(-1, Argon2Vault.QUEUE).toArray()) {
            assertThat(answers.poll(10, SECONDS)).isEqualTo(new Answer(number, Check.FITS_NOT));
        }
    }

    @Test
    void closingAnswersWhatWaitsAndFinishesWhatWasBegun() throws Exception {
        var vault = held();
        var answers = new LinkedBlockingQueue<Answer>();
        holdThenAsk(vault, answers, 3);
        var closing = Thread.ofPlatform().start(vault::close);
        for (var number = 0; number < 3; number++) {
            assertThat(answers.poll(10, SECONDS)).isEqualTo(new Answer(number, Check.BUSY));
        }
        go.countDown();
        assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
        assertThat(answers).containsExactly(new Answer(-1, Check.FITS_NOT));

        vault.check(null, "x", check -> answers.add(new Answer(5, check)));
        assertThat(answers).contains(new Answer(5, Check.BUSY));
        vault.close();
        assertThat(answers).hasSize(2);
    }

    @Test
    void closingWhatWasNeverUsedIsDoneAtOnce() {
        open(new Argon2Vault(KEY, () -> {
            throw new AssertionError("nobody asked");
        }, LONG)).close();
    }

    @Test
    void aFaultInHashingIsAnsweredAndTheNextIsServed() throws Exception {
        var fails = new AtomicInteger(1);
        var vault = open(Vaults.quick((cost, salt, password) -> {
            if (fails.getAndDecrement() > 0) {
                throw new OutOfMemoryError("as if");
            }
            return hashing.hash(cost, salt, password);
        }));
        assertThat(check(vault, null, "x")).isEqualTo(Check.BUSY);
        assertThat(check(vault, seal(vault, "x"), "x")).isEqualTo(Check.FITS);
    }

    @Test
    void aListenerThatFailsDoesNotEndTheVault() throws Exception {
        var vault = open(Vaults.quick(hashing));
        vault.check(null, "x", _ -> {
            throw new IllegalStateException("as if");
        });
        assertThat(check(vault, null, "x")).isEqualTo(Check.FITS_NOT);
    }

    @Test
    void theMemoryIsGivenBackWhenNobodyComes() throws Exception {
        var made = new AtomicInteger();
        var vault = open(new Argon2Vault(KEY, () -> {
            made.incrementAndGet();
            return hashing;
        }, Duration.ZERO));
        var secret = seal(vault, "x");
        for (var tries = 0; made.get() < 2 && tries < 100_000; tries++) {
            assertThat(check(vault, secret, "x")).isEqualTo(Check.FITS);
        }
        assertThat(made).hasValueGreaterThan(1);
    }

    @Test
    void nothingShowsAPassword() throws Exception {
        var vault = open(Vaults.quick(hashing));
        var secret = seal(vault, "hunter2");
        assertThat(Set.of(secret.toString(), new Sealing.Sealed(secret).toString()))
                .containsExactlyInAnyOrder("Secret", "Sealed[secret=Secret]");
    }
}
