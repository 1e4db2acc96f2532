package metaverse.door.irc;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which channels a LIST asks for (modern.ircdocs.horse, "ELIST"): by number of people, by mask, without a mask, or by name.
///
/// @param conditions all of them but names hold
record ListFilter(List<String> conditions) {
    static ListFilter of(String text) {
        return new ListFilter(text.isEmpty() ? List.of() : List.of(text.split(",")));
    }

    boolean takes(String room, int here) {
        var names = conditions.stream().filter(word -> word.startsWith("#") && !isMask(word)).toList();
        return conditions.stream().allMatch(word -> holds(word, "#" + room, here))
                && (names.isEmpty() || names.stream().anyMatch(name -> name.equalsIgnoreCase("#" + room)));
    }

    private static boolean holds(String word, String channel, int here) {
        if (word.matches("[<>][0-9]{1,9}")) {
            var number = Integer.parseInt(word.substring(1));
            return word.charAt(0) == '<' ? here < number : here > number;
        }
        if (word.startsWith("!")) {
            return !matches(word.substring(1), channel);
        }
        return !isMask(word) || matches(word, channel);
    }

    private static boolean isMask(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    /// Whether a text fits a mask with `*` and `?`, without regard to case.
    static boolean matches(String mask, String text) {
        var pattern = new StringBuilder();
        for (var c : mask.toLowerCase(Locale.ROOT).toCharArray()) {
            pattern.append(switch (c) {
                case '*' -> ".*";
                case '?' -> ".";
                default -> Pattern.quote(String.valueOf(c));
            });
        }
        // Several stars in a row could take for ever.
        return Pattern.matches(pattern.toString().replaceAll("(\\.\\*)+", ".*"), text.toLowerCase(Locale.ROOT));
    }
}
