package metaverse.terminal;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// JSON objects as maps.
final class Json {
    private static final int DEPTH = 16;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(20).build())
            .build();

    private Json() {}

    /// The fields of one object: strings, longs, booleans, lists and maps; null where the line is no such object.
    static @Nullable Map<String, Object> read(String line) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? object(parser) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        var fields = new HashMap<String, Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = value(parser, parser.nextToken());
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) {
        var values = new ArrayList<>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            var value = value(parser, token);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? null
                    : (Object) parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> array(parser);
            case START_OBJECT -> object(parser);
            default -> null;
        };
    }

    /// One object: names and values in turn; a value is a string, a whole number or a truth.
    static String write(Object... fields) {
        var out = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            for (var i = 0; i < fields.length; i += 2) {
                var name = (String) fields[i];
                switch (fields[i + 1]) {
                    case Number number -> json.writeNumberProperty(name, number.longValue());
                    case Boolean truth -> json.writeBooleanProperty(name, truth);
                    case String text -> json.writeStringProperty(name, text);
                    default -> throw new IllegalArgumentException(name);
                }
            }
            json.writeEndObject();
        }
        return out.toString();
    }
}
