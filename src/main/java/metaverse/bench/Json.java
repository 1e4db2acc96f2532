package metaverse.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes JSON: maps, lists, texts, numbers and booleans.
final class Json {
    private static final int PLACES = 6;

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    /// The value as JSON on one line.
    ///
    /// @param value maps and iterables of values, strings, numbers, booleans
    static String write(Object value) {
        var json = new Json();
        json.value(value);
        return json.out.toString();
    }

    /// An object with its fields in the order given.
    ///
    /// @param namesAndValues by turns
    static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            object.put(namesAndValues[at].toString(), namesAndValues[at + 1]);
        }
        return object;
    }

    private void value(Object value) {
        switch (value) {
            case Map<?, ?> map -> fields(map);
            case Iterable<?> list -> array(list);
            case Double number -> number(number);
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            default -> text(value.toString());
        }
    }

    private void fields(Map<?, ?> map) {
        var comma = "{";
        for (var entry : map.entrySet()) {
            out.append(comma);
            text(String.valueOf(entry.getKey()));
            out.append(':');
            value(entry.getValue());
            comma = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private void array(Iterable<?> list) {
        out.append('[');
        var comma = "";
        for (var each : list) {
            out.append(comma);
            value(each);
            comma = ",";
        }
        out.append(']');
    }

    /// JSON has no word for what is no number.
    private void number(double number) {
        out.append(Double.isFinite(number)
                ? BigDecimal.valueOf(number).setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                : "null");
    }

    private void text(String text) {
        out.append('"');
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            switch (character) {
                case '"', '\\' -> out.append('\\').append(character);
                case '\n' -> out.append("\\n");
                default -> {
                    if (character < ' ' || Character.isSurrogate(character)) {
                        out.append("\\u%04x".formatted((int) character));
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }
}
