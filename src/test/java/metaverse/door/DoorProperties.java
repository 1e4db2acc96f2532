package metaverse.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import metaverse.story.HouseRules;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// What holds for any first bytes and any rhythm of lines.
final class DoorProperties {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private static Choice choice(byte[] bytes, int length) {
        return Choice.of(Unpooled.wrappedBuffer(bytes, 0, length));
    }

    private static Choice choice(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return choice(bytes, bytes.length);
    }

    @Example
    void eachDoorIsChosenByWhatItsClientsSendFirst() {
        assertThat(choice("{}")).isEqualTo(Choice.JSON);
        assertThat(choice("GET ")).isEqualTo(Choice.HTTP);
        assertThat(choice("PRI * HTTP/2.0")).isEqualTo(Choice.HTTP);
        assertThat(choice("GETTING on")).isEqualTo(Choice.TEXT);
        assertThat(choice("NICK\n")).isEqualTo(Choice.IRC);
        assertThat(choice("NICKNAME")).isEqualTo(Choice.TEXT);
        assertThat(choice("name:lily")).isEqualTo(Choice.TEXT);
        assertThat(choice("\u0016")).isEqualTo(Choice.TLS);
        assertThat(choice("\n")).isEqualTo(Choice.TEXT);
    }

    @Example
    void everyPartOfAWordIsUndecided() {
        for (var word : new String[] {"GET", "HEAD", "OPTIONS", "CAP", "NICK", "WEBIRC", "AUTHENTICATE", "P", ""}) {
            for (var length = 0; length <= word.length(); length++) {
                assertThat(choice(word.substring(0, length))).as("%s", word).isEqualTo(Choice.UNDECIDED);
            }
        }
    }

    /// A choice once made never changes with more bytes, so it does not matter how they were cut.
    @Property
    void choiceDoesNotDependOnHowTheBytesWereCut(@ForAll @Size(max = 40) byte[] noise,
            @ForAll @IntRange(max = 9) int word) {
        var words = new String[] {"", "GET ", "NICK ", "{", "CAP", "P", "QUIT\r\n", "CONNECT x", "US", "PASS"};
        var bytes = concatenated(words[word].getBytes(StandardCharsets.UTF_8), noise);
        var made = Choice.UNDECIDED;
        for (var length = 0; length <= bytes.length; length++) {
            var now = choice(bytes, length);
            if (made != Choice.UNDECIDED) {
                assertThat(now).isEqualTo(made);
            }
            made = now;
        }
    }

    /// Nobody stays undecided beyond the longest word.
    @Property
    void everyoneIsDecidedSoon(@ForAll @Size(min = 13, max = 13) byte[] bytes) {
        assertThat(choice(bytes, bytes.length)).isNotEqualTo(Choice.UNDECIDED);
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        var all = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /// Whoever waits as they are told is never faster than the rate, and never slower over the burst.
    @Property
    void bucketLetsThroughTheBurstAndThenTheRate(
            @ForAll @IntRange(min = 1, max = 100) int rate,
            @ForAll @IntRange(min = 1, max = 100) int burst,
            @ForAll @IntRange(min = 1, max = 300) int lines,
            @ForAll long start) {
        var now = start;
        var bucket = new Bucket(new HouseRules().rate(rate, burst).limits(), now);
        for (var i = 0; i < lines; i++) {
            bucket.take(now);
            now += bucket.pause(now);
        }
        var most = Math.max(0, lines - burst) * (SECOND / rate);
        assertThat(now - start).isEqualTo(most);
    }

    @Property
    void bucketNeverHoldsBackWhoKeepsToTheRate(
            @ForAll @IntRange(min = 1, max = 100) int rate, @ForAll @IntRange(min = 1, max = 100) int burst) {
        var now = 17L;
        var bucket = new Bucket(new HouseRules().rate(rate, burst).limits(), now);
        for (var i = 0; i < 500; i++) {
            bucket.take(now);
            assertThat(bucket.pause(now)).isZero();
            now += SECOND / rate;
        }
    }

    @Example
    void bucketForgetsWhoRested() {
        var bucket = new Bucket(new HouseRules().rate(10, 4).limits(), 0);
        var now = 0L;
        for (var i = 0; i < 20; i++) {
            bucket.take(now);
            now += bucket.pause(now);
        }
        assertThat(bucket.over(now)).isPositive();

        now += SECOND;
        bucket.take(now);
        assertThat(bucket.over(now)).isZero();
    }

    @Example
    void noRateIsNoLimit() {
        var bucket = new Bucket(new HouseRules().rate(0, 0).limits(), 5);
        for (var i = 0; i < 1000; i++) {
            bucket.take(5);
        }
        assertThat(bucket.pause(5)).isZero();
        assertThat(bucket.over(5)).isZero();
    }
}
