package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import metaverse.screen.Entry;
import metaverse.screen.Screen;
import metaverse.story.House;
import metaverse.texts.Texts;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is on the screen between two strokes.
final class DrawingTest {
    /// Keeps what waited, according to the prompt, while each line was printed.
    private static final class Watched implements Screen {
        private final List<String> seen = new ArrayList<>();
        private Client client;

        @Override
        public void print(List<AttributedString> lines) {
            var waiting = client.standing().waiting().stream().map(Outbox.Waiting::text).toList();
            lines.forEach(line -> seen.add(line + " while " + waiting + " waits"));
        }

        @Override
        public void refresh() {
            // The prompt alone shows nothing twice.
        }

        @Override
        public int columns() {
            return 80;
        }

        @Override
        public void read(Consumer<Entry> hand) {
            hand.accept(new Entry.Line("hello"));
            hand.accept(new Entry.Line("@nobody hi"));
            hand.accept(new Entry.End());
        }

        @Override
        public void close() {
            // nothing to give back
        }
    }

    @Test
    void aLineIsNeverSeenAsWaitingAndAsAnsweredAtOnce(@TempDir Path data) throws Exception {
        try (var house = House.open(data)) {
            var texts = Texts.of(Locale.ENGLISH);
            var screen = new Watched();
            screen.client = new Client(
                    Dial.plain(new Address("127.0.0.1", house.address().getPort())), data, texts, new PlainView(texts),
                    new Errand(Manner.PIPE, "here", "lily", "run-", ""),
                    new Time(System::nanoTime, InstantSource.system(), () -> 0.5));
            screen.client.run(screen, true);
            assertThat(screen.seen)
                    .anyMatch(line -> line.startsWith("lily: hello while [") && !line.contains("[hello"))
                    .anyMatch(line -> line.startsWith("! ") && line.endsWith("(@nobody hi) while [] waits"));
        }
    }
}
