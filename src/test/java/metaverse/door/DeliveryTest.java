package metaverse.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import metaverse.ledger.MemoryLedger;
import metaverse.universe.Answer;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.Kind;
import metaverse.universe.MemberId;
import metaverse.universe.Outlet.Telling;
import metaverse.universe.Region;
import metaverse.universe.Session;
import metaverse.universe.Settings;
import metaverse.universe.Text;
import metaverse.universe.Universe;
import metaverse.universe.Where;
import metaverse.universe.Who;
import metaverse.vault.Argon2Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What each line reads of what its rooms are told, and how often that is encoded.
class DeliveryTest {
    private static final Where PLAZA = new Where(1, "plaza");
    private static final Where GARDEN = new Where(2, "garden");
    private static final Who AMY = new Who(new MemberId(11), "amy", true);
    private static final Who BOB = new Who(new MemberId(12), "bob", true);

    private final EmbeddedChannel home = new EmbeddedChannel();
    private final Counters counters = new Counters();
    private final Form english = new Form("en ");
    private final Form chinese = new Form("zh ");
    private final List<EmbeddedChannel> channels = new ArrayList<>();
    private Loop loop;

    @BeforeEach
    void open() {
        var settings = Settings.standard();
        var ledger = new MemoryLedger(InstantSource.system());
        var universe = new Universe(settings, ledger, ledger.records(), new Argon2Vault(new byte[32]), () -> 0,
                InstantSource.system(), new SecretKeySpec(new byte[32], "HmacSHA256"));
        var limits = Limits.standard().lifted();
        loop = new Loop(home.eventLoop(), new Loop.Shared(
                universe,
                new Rules(settings, limits, Proxies.none(), new Whereabouts("", InetAddress.getLoopbackAddress())),
                new Addresses(() -> limits, () -> 0), counters,
                () -> 0));
    }

    @AfterEach
    void close() {
        channels.forEach(EmbeddedChannel::finishAndReleaseAll);
    }

    @Test
    void aRoomThatIsNotOnesOwnLooksLikeAnother() {
        var lily = line(PLAZA, GARDEN);
        var rose = line(GARDEN, PLAZA);

        tell(said(PLAZA, AMY, null, "1"), said(GARDEN, AMY, null, "2"));

        assertThat(read(lily)).containsExactlyInAnyOrder("en 1", "en elsewhere 2");
        assertThat(read(rose)).containsExactlyInAnyOrder("en elsewhere 1", "en 2");
    }

    @Test
    void whatIsToldAfterATurnFollowsIt() {
        var lily = line(PLAZA, GARDEN);

        tell(said(GARDEN, AMY, null, "1"), new Telling.Turns(GARDEN.number(), lily), said(GARDEN, AMY, null, "2"),
                said(PLAZA, AMY, null, "3"));

        assertThat(read(lily)).containsExactly("en elsewhere 1", "en 2", "en elsewhere 3");
    }

    @Test
    void whoLeavesARoomHearsItNoMoreWhateverItLookedLike() {
        var lily = line(PLAZA, GARDEN);

        tell(new Telling.Leaves(GARDEN.number(), lily), said(GARDEN, AMY, null, "1"), said(PLAZA, AMY, null, "2"));
        tell(new Telling.Leaves(PLAZA.number(), lily), said(PLAZA, AMY, null, "3"));

        assertThat(read(lily)).containsExactly("en 2");
    }

    @Test
    void anotherLanguageHoldsInEveryRoom() {
        var lily = line(PLAZA, GARDEN);

        tell(new Telling.ToSession(lily, new Answer.Speaks(new Region(Tongue.CHINESE, ZoneOffset.UTC))),
                said(PLAZA, AMY, null, "1"),
                said(GARDEN, AMY, null, "2"));
        tell(new Telling.Turns(GARDEN.number(), lily), said(PLAZA, AMY, null, "3"), said(GARDEN, AMY, null, "4"));

        assertThat(read(lily)).containsExactly("zh told", "zh 1", "zh elsewhere 2", "zh elsewhere 3", "zh 4");
    }

    @Test
    void anEventIsEncodedOncePerFormHoweverManyHearIt() {
        var sessions = new ArrayList<Session>();
        for (var i = 0; i < 50; i++) {
            sessions.add(i % 2 == 0 ? line(PLAZA, GARDEN) : line(GARDEN, PLAZA));
        }

        tell(said(PLAZA, AMY, null, "1"));

        assertThat(sessions).allSatisfy(session -> assertThat(read(session)).hasSize(1));
        assertThat(english.encoded).isEqualTo(1);
        assertThat(english.elsewhere().encoded).isEqualTo(1);
        assertThat(counters.deliveries.sum()).isEqualTo(50);
    }

    @Test
    void whoIgnoresSomeoneIsNotToldTheirDoingsAndEveryoneElseIs() {
        var lily = line(PLAZA);
        var rose = line(PLAZA);

        tell(new Telling.Ignores(lily, Set.of(AMY.id())), said(PLAZA, AMY, null, "1"), said(PLAZA, BOB, null, "2"),
                said(PLAZA, AMY, null, "3"));
        tell(said(PLAZA, AMY, null, "4"));
        tell(new Telling.Ignores(lily, Set.of()), said(PLAZA, AMY, null, "5"));

        assertThat(read(lily)).containsExactly("en 2", "en 5");
        assertThat(read(rose)).containsExactly("en 1", "en 2", "en 3", "en 4", "en 5");
        assertThat(english.encoded).isEqualTo(5);
    }

    @Test
    void whatOthersAreNotToldIsStillToldToWhoDidIt() {
        english.ownOnly = true;
        var lily = line(PLAZA);
        var rose = line(PLAZA);

        tell(said(PLAZA, AMY, lily, "1"), said(PLAZA, AMY, lily, "2"), said(PLAZA, BOB, null, "3"));

        assertThat(read(lily)).containsExactly("en own 1", "en own 2");
        assertThat(read(rose)).isEmpty();
    }

    @Test
    void onesOwnEventsLookDifferentAmongThoseOfOthersOneHearsAndIgnores() {
        var lily = line(PLAZA);

        tell(new Telling.Ignores(lily, Set.of(AMY.id())), said(PLAZA, AMY, null, "1"), said(PLAZA, BOB, lily, "2"),
                said(PLAZA, BOB, null, "3"));

        assertThat(read(lily)).containsExactly("en own 2", "en 3");
    }

    @Test
    void whatAMemberIgnoredIsForgottenWhenTheSessionSitsForNobody() {
        var lily = line(PLAZA);

        tell(new Telling.Ignores(lily, Set.of(AMY.id())), new Telling.Leaves(PLAZA.number(), lily),
                new Telling.Enters(PLAZA.number(), lily), new Telling.Turns(PLAZA.number(), lily),
                said(PLAZA, AMY, null, "1"));

        assertThat(read(lily)).containsExactly("en 1");
    }

    @Test
    void nothingStaysOfARoomThatNobodyHearsAnyMore() {
        var hearers = new Hearers();
        var lily = (Line) line().end();
        var rose = (Line) line().end();
        for (var line : List.of(lily, rose)) {
            hearers.add(PLAZA.number(), line);
            hearers.add(GARDEN.number(), line);
            hearers.turn(line, GARDEN.number());
        }

        hearers.removeEverywhere(lily);
        assertThat(hearers.of(GARDEN.number())).hasSize(1);
        hearers.remove(GARDEN.number(), rose);
        hearers.remove(PLAZA.number(), rose);

        assertThat(hearers.of(PLAZA.number())).isEmpty();
        assertThat(hearers.of(GARDEN.number())).isEmpty();
    }

    /// A line that hears these rooms and has turned to the first.
    private Session line(Where own, Where... others) {
        var session = line();
        tell(new Telling.Enters(own.number(), session));
        for (var other : others) {
            tell(new Telling.Enters(other.number(), session));
        }
        tell(new Telling.Turns(own.number(), session));
        return session;
    }

    private Session line() {
        var channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());
        channels.add(channel);
        return new Line(loop, channel.pipeline().lastContext(), InetAddress.getLoopbackAddress(), english, () -> {})
                .session();
    }

    private void tell(Telling... batch) {
        loop.deliver(List.of(batch));
        home.runPendingTasks();
    }

    private static Telling said(Where where, Who from, @Nullable Session origin, String text) {
        return new Telling.ToRoom(new Event.Said(where, 1, 0, from, Kind.SAY, Text.of(text), 0, null, origin));
    }

    private static List<String> read(Session session) {
        var channel = (EmbeddedChannel) ((Line) session.end()).channel();
        var text = new StringBuilder();
        for (ByteBuf bytes; (bytes = channel.readOutbound()) != null;) {
            text.append(bytes.toString(StandardCharsets.UTF_8));
            bytes.release();
        }
        return text.toString().lines().toList();
    }

    /// Says what it was asked for, and counts how often.
    private final class Form implements WireForm {
        private final String lead;
        private final @Nullable Form elsewhere;
        private int encoded;
        private boolean ownOnly;

        Form(String lead) {
            this.lead = lead;
            this.elsewhere = lead.endsWith("elsewhere ") ? null : new Form(lead + "elsewhere ");
        }

        @Override
        public void encode(Event event, boolean own, ByteBuf out) {
            encoded++;
            if (ownOnly && !own) {
                return;
            }
            var what = event instanceof Event.Said said ? (own ? "own " : "") + said.text() : "told";
            ByteBufUtil.writeUtf8(out, lead + what + "\n");
        }

        @Override
        public void farewell(Farewell why, ByteBuf out) {}

        @Override
        public Form elsewhere() {
            return elsewhere == null ? this : elsewhere;
        }

        @Override
        public WireForm in(Region region) {
            return region.tongue() == Tongue.CHINESE ? chinese : english;
        }
    }
}
