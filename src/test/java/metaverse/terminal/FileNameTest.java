package metaverse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a server suggests, a file is one of the directory's own.
final class FileNameTest {
    private static String of(String suggested) {
        return FileName.of("attachment; filename=\"x\"; filename*=UTF-8''"
                + URLEncoder.encode(suggested, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    @ParameterizedTest
    @CsvSource({"club-2026-11-25.html,club-2026-11-25.html", "月下-2026-11-25.jsonl,月下-2026-11-25.jsonl",
        "../../etc/passwd,etc-passwd.txt", "/tmp/x.html,tmp-x.html", ".bashrc,bashrc.txt", "-rf.txt,rf.txt",
        "a/b\\c:d.txt,a-b-c-d.txt", "..,export.txt", "con.txt,export.txt", "a\u0000b.html,a-b.html",
        "a\u202eb.html,a-b.html", "हिन्दी.txt,हिन्दी.txt", "a (2).txt,a-2.txt", "x.HTML,x.HTML.txt",
        "a%2f..%2fb,a-2f.2fb.txt"})
    void aSuggestionIsMadeHarmless(String suggested, String name) {
        assertThat(of(suggested)).isEqualTo(name);
    }

    @Test
    void itIsNeverLong() {
        assertThat(of("月".repeat(300) + ".html").getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(140);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachment", "attachment; filename=\"../x.html\"", "attachment; filename*=UTF-8''%",
        "attachment; filename*=UTF-8''", "attachment; filename*=ISO-8859-1''x.html"})
    void whoSuggestsNothingGoodIsNotFollowed(String disposition) {
        assertThat(FileName.of(disposition)).isEqualTo(FileName.USUAL);
        assertThat(FileName.of(null)).isEqualTo(FileName.USUAL);
    }

    @Test
    void whereTheSystemHasNoSuchLettersOthersStandForThem() {
        assertThat(FileName.plain("月下-2026-11-25 (2).html")).isEqualTo("export-2026-11-25 (2).html");
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        assertThat(FileName.again("club-2026-11-25.html", 2)).isEqualTo("club-2026-11-25 (2).html");
    }
}
