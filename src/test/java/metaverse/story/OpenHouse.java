package metaverse.story;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What the tests of the doors begin with: a universe in a new folder, open for the length of each test. Whoever came in
/// through `house` goes out with it.
public abstract class OpenHouse {
    @TempDir
    private Path data;

    protected House house;

    /// What this house allows.
    protected HouseRules rules() {
        return new HouseRules();
    }

    @BeforeEach
    protected final void openHouse() throws IOException {
        house = House.open(data, rules());
    }

    /// The universe closes; who is in reads so.
    protected final void closeHouse() throws IOException {
        house.close();
    }

    @AfterEach
    protected final void everyoneGoes() throws IOException {
        closeHouse();
        house.guestsGo();
    }

    /// Closes the universe and opens it again, empty and with the same data.
    protected final void reopenHouse() throws IOException {
        everyoneGoes();
        openHouse();
    }
}
