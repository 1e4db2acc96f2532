package metaverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documents point to is there.
final class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

    /// `Name`, `Name.Inner`, `Name#method`.
    private static final Pattern NAME = Pattern.compile("([A-Z]\\w*)(?:\\.([A-Z]\\w*))?(?:#(\\w+))?");

    /// `door/Loop#submit`: a class by its way through the packages.
    private static final Pattern WAY = Pattern.compile("`((?:[a-z]+/)+[A-Z]\\w*)(?:#(\\w+))?`");

    static List<Path> documents() throws IOException {
        try (var docs = Files.list(Path.of("docs")); var root = Files.list(Path.of(""))) {
            return Stream.concat(docs, root).filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFileThatHasWhatItNames(Path document) throws IOException {
        for (var link : found(LINK, document)) {
            if (!ELSEWHERE.matcher(link.group(2)).matches()) {
                var file = document.resolveSibling(link.group(2).replaceFirst("#.*", "")).normalize();
                assertThat(file).as("%s links to it", document).exists();
                if (file.toString().endsWith(".java")) {
                    assertThat(file).as("%s: %s", document, link.group()).content().satisfies(
                            source -> hasAll(source, file, link.group(1)));
                }
            }
        }
    }

    private static void hasAll(String source, Path file, String name) {
        var parts = NAME.matcher(name.replace("`", ""));
        if (parts.matches()) {
            assertThat(file).hasFileName(parts.group(1) + ".java");
            assertThat(parts.group(2) == null || declaresType(source, parts.group(2))).as("has %s", name).isTrue();
            assertThat(parts.group(3) == null || declaresMethod(source, parts.group(3))).as("has %s", name).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyWayThroughThePackagesLeadsToAClass(Path document) throws IOException {
        for (var way : found(WAY, document)) {
            var file = Path.of("src/main/java/metaverse", way.group(1) + ".java");
            assertThat(file).as("%s names it", document).exists();
            assertThat(way.group(2) == null || declaresMethod(Files.readString(file), way.group(2)))
                    .as("%s: %s", document, way.group()).isTrue();
        }
    }

    private static List<MatchResult> found(Pattern what, Path document) throws IOException {
        return what.matcher(Files.readString(document)).results().toList();
    }

    private static boolean declaresType(String source, String name) {
        return Pattern.compile("\\b(?:class|record|interface|enum) " + name + "\\b").matcher(source).find();
    }

    /// Methods stand one or two steps in, and begin with what they return.
    private static boolean declaresMethod(String source, String name) {
        return Pattern.compile("(?m)^ {4}(?: {4})?(?!return|throw|new)[\\w@][\\w@<>\\[\\]?,. ]* " + name + "\\(")
                .matcher(source)
                .find();
    }
}
