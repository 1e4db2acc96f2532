package metaverse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import metaverse.story.Json;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ResultsTest {
    @TempDir
    private Path home;

    private static Document xml(String text) throws SAXException, IOException, ParserConfigurationException {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fanout --members 10 --publishers 2 --in-flight 2", "churn --parallel 2"})
    void aRunWritesItsFiguresSettingsAndEnvironmentAsOneJsonObject(String workload) throws IOException {
        var file = home.resolve("run.json");

        var outcome = Outcome.of(workload + " --json " + file);

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains("checked");
        var json = Json.read(Files.readString(file));
        assertThat(json.text("bench")).isEqualTo(workload.split(" ", -1)[0]);
        assertThat(json.flag("checked")).isTrue();
        assertThat(json.object("settings").text("door")).isEqualTo("text");
        assertThat(json.object("settings").text("seconds")).isEqualTo("0.3");
        assertThat(json.object("figures").fields()).isNotEmpty().allSatisfy((name, figure) -> {
            assertThat(Double.parseDouble(((Json) figure).text("value"))).as(name).isPositive();
            assertThat(((Json) figure).has("unit")).isTrue();
        });
        var percentiles = json.object("latency").objects("percentiles");
        assertThat(Double.parseDouble(percentiles.getLast().text("value")))
                .isGreaterThanOrEqualTo(Double.parseDouble(percentiles.getFirst().text("value"))).isPositive();
        assertThat(json.object("latency").text("unit")).isEqualTo("ms");
        assertThat(json.object("course").objects("points")).isNotEmpty();
        assertThat(json.object("versions").text("java")).isEqualTo(Runtime.version().toString());
        assertThat(json.object("environment").number("processors")).isPositive();
    }

    @Test
    void withADashTheOutputIsNothingButJson() {
        var outcome = Outcome.of("fanout --members 10 --publishers 2 --in-flight 2 --json -");

        assertThat(Json.read(outcome.out()).flag("checked")).isTrue();
        assertThat(outcome.err()).contains("checked");
    }

    @Test
    void aRunThatFailedSaysSoInJsonToo() {
        var outcome = Outcome.of(StubServer.Fault.LOSES, "fanout --members 10 --publishers 2 --in-flight 2 --json -");

        var json = Json.read(outcome.out());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(json.flag("checked")).isFalse();
        assertThat(json.text("wrong")).contains("did not hear");
    }

    @Test
    void aRunDrawsItsLatenciesAndItsCourse() throws Exception {
        var file = home.resolve("run.svg");

        Outcome.of("fanout --members 10 --publishers 2 --in-flight 2 --svg " + file);

        var drawing = xml(Files.readString(file));
        assertThat(drawing.getDocumentElement().getTagName()).isEqualTo("svg");
        var lines = drawing.getElementsByTagName("polyline");
        assertThat(lines.getLength()).isEqualTo(2);
        assertThat(lines.item(0).getAttributes().getNamedItem("points").getNodeValue()).doesNotContain("NaN")
                .matches("(\\d+\\.\\d,\\d+\\.\\d ){101}");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldKindly() {
        var outcome = Outcome.of(
                "fanout --members 3 --publishers 1 --json " + home.resolve("missing").resolve("run.json"));

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("Cannot write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>\"&'", "a\u0000b\u001f\uFFFE", "漢字 😀", "\uD800 alone"})
    void anyTextStandsInADrawingAsTextAndHarmsNothing(String title) throws Exception {
        var drawing = xml(ReportSvg.of(new Report("fanout", title)));

        var text = drawing.getElementsByTagName("text").item(0).getTextContent();
        assertThat(title.replaceAll("[\u0000-\u001f\uFFFE\uD800-\uDFFF]", ""))
                .isEqualTo(text.replaceAll("[\uD800-\uDFFF]", ""));
    }

    @Test
    void aDrawingOfNothingAndOfOneValueIsStillADrawing() throws Exception {
        var report = new Report("fanout", "");
        var nanos = new Histogram(3);
        nanos.recordValue(0);
        report.latency(nanos);
        report.course(List.of(new Course.Point(0, 0)), "deliveries/s");

        assertThat(ReportSvg.of(report)).doesNotContain("NaN", "Infinity");
        assertThat(xml(ReportSvg.of(report)).getElementsByTagName("polyline").getLength()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\\n\t\u0000", "漢字 😀", "</script>"})
    void anyTextComesBackFromJsonAsItWas(String text) {
        var json = JsonText.write(JsonText.object("text", text, text, List.of(1, 2.5, true)));

        assertThat(Json.read(json).text("text")).isEqualTo(text);
        assertThat(Json.read(json).text(text)).isEqualTo("[1, 2.5, true]");
    }

    @Test
    void halfACharacterBreaksNoReader() {
        assertThat(Json.read(JsonText.write(Map.of("text", "a\uD800b"))).text("text")).isEqualTo("a\uFFFDb");
    }

    @Test
    void whatIsNoNumberIsNullInJson() {
        var json = JsonText.write(Map.of("values", List.of(Double.NaN, Double.POSITIVE_INFINITY, 1e-9, 1e12)));

        assertThat(json).isEqualTo("{\"values\":[null,null,0,1000000000000]}");
    }
}
