package metaverse.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static metaverse.export.Fetching.get;
import static metaverse.export.Fetching.path;
import static metaverse.export.Fetching.status;
import static metaverse.export.Fetching.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import metaverse.door.Network;
import metaverse.door.Proxies;
import metaverse.story.HouseRules;
import metaverse.story.JsonClient;
import metaverse.story.OpenHouse;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Conversation;
import metaverse.universe.Extract;
import metaverse.universe.Kind;
import metaverse.universe.MemberId;
import metaverse.universe.PastCommand.Format;
import metaverse.universe.Record;
import metaverse.universe.Records;
import metaverse.universe.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An export of any length goes out slice by slice, and whoever takes it slowly keeps only themselves waiting.
final class SendingTest extends OpenHouse {
    private static final Object[] PLAZA = {"do", "export", "room", "plaza", "format", "json"};
    private static final int MANY = 12_000;

    private JsonClient lily;

    @Override
    protected HouseRules rules() {
        return new HouseRules().rate(1_000_000, 1_000_000).proxies(new Proxies(List.of(
                Network.of("127.0.0.1").orElseThrow())));
    }

    @BeforeEach
    void come() throws IOException {
        lily = house.json("lily");
    }

    private void says(int from, int to, String more) throws IOException {
        for (var i = from; i < to; i++) {
            lily.send("do", "say", "text", i + more);
            if (i % 500 == 499) {
                lily.heard(); // or she would be sent out as one who does not read
            }
        }
        lily.heard();
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    @Test
    void aLongPastGoesOutWholeWhilePeopleTalk() throws Exception {
        says(0, MANY, "");
        try (var slow = new Taking(path(lily, PLAZA)); var bob = house.json("bob")) {
            slow.begins();
            for (var i = 0; i < 100; i++) {
                bob.ask("do", "say", "text", "meanwhile " + i);
            }
            assertThat(texts(slow.rest())).containsExactlyElementsOf(numbers(MANY));
        }
    }

    @Test
    void whoTakesItSlowlyHoldsUpNobodyElse() throws Exception {
        says(0, 2_000, "x".repeat(4_000));
        try (var one = new Taking(path(lily, PLAZA)); var two = new Taking(path(lily, PLAZA))) {
            one.begins();
            two.begins();
            var third = path(lily, PLAZA);
            assertThat(status(house, third)).as("no more for one").isEqualTo(503);

            try (var bob = house.json("bob")) {
                assertThat(bob.first("said", "do", "say", "text", "hello").text("text")).isEqualTo("hello");
                assertThat(texts(get(house, path(bob, PLAZA)).body())).hasSize(2_001);
            }
            assertThat(texts(one.rest())).hasSize(2_000);
            two.hangsUp();
            assertThat(fetchedAtLast(third)).as("the word is good still").isEqualTo(200);
        }
    }

    /// The server may notice a little later that somebody has hung up.
    private int fetchedAtLast(String path) throws Exception {
        var status = status(house, path);
        for (var i = 0; i < 1_000 && status == 503; i++) {
            status = status(house, path);
        }
        return status;
    }

    /// Someone who takes what they like when they like.
    private final class Taking implements AutoCloseable {
        private final Socket socket = new Socket();

        Taking(String path) throws IOException {
            socket.setReceiveBufferSize(4_096);
            socket.connect(house.address());
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(("GET " + path + " HTTP/1.0\r\n\r\n").getBytes(UTF_8));
        }

        void begins() throws IOException {
            var line = new StringBuilder();
            while (line.indexOf("\r\n\r\n") < 0) {
                line.append((char) socket.getInputStream().read());
            }
            assertThat(line).startsWith("HTTP/1.1 200 ");
        }

        String rest() throws IOException {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }

        void hangsUp() throws IOException {
            socket.close();
        }

        @Override
        public void close() throws IOException {
            hangsUp();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noSliceGrowsWithTheLength(Format format) {
        var part = new Extract.Part("plaza", null, new Conversation.OfRoom(1), 0, MANY, Set.of(), null);
        var who = new Who(new MemberId(1), "lily", true);
        var extract = new Extract("#plaza", format, who, 0, ZoneOffset.UTC, List.of(), List.of(part));
        var slices = new ArrayList<Integer>();
        try (var download =
                new Download(extract, new Endless(), Texts.of(Tongue.ENGLISH), () -> slices.add(0))) {
            var isLast = new boolean[1];
            while (!isLast[0]) {
                download.next(slice -> {
                    var text = (Download.Slice.Text) slice;
                    slices.add(text.text().length());
                    isLast[0] = text.last();
                });
            }
        }
        assertThat(slices).hasSizeGreaterThan(MANY / 200).allMatch(length -> length < 100_000);
        assertThat(slices.getLast()).as("closed once, at its end").isZero();
    }

    /// A past that has any number.
    private static final class Endless implements Records {
        @Override
        public void page(
                Conversation conversation, Span span, int limit, java.util.function.Consumer<Reading> then) {
            var after = ((Span.After) span).seq();
            then.accept(new Reading.Page(LongStream.rangeClosed(after + 1, after + limit)
                    .mapToObj(seq -> new Record(seq, seq, new MemberId(seq % 3), "lily", true, Kind.SAY, "hello"))
                    .toList(), true));
        }

        @Override
        public void talks(MemberId who, int limit, java.util.function.Consumer<Talks> then) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public void audit(long place, int limit, java.util.function.Consumer<Journal> then) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public void search(Query query, java.util.function.Consumer<Found> then) {
            throw new AssertionError("nobody asks");
        }
    }

    @Test
    void behindATrustedProxyTheLinkWorks() throws Exception {
        lily.ask("do", "say", "text", "hello");

        var page = get(house, path(lily, PLAZA), "X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(texts(page.body())).containsExactly("hello");
    }

    @Test
    void aRangeIsNotLookedAt() throws Exception {
        lily.ask("do", "say", "text", "hello");

        var page = get(house, path(lily, PLAZA), "Range", "bytes=5-9");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("accept-ranges")).isEmpty();
        assertThat(texts(page.body())).containsExactly("hello");
    }

    @Test
    void aWordThatNobodyWasGivenIsNoWord() throws Exception {
        for (var word : List.of("", "x", "A".repeat(43), "../health", "%00", "a/b")) {
            assertThat(get(house, "/export/" + word).statusCode()).as(word).isEqualTo(404);
        }
    }
}
