package metaverse.door.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// What holds for any telnet stream and anything that is typed.
final class TextProperties {
    record Filtered(List<Byte> text, List<Byte> answer) {}

    /// As [TextLines] does it, in parts of that length.
    static Filtered filter(byte[] bytes, int part) {
        var telnet = new Telnet();
        var text = Unpooled.buffer();
        var answer = Unpooled.buffer();
        for (var at = 0; at < bytes.length; at += part) {
            var in = Unpooled.wrappedBuffer(bytes, at, Math.min(part, bytes.length - at));
            if (telnet.concerns(in)) {
                telnet.filter(in, text, answer);
            } else {
                text.writeBytes(in);
            }
        }
        return new Filtered(list(ByteBufUtil.getBytes(text)), list(ByteBufUtil.getBytes(answer)));
    }

    private static List<Byte> list(byte[] bytes) {
        var all = new Byte[bytes.length];
        Arrays.setAll(all, i -> bytes[i]);
        return List.of(all);
    }

    /// Bytes in which telnet's own are frequent.
    @Provide
    Arbitrary<byte[]> streams() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.of((byte) 255, (byte) 250, (byte) 240, (byte) 251, (byte) 253)),
                net.jqwik.api.Tuple.of(2, Arbitraries.bytes()))
                .array(byte[].class)
                .ofMaxSize(60);
    }

    @Property
    void telnetDoesNotDependOnHowTheBytesWereCut(
            @ForAll("streams") byte[] bytes, @ForAll @IntRange(min = 1, max = 7) int part) {
        assertThat(filter(bytes, part)).isEqualTo(filter(bytes, Math.max(1, bytes.length)));
    }

    @Property
    void telnetLeavesTextAlone(@ForAll String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(filter(bytes, 5)).isEqualTo(new Filtered(list(bytes), List.of()));
    }

    /// Two that decline everything never go on answering each other.
    @Property
    void telnetAnswersNoAnswer(@ForAll("streams") byte[] bytes) {
        var answer = filter(bytes, 1000).answer();
        var back = new byte[answer.size()];
        for (var i = 0; i < back.length; i++) {
            back[i] = answer.get(i);
        }
        assertThat(filter(back, 1000)).isEqualTo(new Filtered(List.of(), List.of()));
    }

    @Property
    void typedTextIsReadBackWithoutItsEnd(
            @ForAll @Size(max = 40) List<@IntRange(min = 32, max = 0x2FFFF) Integer> codes) {
        var text = new StringBuilder();
        codes.stream().filter(c -> c != 0x7F && (c < 0xD800 || c > 0xDFFF)).forEach(text::appendCodePoint);
        var line = text.toString();

        assertThat(Typing.read((line + "\r").getBytes(StandardCharsets.UTF_8))).isEqualTo(line);
        assertThat(Typing.read((line + "\r\u0000").getBytes(StandardCharsets.UTF_8))).isEqualTo(line);
        assertThat(Typing.read((line + "👋\b").getBytes(StandardCharsets.UTF_8))).isEqualTo(line);
    }

    @Property
    void anyBytesAreTextOrNot(@ForAll @Size(max = 30) byte[] bytes) {
        var text = Typing.read(bytes);
        assertThat(text == null || !text.contains("\b")).isTrue();
        assertThat(Typing.incomplete(bytes)).isBetween(0, Math.min(3, bytes.length));
    }

    /// Whatever the cut: what is incomplete is exactly the part of the character that was cut.
    @Property
    void incompleteIsTheCharacterThatWasCut(@ForAll @IntRange(min = 0x80, max = 0x10FFFF) int code) {
        if (code >= 0xD800 && code <= 0xDFFF) {
            return;
        }
        var bytes = ("a" + Character.toString(code)).getBytes(StandardCharsets.UTF_8);
        for (var length = 1; length < bytes.length; length++) {
            assertThat(Typing.incomplete(Arrays.copyOf(bytes, length))).isEqualTo(length - 1);
        }
        assertThat(Typing.incomplete(bytes)).isZero();
    }

    @Example
    void backspaceBeforeEverythingIsNothing() {
        assertThat(Typing.read("\b\u007F\bhi".getBytes(StandardCharsets.UTF_8))).isEqualTo("hi");
    }
}
