package metaverse.browser;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import metaverse.story.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A universe, and people who come to it with browsers.
@Timeout(60)
abstract class PageTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final List<Visitor> visitors = new ArrayList<>();

    @TempDir
    Path data;

    House house;

    @BeforeEach
    void open() throws IOException {
        house = House.open(data).knowsBrowser();
    }

    @AfterEach
    void close() throws IOException {
        visitors.forEach(Visitor::close);
        house.close();
    }

    Visitor visitor() {
        return visitor(new Browser.NewContextOptions());
    }

    Visitor visitor(Browser.NewContextOptions options) {
        return add(new Visitor(CHROMIUM.browser(), house.address(), options));
    }

    Visitor add(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }
}
