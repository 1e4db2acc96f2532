package metaverse.door.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// The fields of one object: strings, whole numbers, booleans and lists of strings. Anything deeper belongs to fields that
/// this version does not know, and is skipped.
record Fields(Map<String, Object> values) {
    private static final int DEPTH = 16;
    private static final int LIST = 1000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(20)
                    .maxNameLength(64)
                    .build())
            .build();

    /// A field that is missing or of another kind; the text names it.
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Refusal refusal;

        Unfit(Refusal refusal) {
            super(refusal.toString(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /// Reads one whole object.
    ///
    /// @throws Unfit where the bytes are no JSON object
    static Fields read(byte[] bytes) throws Unfit {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unfit(Refusal.of(Reason.NOT_JSON));
            }
            var values = new HashMap<String, Object>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var value = value(parser, parser.nextToken());
                if (value != null) {
                    values.put(name, value);
                }
            }
            if (parser.nextToken() != null) {
                throw new Unfit(Refusal.of(Reason.NOT_JSON));
            }
            return new Fields(values);
        } catch (JacksonException e) {
            throw new Unfit(Refusal.of(Reason.NOT_JSON));
        }
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? ""
                    : (Object) parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> strings(parser);
            case START_OBJECT -> {
                parser.skipChildren();
                yield Map.of();
            }
            case VALUE_NULL -> null;
            default -> Map.of();
        };
    }

    /// A list of strings; anything else in it makes it unfit for whoever wants one.
    private static Object strings(JsonParser parser) {
        var list = new ArrayList<String>();
        var fit = true;
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING && list.size() < LIST) {
                list.add(parser.getString());
            } else {
                fit = false;
                parser.skipChildren();
            }
        }
        return fit ? list : Map.of();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// @throws Unfit where the field is not there
    void need(String name) throws Unfit {
        if (!has(name)) {
            throw new Unfit(Refusal.of(Reason.MISSING_FIELD, name));
        }
    }

    String string(String name) throws Unfit {
        var value = optional(name);
        if (value == null) {
            throw new Unfit(Refusal.of(Reason.MISSING_FIELD, name));
        }
        return value;
    }

    @Nullable String optional(String name) throws Unfit {
        return switch (values.get(name)) {
            case null -> null;
            case String value -> value;
            default -> throw new Unfit(Refusal.of(Reason.BAD_FIELD, name));
        };
    }

    long number(String name, long otherwise) throws Unfit {
        return switch (values.get(name)) {
            case null -> otherwise;
            case Long value when value >= 0 -> value;
            default -> throw new Unfit(Refusal.of(Reason.BAD_FIELD, name));
        };
    }

    boolean flag(String name, boolean otherwise) throws Unfit {
        return switch (values.get(name)) {
            case null -> otherwise;
            case Boolean value -> value;
            default -> throw new Unfit(Refusal.of(Reason.BAD_FIELD, name));
        };
    }

    /// What a ping carries comes back as it was: a whole number, or nothing.
    String echo(String name) throws Unfit {
        return switch (values.get(name)) {
            case null -> "null";
            case Long value when value >= 0 && value < 1_000_000_000_000_000_000L -> value.toString();
            default -> throw new Unfit(Refusal.of(Reason.BAD_FIELD, name));
        };
    }

    /// One string or a list of them, at least one.
    List<String> strings(String name) throws Unfit {
        return switch (values.get(name)) {
            case null -> throw new Unfit(Refusal.of(Reason.MISSING_FIELD, name));
            case String value -> List.of(value);
            case List<?> list when !list.isEmpty() -> list.stream().map(String::valueOf).toList();
            default -> throw new Unfit(Refusal.of(Reason.BAD_FIELD, name));
        };
    }
}
