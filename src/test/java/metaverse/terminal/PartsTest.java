package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartsTest {
    @ParameterizedTest
    @CsvSource({"localhost,localhost,5000", "chat.example.org:6697,chat.example.org,6697", "[::1]:7000,::1,7000",
        "::1,::1,5000", "[fe80::1],fe80::1,5000", "10.0.0.1:1,10.0.0.1,1"})
    void anAddressIsRead(String typed, String host, int port) {
        assertThat(Address.read(typed)).isEqualTo(new Address(host, port));
        assertThat(Address.read(Address.read(typed).toString())).isEqualTo(new Address(host, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host:", "host:0", "host:65536", "a b", ":5000", "[::1", "host:5000:1x"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThatThrownBy(() -> Address.read(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPipeKeepsUnderTheRateOfAUniverse() {
        var pace = new Pace();
        var now = 0L;
        var lines = 0;
        while (now < 10_000_000_000L) {
            if (pace.take(now)) {
                lines++;
            } else {
                now += pace.pause(now);
            }
        }
        assertThat(lines).isBetween(90, 110);
    }

    @Test
    void chanceShortensAPauseByAHalfAtMost() {
        assertThat(Calls.pause(0, 0)).isEqualTo(200_000_000);
        assertThat(Calls.pause(0, 1)).isEqualTo(100_000_000);
        assertThat(Calls.pause(60, 1)).isEqualTo(5_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {":login a b", "  /LOGIN a b", "：register x", ":passwd x", "/password x"})
    void whatMayHoldAPasswordIsSecret(String line) {
        assertThat(Commands.isSecret(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {":loginx a", "login a b", ":say :login a", "hello"})
    void otherLinesAreNot(String line) {
        assertThat(Commands.isSecret(line)).isFalse();
    }

    @Test
    void tabCompletesNamesWithTheirSignAndCommands() {
        var completion = new Completion(
                () -> Standing.of(Standing.Phase.IN, "lily")
                        .with(List.of(), List.of("bob", "lily", "李雷"))
                        .in("", List.of(), List.of("plaza", "garden")));
        assertThat(completion.words(":room ", "#g")).contains("#garden");
        assertThat(completion.words("", "@b")).containsExactly("@bob");
        assertThat(completion.words("hi ", "B")).containsExactly("bob");
        assertThat(completion.words("", "嗨@李")).containsExactly("嗨@李雷");
        assertThat(completion.words("", ":h")).contains(":help", ":history");
        assertThat(completion.words("x ", ":h")).isEmpty();
    }
}
