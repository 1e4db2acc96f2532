package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeardReaderTest {
    @Test
    void nothingThatAServerSaysCanPaint() {
        var heard = HeardReader.read(
                "{\"event\":\"notice\",\"text\":\"a\\u001b[2Jb\\u009bc\\u202ed\\r\\ne\\tf\"}");
        assertThat(heard).isEqualTo(new Heard.Notice("a[2Jbcd\ne f"));
    }

    @Test
    void aNameHasOneLine() {
        var heard = HeardReader.read("{\"event\":\"left\",\"room\":\"plaza\",\"who\":\"a\\nb\",\"id\":\"1\"}");
        assertThat(heard).isEqualTo(new Heard.Left("plaza", new Person("1", "a b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- Welcome", "{", "{\"event\":", "[1]", "HTTP/1.1 400 Bad Request"})
    void whatIsNoObjectIsPassedOver(String line) {
        assertThat(HeardReader.read(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"event\":7}", "{\"event\":\"welcome\",\"me\":[],\"rooms\":[1,{\"who\":{}}]}",
                "{\"event\":\"said\",\"seq\":\"x\",\"at\":\"noon\",\"text\":null}",
                "{\"event\":\"told\",\"to\":\"bob\",\"seqs\":[{}]}", "{\"event\":\"history\",\"records\":{}}",
                "{\"event\":\"said\",\"seq\":99999999999999999999}", "{\"event\":\"pong\",\"n\":\"x\"}"})
    void whatDoesNotFitHarmsNobody(String line) {
        assertThat(HeardReader.read(line)).isNotNull();
        var stage = StageFake.in(Manner.PERSON);
        stage.hears(line);
        assertThat(stage.status).isNull();
    }
}
