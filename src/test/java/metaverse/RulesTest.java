package metaverse;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import metaverse.universe.Change;
import metaverse.universe.Command;
import metaverse.universe.Event;
import metaverse.universe.Fact;
import metaverse.universe.Outcome;
import metaverse.universe.Outlet;
import metaverse.universe.Records;
import metaverse.universe.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `ARCHITECTURE.md` says of the packages, held.
final class RulesTest {
    private static final int LONGEST_FILE = 300;

    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("metaverse");
        assertThat(ours.size()).isGreaterThan(100);
    }

    private static void holds(ArchRule rule) {
        rule.check(ours);
    }

    @Test
    void theUniverseDoesNoInputOrOutput() {
        holds(classes().that().resideInAPackage("metaverse.universe").should().onlyDependOnClassesThat(
                resideInAnyPackage("metaverse.universe", "metaverse.floor", "java..", "javax.crypto..",
                        "org.jspecify..", "org.slf4j")
                        .and(not(resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..",
                                "java.nio.channels..")))));
    }

    @Test
    void theTextsForPeopleKnowOnlyTheJdk() {
        holds(classes().that().resideInAPackage("metaverse.texts..").should().onlyDependOnClassesThat(
                resideInAnyPackage("metaverse.texts", "metaverse.universe", "java..", "org.jspecify..")));
    }

    @Test
    void exportIsPure() {
        holds(classes().that().resideInAPackage("metaverse.export..").should().onlyDependOnClassesThat(
                resideInAnyPackage("metaverse.export", "metaverse.texts", "metaverse.universe", "java..",
                        "org.jspecify..")
                        .and(not(resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..",
                                "java.nio.channels..")))));
    }

    @Test
    void onlyDoorsAndTheBenchKnowTheNetwork() {
        only("io.netty..", "metaverse.door..", "metaverse.bench..");
    }

    @Test
    void theWordsOfTheLineDoorsKnowNoNetwork() {
        holds(noClasses().that().resideInAPackage("metaverse.door.prose..")
                .should().dependOnClassesThat().resideInAPackage("io.netty.."));
    }

    @Test
    void onlyTheLedgerKnowsSql() {
        only("java.sql..", "metaverse.ledger..");
        only("javax.sql..", "metaverse.ledger..");
        only("org.sqlite..", "metaverse.ledger..");
    }

    @Test
    void onlyTheConfigurationKnowsToml() {
        only("org.tomlj..", "metaverse.config..");
    }

    @Test
    void onlyTheNamesKnowTheScriptsOfTheWorld() {
        only("com.ibm.icu..", "metaverse.names..");
    }

    @Test
    void onlyTheJsonDoorAndItsClientKnowAJsonLibrary() {
        only("tools.jackson..", "metaverse.door.json..", "metaverse.terminal..");
    }

    @Test
    void onlyTheScreenAndWhatIsShownOnItKnowTheTerminal() {
        only("org.jline..", "metaverse", "metaverse.console..", "metaverse.screen..", "metaverse.terminal..");
    }

    @Test
    void theScreenKnowsNothingOfWhatIsTyped() {
        holds(classes().that().resideInAPackage("metaverse.screen..").should().onlyDependOnClassesThat(
                resideInAnyPackage("metaverse.screen..", "java..", "org.jline..", "org.jspecify..")));
    }

    @Test
    void theConsoleKnowsTheUniverseAndItsWordsButNoNetwork() {
        holds(classes().that().resideInAPackage("metaverse.console..").should().onlyDependOnClassesThat(
                resideInAnyPackage("metaverse.console..", "metaverse.universe", "metaverse.door.prose",
                        "metaverse.names", "metaverse.texts", "metaverse.screen", "java..", "org.jspecify..",
                        "org.slf4j..", "ch.qos.logback..", "org.jline.utils..")
                        .and(not(resideInAnyPackage("java.sql..", "java.net..")))));
    }

    @Test
    void onlyTheConsoleKnowsTheLibraryBehindTheLog() {
        only("ch.qos.logback..", "metaverse.console..");
    }

    @Test
    void theTerminalClientKnowsNothingOfTheServer() {
        holds(noClasses().that().resideInAPackage("metaverse.terminal..")
                .should().dependOnClassesThat(resideInAPackage("metaverse..").and(not(resideInAnyPackage(
                        "metaverse.terminal..", "metaverse.screen..", "metaverse.texts..")))));
    }

    @Test
    void onlyTheVaultAndTheCertificatesKnowBouncyCastle() {
        only("org.bouncycastle..", "metaverse.vault..", "metaverse.door.tls..");
    }

    private static void only(String what, String... where) {
        holds(noClasses().that().resideOutsideOfPackages(where)
                .should().dependOnClassesThat().resideInAPackage(what)
                .allowEmptyShould(true));
    }

    @Test
    void packagesFormNoCircle() {
        holds(slices().matching("metaverse.(**)").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "web", "irc"})
    void doorsDoNotKnowEachOther(String door) {
        var others = Set.of("text", "json", "web", "irc").stream()
                .filter(other -> !other.equals(door))
                .map(other -> "metaverse.door." + other + "..")
                .toArray(String[]::new);
        holds(noClasses().that().resideInAPackage("metaverse.door." + door + "..")
                .should().dependOnClassesThat().resideInAnyPackage(others)
                .allowEmptyShould(true));
    }

    @Test
    void nobodyImportsTheWiring() {
        holds(noClasses().that().resideOutsideOfPackage("metaverse")
                .should().dependOnClassesThat().resideInAPackage("metaverse"));
    }

    @Test
    void theBenchIsAClientAndKnowsNothingOfTheServer() {
        holds(noClasses().that().resideInAPackage("metaverse.bench..")
                .should().dependOnClassesThat(
                        resideInAPackage("metaverse..").and(not(resideInAPackage("metaverse.bench..")))));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {Command.class, Event.class, Refusal.class, Outlet.Telling.class, Change.class, Outcome.class,
                Fact.class,
                Records.Span.class, Records.Reading.class})
    void whatIsPassedOnNeverChanges(Class<?> family) {
        holds(classes().that(are(assignableTo(family).and(not(INTERFACES)))).should().beRecords().orShould().beEnums());
    }

    private static DescribedPredicate<JavaClass> are(DescribedPredicate<? super JavaClass> predicate) {
        return predicate.forSubtype();
    }

    @Test
    void onlyTheWiringAsksTheSystemForTime() {
        holds(noClasses().that().resideOutsideOfPackages("metaverse", "metaverse.bench..")
                .should().accessTargetWhere(new AsksForTime()));
    }

    private static final class AsksForTime extends DescribedPredicate<JavaAccess<?>> {
        private static final Map<String, Set<String>> CLOCKS = Map.of(
                System.class.getName(), Set.of("currentTimeMillis", "nanoTime"),
                Instant.class.getName(), Set.of("now"),
                Clock.class.getName(), Set.of("systemUTC", "systemDefaultZone", "system"),
                InstantSource.class.getName(), Set.of("system"));

        AsksForTime() {
            super("asks the system for time");
        }

        @Override
        public boolean test(JavaAccess<?> access) {
            var target = access.getTarget();
            return CLOCKS.getOrDefault(target.getOwner().getName(), Set.of()).contains(target.getName());
        }
    }

    @Test
    void nobodySleeps() {
        holds(noClasses().that().resideOutsideOfPackage("metaverse.bench..").should().callMethod(
                Thread.class, "sleep", long.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void noFileIsTooLongToRead(String root) throws IOException {
        List<Path> files;
        try (var tree = Files.walk(Path.of(root))) {
            files = tree.filter(file -> file.toString().endsWith(".java")).toList();
        }
        var tooLong = new ArrayList<String>();
        for (var file : files) {
            var lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertThat(files).isNotEmpty();
        assertThat(tooLong).isEmpty();
    }
}
