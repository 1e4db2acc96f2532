package metaverse.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes JSON: maps, lists, texts, numbers and booleans.
final class JsonText {
    private static final int PLACES = 6;

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /// The value as JSON on one line.
    ///
    /// @param value maps and iterables of values, strings, numbers, booleans
    static String write(Object value) {
        var json = new JsonText();
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

    /// Half a character is none, and would break the reader.
    private void text(String text) {
        out.append('"');
        text.codePoints().forEach(each -> {
            switch (each) {
                case '"', '\\' -> out.append('\\').appendCodePoint(each);
                case '\n' -> out.append("\\n");
                default -> {
                    if (each < ' ') {
                        out.append("\\u%04x".formatted(each));
                    } else {
                        out.appendCodePoint(each >= 0xD800 && each <= 0xDFFF ? 0xFFFD : each);
                    }
                }
            }
        });
        out.append('"');
    }
}
