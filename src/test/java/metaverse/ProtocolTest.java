package metaverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import metaverse.universe.Deed;
import metaverse.universe.Farewell;
import metaverse.universe.Matter;
import metaverse.universe.Refusal.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every code that a program may meet is in `docs/protocol.md`, in its own section.
final class ProtocolTest {
    static Stream<Arguments> sections() {
        return Stream.of(
                Arguments.of("### Reasons of a refusal", Arrays.stream(Reason.values()).map(Reason::code).toList()),
                Arguments.of("### What is done, and news", Arrays.stream(Deed.values()).map(Deed::code).toList()),
                Arguments.of("### What is done, and news", Arrays.stream(Matter.values()).map(Matter::code).toList()),
                Arguments.of("### Reasons of a farewell",
                        Arrays.stream(Farewell.values()).map(Farewell::code).toList()));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyCodeIsToldOf(String title, List<String> codes) throws IOException {
        var text = Files.readString(Path.of("docs/protocol.md"));
        var begins = text.indexOf(title);
        assertThat(begins).isPositive();
        var section = text.substring(begins, text.indexOf("\n### ", begins + 1));

        assertThat(codes).allSatisfy(code -> assertThat(section).contains("`" + code + "`"));
    }
}
