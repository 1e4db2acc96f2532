package metaverse.story;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One JSON object, as a client reads and writes it.
public record Json(Map<String, @Nullable Object> fields) {
    private static final JsonFactory FACTORY = new JsonFactory();

    public static Json read(String line) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new AssertionError("no object: " + line);
            }
            return new Json(object(parser));
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            fields.put(name, value(parser, parser.nextToken()));
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> new Json(object(parser));
            case START_ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                for (var next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    list.add(value(parser, next));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    /// Names and values in turn; a value is a string, a number, a boolean, or a list of strings.
    static String write(Object... fields) {
        var out = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            for (var i = 0; i < fields.length; i += 2) {
                json.writeName((String) fields[i]);
                write(json, fields[i + 1]);
            }
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Number number -> json.writeNumber(number.longValue());
            case Boolean flag -> json.writeBoolean(flag);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> json.writeString(String.valueOf(item)));
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }

    public @Nullable Object get(String name) {
        return fields.get(name);
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public String text(String name) {
        return String.valueOf(fields.get(name));
    }

    public long number(String name) {
        return fields.get(name) instanceof Long number ? number : -1;
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    public Json object(String name) {
        return fields.get(name) instanceof Json object ? object : new Json(Map.of());
    }

    public List<Json> objects(String name) {
        return fields.get(name) instanceof List<?> list ? list.stream().map(Json.class::cast).toList() : List.of();
    }

    public String event() {
        return text("event");
    }
}
