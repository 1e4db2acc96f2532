package metaverse;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import metaverse.ledger.DataDirectory;
import metaverse.ledger.MemoryLedger;
import metaverse.ledger.SqlLedger;
import metaverse.ledger.SqlRecords;
import metaverse.universe.Ledger;
import metaverse.universe.Records;
import metaverse.universe.Vault;
import metaverse.vault.Argon2Vault;

/// What a universe is kept in: chosen in one place, and closed in the right order.
///
/// @param vault of passwords; has no thread and no memory to speak of before it is first asked
/// @param key   signs resume tokens; secret
record Storage(Ledger ledger, Records records, Vault vault, SecretKey key, Closing closing) implements AutoCloseable {
    private static final int KEY = 32;
    private static final String KEYED = "HmacSHA256";

    interface Closing {
        void close() throws IOException;
    }

    static Storage open(Config config, InstantSource clock) throws DataDirectory.Unusable {
        return switch (config.records()) {
            case DISK -> disk(DataDirectory.open(config.data()), clock);
            case MEMORY -> memory(new MemoryLedger(clock));
        };
    }

    private static Storage disk(DataDirectory directory, InstantSource clock) throws DataDirectory.Unusable {
        var records = SqlRecords.in(directory);
        var ledger = SqlLedger.in(directory, clock);
        var key = directory.key();
        var vault = new Argon2Vault(key);
        // Readers first: then the ledger is the last to hold the file, and takes its log away with it.
        return new Storage(ledger, records, vault, new SecretKeySpec(key, KEYED), () -> {
            vault.close();
            records.close();
            ledger.close();
            directory.close();
        });
    }

    private static Storage memory(MemoryLedger ledger) {
        var key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        var vault = new Argon2Vault(key);
        return new Storage(ledger, ledger.records(), vault, new SecretKeySpec(key, KEYED), () -> {
            vault.close();
            ledger.close();
        });
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
