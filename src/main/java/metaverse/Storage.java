package metaverse;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import metaverse.door.tls.Certificates.Shelf;
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
/// @param shelf for the certificate that the server makes for itself
record Storage(Ledger ledger, Records records, Vault vault, SecretKey key, Shelf shelf, Closing closing)
        implements AutoCloseable {
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
        return new Storage(ledger, records, vault, new SecretKeySpec(key, KEYED), new InDirectory(directory), () -> {
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
        return new Storage(ledger, ledger.records(), vault, new SecretKeySpec(key, KEYED), new Nowhere(), () -> {
            vault.close();
            ledger.close();
        });
    }

    private record InDirectory(DataDirectory directory) implements Shelf {
        private static final String NAME = "certificate.pem";

        @Override
        public Optional<byte[]> read() throws IOException {
            return directory.read(NAME);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            directory.write(NAME, bytes);
        }
    }

    /// Each run has its own.
    private record Nowhere() implements Shelf {
        @Override
        public Optional<byte[]> read() {
            return Optional.empty();
        }

        @Override
        public void write(byte[] bytes) {
            // outlives nothing, like everything in memory
        }
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
