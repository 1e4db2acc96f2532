package metaverse.door.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import metaverse.story.HouseRules;
import metaverse.story.JsonClient;
import metaverse.story.OpenHouse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who lost the line and does not come back leaves, but not at once.
final class LingerTest extends OpenHouse {
    private static final Duration LINGER = Duration.ofMillis(300);

    @Override
    protected HouseRules rules() {
        return new HouseRules().linger(LINGER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lostLineLeavesAfterAWhileAndNotBefore(boolean web) throws IOException {
        try (var bob = house.text("bob"); var amy = house.json("amy")) {
            var lily = web ? house.web() : house.json();
            var token = lily.enter("lily").text("token");
            assertThat(bob.heard()).containsExactly("* amy arrived", "* lily arrived");
            assertThat(amy.next().event()).isEqualTo("arrived");

            var began = System.nanoTime();
            lily.close();
            assertThat(bob.next()).isEqualTo("* lily left");
            var left = amy.next();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(LINGER);
            assertThat(left.event()).isEqualTo("left");
            assertThat(left.text("who")).isEqualTo("lily");

            assertTooLate(token);
            assertThat(bob.heard()).as("left once").isEmpty();
        }
    }

    private void assertTooLate(String token) throws IOException {
        try (JsonClient late = house.json()) {
            assertThat(late.answer("do", "enter", "token", token).text("reason")).isEqualTo("token-expired");
        }
    }
}
