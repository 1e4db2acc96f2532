package metaverse.door.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaverse.door.prose.Grammar;
import metaverse.door.prose.Prose;
import metaverse.story.AsyncApi;
import metaverse.story.Json;
import metaverse.texts.Texts;
import metaverse.universe.AccountCommand;
import metaverse.universe.Answer;
import metaverse.universe.CareCommand;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Deed;
import metaverse.universe.Doing;
import metaverse.universe.Event;
import metaverse.universe.Farewell;
import metaverse.universe.FloorCommand;
import metaverse.universe.FriendCommand;
import metaverse.universe.Matter;
import metaverse.universe.PastCommand;
import metaverse.universe.Refusal;
import metaverse.universe.RoomCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// `docs/protocol.md` and `docs/asyncapi.yaml` say of the JSON door what the program does, all of it and nothing else.
final class ProtocolTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\|( `[^|]*)\\|([^|]*)\\|");
    private static final Set<String> HEADS = Set.of("fields", "arguments");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final JsonProtocol PROTOCOL =
            JsonProtocol.of(new Grammar(true, Form.LINES), _ -> new JsonProtocol.Prose() {
                @Override
                public String refusal(Refusal refusal) {
                    return Texts.of(Tongue.ENGLISH).refusal(refusal);
                }

                @Override
                public String farewell(Farewell why) {
                    return Texts.of(Tongue.ENGLISH).farewell(why);
                }

                @Override
                public String lines(Event event) {
                    var out = new StringBuilder();
                    Prose.of(Tongue.ENGLISH).write(event, true, out);
                    return out.toString().stripTrailing();
                }
            });

    static List<String> requests() {
        return Samples.requests();
    }

    static Stream<Event> events() {
        return Stream.concat(Samples.events().stream(), Samples.answers().stream());
    }

    private static Command read(String request) {
        return PROTOCOL.reader().read(request.getBytes(UTF_8), ZoneOffset.UTC).command();
    }

    private static String written(Event event, boolean own) {
        var out = Unpooled.buffer();
        PROTOCOL.lineForm().encode(event, own, out);
        return out.toString(UTF_8);
    }

    private static String said(Farewell why) {
        var out = Unpooled.buffer();
        PROTOCOL.lineForm().farewell(why, out);
        return out.toString(UTF_8);
    }

    // The program and the schemas.

    @ParameterizedTest
    @MethodSource("requests")
    void whatTheSchemaLetsAClientAskForIsUnderstood(String request) {
        AsyncApi.holdsDo(request);

        var asked = Json.read(request).text("do");
        assertThat(read(request)).isNotInstanceOf(Command.Unreadable.class)
                .satisfies(command -> assertThat(asked).isIn(names(command)));
    }

    /// A line is whatever it says; coming in with a password is a login.
    private static List<String> names(Command command) {
        return command instanceof Command.Login
                ? List.of("login", "enter")
                : List.of(Objects.requireNonNull(Doing.of(command)), "line");
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsToldFitsItsSchema(Event event) {
        AsyncApi.holdsEvent(written(event, false));
        AsyncApi.holdsEvent(written(event, true));
    }

    @ParameterizedTest
    @EnumSource
    void everyDeedFitsTheSchemaWithAllItsArguments(Deed deed) {
        var object = written(new Answer.Done(deed, args(deed.fields())), true);

        AsyncApi.holdsEvent(object);
        assertThat(Json.read(object).fields()).containsOnlyKeys(keys("what", deed.fields()));
        assertThat(Json.read(object).text("text")).doesNotStartWith("- ");
    }

    @ParameterizedTest
    @EnumSource
    void everyMatterFitsTheSchemaWithAllItsArguments(Matter matter) {
        var object = written(new Event.News(matter, args(matter.fields())), true);

        AsyncApi.holdsEvent(object);
        assertThat(Json.read(object).fields()).containsOnlyKeys(keys("news", matter.fields()));
        assertThat(Json.read(object).text("text")).isNotEmpty().doesNotStartWith("* ");
    }

    /// Numbers are names, too.
    private static List<String> args(List<String> fields) {
        return fields.stream().map(field -> field.equals("by") ? "friends" : "60").toList();
    }

    private static String[] keys(String code, List<String> fields) {
        return Stream.of(Stream.of("event", code), fields.stream(), Stream.of("text"))
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalFitsTheSchema(Refusal.Reason reason) {
        var refusal = reason == Refusal.Reason.NAME_ILL_FORMED ? Refusal.of(reason) : Refusal.of(reason, "1", "2", "3");

        AsyncApi.holdsEvent(written(new Answer.Refused(refusal, null, null), true));
    }

    @ParameterizedTest
    @EnumSource
    void everyFarewellFitsTheSchema(Farewell why) {
        AsyncApi.holdsEvent(said(why));
    }

    // The samples are of everything.

    @Test
    void samplesAreOfEveryCommandThatAProgramCanAskFor() {
        var inside = Stream.of(Command.Plain.class, RoomCommand.class, CareCommand.class, AccountCommand.class,
                FriendCommand.class, PastCommand.class, FloorCommand.class);
        var expected = inside.flatMap(ProtocolTest::kinds).collect(Collectors.toSet());
        expected.addAll(Set.of(Command.Enter.class, Command.Resume.class, Command.Login.class, Command.Prove.class,
                Command.Knock.class, Command.Accept.class,
                Command.Ping.class, Command.Quit.class, Command.Typed.class));
        // Whoever can resume does so from the start.
        expected.remove(PastCommand.TellsRead.class);

        assertThat(requests().stream().map(request -> read(request).getClass()).collect(Collectors.toSet()))
                .isEqualTo(expected);
        assertThat(asked(requests())).isEqualTo(new TreeSet<>(PROTOCOL.reader().words()));
    }

    @Test
    void samplesAreOfEveryEvent() {
        assertThat(events().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(kinds(Event.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(ProtocolTest::kinds)
                : Stream.of(family);
    }

    private static Set<String> asked(Collection<String> requests) {
        return requests.stream().map(request -> Json.read(request).text("do"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> told() {
        var told = events().map(event -> Json.read(written(event, false)).event())
                .collect(Collectors.toCollection(TreeSet::new));
        told.add(Json.read(said(Farewell.QUIT)).event());
        return told;
    }

    // The documents and the program.

    @Test
    void schemasAreOfEveryObjectAndNoOther() {
        var expected = new TreeSet<String>();
        PROTOCOL.reader().words().forEach(word -> expected.add("do." + word));
        told().forEach(event -> expected.add("event." + event));

        assertThat(new TreeSet<>(AsyncApi.messages())).isEqualTo(expected);
        assertThat(refs("/channels/door/messages")).isEqualTo(expected);
        assertThat(Stream.concat(refs("/operations/ask/messages").stream(), refs("/operations/tell/messages").stream()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Set<String> refs(String where) {
        var refs = new TreeSet<String>();
        for (JsonNode message : AsyncApi.document().at(where)) {
            var ref = message.path("$ref").asString();
            refs.add(ref.substring(ref.lastIndexOf('/') + 1));
        }
        return refs;
    }

    @Test
    void schemasListEveryCodeAndNoOther() {
        assertThat(listed("reason")).isEqualTo(codes(Refusal.Reason.values(), Refusal.Reason::code));
        assertThat(listed("farewell")).isEqualTo(codes(Farewell.values(), Farewell::code));
        assertThat(listed("what")).isEqualTo(codes(Deed.values(), Deed::code));
        assertThat(listed("matter")).isEqualTo(codes(Matter.values(), Matter::code));
    }

    private static Set<String> listed(String schema) {
        var listed = new TreeSet<String>();
        AsyncApi.document().at("/components/schemas/" + schema + "/enum").forEach(code -> listed.add(code.asString()));
        return listed;
    }

    private static <T> Set<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theProtocolNamesEverythingThatCanBeAskedForAndTold() throws IOException {
        assertThat(rows("What a client sends").keySet()).isEqualTo(new TreeSet<>(PROTOCOL.reader().words()));
        assertThat(rows("What the server sends").keySet()).isEqualTo(told());
    }

    @Test
    void theProtocolNamesEveryReasonAndNoOther() throws IOException {
        assertThat(rows("Reasons of a refusal").keySet())
                .isEqualTo(codes(Refusal.Reason.values(), Refusal.Reason::code));
        assertThat(rows("Reasons of a farewell").keySet()).isEqualTo(codes(Farewell.values(), Farewell::code));
    }

    @Test
    void theProtocolNamesEveryDeedAndMatterWithItsArguments() throws IOException {
        var deeds = Arrays.stream(Deed.values()).collect(Collectors.toMap(Deed::code, Deed::fields));
        var matters = Arrays.stream(Matter.values()).collect(Collectors.toMap(Matter::code, Matter::fields));

        assertThat(rows("What can be done")).isEqualTo(deeds);
        assertThat(rows("News")).isEqualTo(matters);
    }

    /// The codes in the first column of a section's tables, with those in the second.
    private static Map<String, List<String>> rows(String section) throws IOException {
        var document = Files.readString(Path.of("docs/protocol.md"));
        var begin = document.indexOf("### " + section + "\n");
        assertThat(begin).as(section).isPositive();
        var end = document.indexOf("\n### ", begin);
        var rows = new TreeMap<String, List<String>>();
        ROW.matcher(document.substring(begin, end)).results()
                .filter(row -> !HEADS.contains(row.group(2).strip()))
                .forEach(row -> codes(row.group(1)).forEach(
                        code -> assertThat(rows.put(code, codes(row.group(2)))).as("%s twice", code).isNull()));
        return rows;
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }
}
