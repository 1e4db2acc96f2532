package metaverse.jmh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import metaverse.ledger.DataDirectory;
import metaverse.ledger.SqlLedger;
import metaverse.names.NameReading;
import metaverse.names.Names;
import metaverse.universe.Approachable;
import metaverse.universe.Change;
import metaverse.universe.Fact;
import metaverse.universe.Ledger;
import metaverse.universe.MemberId;
import metaverse.universe.Name;
import metaverse.universe.Outcome;
import metaverse.universe.Role;
import metaverse.universe.Vault;
import metaverse.vault.Argon2Vault;

/// Fills a data directory with accounts, to see how a start with so many is. Registering them would take a hash each, and so
/// an hour for 100,000; here one password is hashed once, and its sealed secret is kept with all of them. Everything else is
/// kept as a start would find it: each belongs to the plaza, has a token on one device, and is friends with the next.
public final class ManyAccounts implements Ledger.Outcomes {
    static final String PASSWORD = "the same for all";

    private static final long PLAZA = 1;
    private static final int AT_ONCE = 1_000;

    private final Semaphore kept = new Semaphore(0);
    private final CompletableFuture<Void> broken = new CompletableFuture<>();
    private final long now = InstantSource.system().millis();
    private final Vault.Secret secret;

    private ManyAccounts(Vault.Secret secret) {
        this.secret = secret;
    }

    /// @param args the directory, and how many
    public static void main(String... args) throws IOException {
        fill(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    static void fill(Path path, int count) throws IOException {
        try (var directory = DataDirectory.open(path);
                var ledger = SqlLedger.in(directory, InstantSource.system())) {
            var accounts = new ManyAccounts(seal(directory.key()));
            accounts.keep(ledger, ledger.open(accounts).node(), count);
        }
    }

    private static Vault.Secret seal(byte[] key) {
        try (var vault = new Argon2Vault(key)) {
            var sealing = new CompletableFuture<Vault.Sealing>();
            vault.seal(PASSWORD, sealing::complete);
            return ((Vault.Sealing.Sealed) sealing.join()).secret();
        }
    }

    /// What is given to the ledger waits in memory; so only so much is given before it is kept.
    private void keep(Ledger ledger, int node, int count) {
        for (var first = 0; first < count; first += AT_ONCE) {
            var changes = new ArrayList<Change>();
            for (var number = first; number < Math.min(count, first + AT_ONCE); number++) {
                facts(node, number, count).forEach(fact -> changes.add(new Change.Keep(fact)));
            }
            ledger.commit(changes);
            kept.acquireUninterruptibly(changes.size());
            if (broken.isDone()) {
                broken.join();
            }
        }
    }

    private List<Fact> facts(int node, int number, int count) {
        var who = id(node, number);
        var name = "member%06d".formatted(number);
        return List.of(
                new Fact.Account(who, name(name), secret, now, now, Approachable.ANYONE, false),
                new Fact.Membership(PLAZA, who, Role.MEMBER, 0, 0, 0),
                new Fact.Token(hash(name), who, now),
                new Fact.Friendship(who, id(node, (number + 1) % count), true, now));
    }

    private static MemberId id(int node, int number) {
        return new MemberId((long) node << 32 | number);
    }

    private static Name name(String text) {
        if (Names.read(text) instanceof NameReading.Read(var name)) {
            return name;
        }
        throw new IllegalArgumentException(text + " is no name");
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void committed(List<Outcome> outcomes) {
        kept.release(outcomes.size());
    }

    @Override
    public void failed(Throwable cause) {
        broken.completeExceptionally(cause);
        kept.release(Integer.MAX_VALUE / 2);
    }
}
