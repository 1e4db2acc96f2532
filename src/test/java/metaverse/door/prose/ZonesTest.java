package metaverse.door.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import metaverse.universe.Command;
import metaverse.universe.Command.Clock;
import metaverse.universe.Command.Form;
import metaverse.universe.PastCommand;
import metaverse.universe.Records.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ZonesTest {
    @ParameterizedTest
    @CsvSource({"Asia/Shanghai,Asia/Shanghai", "asia/shanghai,Asia/Shanghai", "berlin,Europe/Berlin",
        "new york,America/New_York", "New_York,America/New_York", "Buenos Aires,America/Argentina/Buenos_Aires",
        "singapore,Singapore", "utc,UTC", "+8,+08:00", "-03:30,-03:30", "+0530,+05:30", "UTC+2,+02:00", "+0,Z"})
    void aZoneIsKnownByItsNameItsCityOrItsOffset(String typed, String id) {
        assertThat(Zones.of(typed)).isEqualTo(ZoneId.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "+19", "+99:00", "+8:07", "8", "+", "Asia/", "/", "Europe",
        "+08:00:01", "asia/shanghai/asia/shanghai/asia/shanghai/asia/shanghai"})
    void whatIsNoZoneIsNone(String typed) {
        assertThat(Zones.of(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/St_Johns", "Asia/Kathmandu", "Europe/Berlin"})
    void whatIsPrintedInAZoneIsReadInItAsTheSameMoment(String id) {
        var zone = ZoneId.of(id);
        var at = Instant.parse("2026-03-01T20:15:30Z").toEpochMilli();
        var printed = new Times(zone).of(at);
        assertThat(new Moments(zone).at(printed.substring(0, 10), printed.substring(11, 19))).isEqualTo(at);
    }

    @Test
    void daysAreThoseOfTheAskersZone() {
        var there = new Grammar(false, Form.LINES).in(ZoneId.of("Asia/Shanghai"));
        assertThat(there.read(":history from 2026-01-31")).isInstanceOfSatisfying(
                PastCommand.History.class,
                history -> assertThat(history.span())
                        .isEqualTo(new Span.From(Instant.parse("2026-01-30T16:00:00Z").toEpochMilli())));
        assertThat(there.read(":search tea since:2026-01-31 until:2026-01-31")).isInstanceOfSatisfying(
                PastCommand.Search.class, search -> {
                    assertThat(search.since()).isEqualTo(Instant.parse("2026-01-30T16:00:00Z").toEpochMilli());
                    assertThat(search.until()).isEqualTo(Instant.parse("2026-01-31T16:00:00Z").toEpochMilli());
                });
    }

    @Test
    void aDayOnWhichTheClocksGoForwardHasTwentyThreeHours() {
        var berlin = new Moments(ZoneId.of("Europe/Berlin"));
        assertThat(berlin.end("2026-03-29") - berlin.begin("2026-03-29")).isEqualTo(23 * 3_600_000L);
    }

    @Test
    void withoutAZoneOneAsksWhichItIs() {
        assertThat(new Grammar(false, Form.LINES).read(":tz")).isEqualTo(new Clock(null));
        assertThat(new Grammar(false, Form.LINES).read(":tz nowhere")).isInstanceOf(Command.Unreadable.class);
    }
}
