package metaverse.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a key may have: how it is written in the file, and what is possible.
public sealed interface Kind<T>
        permits Kind.Count, Kind.Span, Kind.Choice, Kind.Flag, Kind.Words, Kind.Token, Kind.File, Kind.Origin, Several {
    /// @param written what TOML has: a String, Long, Boolean, or a List of such
    /// @return empty where it is another kind of thing, or out of range
    Optional<T> read(Object written);

    /// As TOML.
    String write(T value);

    /// Which sentence tells what is possible.
    String code();

    /// What that sentence is filled with.
    default List<Object> bounds() {
        return List.of();
    }

    /// A whole number.
    record Count(int least, int most) implements Kind<Integer> {
        @Override
        public Optional<Integer> read(Object written) {
            return written instanceof Long n && n >= least && n <= most ? Optional.of(n.intValue()) : Optional.empty();
        }

        @Override
        public String write(Integer value) {
            return value.toString();
        }

        @Override
        public String code() {
            return "count";
        }

        @Override
        public List<Object> bounds() {
            return List.of(least, most);
        }
    }

    /// A length of time: `"15s"`, `"2m"`, `"12h"`, `"30d"`.
    ///
    /// @param never whether `"never"` is possible, which is [Duration#ZERO]
    record Span(Duration least, Duration most, boolean never) implements Kind<Duration> {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
        private static final String NEVER = "never";

        @Override
        public Optional<Duration> read(Object written) {
            if (never && NEVER.equals(written)) {
                return Optional.of(Duration.ZERO);
            }
            var form = FORM.matcher(written instanceof String text ? text : "");
            if (!form.matches()) {
                return Optional.empty();
            }
            var time = Duration.of(Long.parseLong(form.group(1)), unit(form.group(2)));
            return time.compareTo(least) < 0 || time.compareTo(most) > 0 ? Optional.empty() : Optional.of(time);
        }

        private static ChronoUnit unit(String name) {
            return switch (name) {
                case "ms" -> ChronoUnit.MILLIS;
                case "s" -> ChronoUnit.SECONDS;
                case "m" -> ChronoUnit.MINUTES;
                case "h" -> ChronoUnit.HOURS;
                default -> ChronoUnit.DAYS;
            };
        }

        @Override
        public String write(Duration value) {
            return '"' + (value.isZero() ? NEVER : words(value)) + '"';
        }

        /// In the largest unit that leaves nothing over.
        private static String words(Duration time) {
            for (var unit : List.of("d", "h", "m", "s")) {
                var length = unit(unit).getDuration();
                if (time.toMillis() % length.toMillis() == 0) {
                    return time.dividedBy(length) + unit;
                }
            }
            return time.toMillis() + "ms";
        }

        @Override
        public String code() {
            return never ? "span-or-never" : "span";
        }

        @Override
        public List<Object> bounds() {
            return List.of(words(least), words(most));
        }
    }

    /// One of a few words.
    record Choice<E extends Enum<E>>(Class<E> of) implements Kind<E> {
        @Override
        public Optional<E> read(Object written) {
            return Arrays.stream(of.getEnumConstants()).filter(one -> word(one).equals(written)).findFirst();
        }

        private static String word(Enum<?> one) {
            return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String write(E value) {
            return quoted(word(value));
        }

        @Override
        public String code() {
            return "choice";
        }

        @Override
        public List<Object> bounds() {
            return List.of(Arrays.stream(of.getEnumConstants()).map(this::write).collect(Collectors.joining(", ")));
        }
    }

    /// Yes or no.
    record Flag() implements Kind<Boolean> {
        @Override
        public Optional<Boolean> read(Object written) {
            return written instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
        }

        @Override
        public String write(Boolean value) {
            return value.toString();
        }

        @Override
        public String code() {
            return "flag";
        }
    }

    /// Words on one line; empty for none.
    record Words(int most) implements Kind<String> {
        @Override
        public Optional<String> read(Object written) {
            return written instanceof String text
                    && text.length() <= most
                    && text.chars().noneMatch(Character::isISOControl) ? Optional.of(text) : Optional.empty();
        }

        @Override
        public String write(String value) {
            return quoted(value);
        }

        @Override
        public String code() {
            return "words";
        }

        @Override
        public List<Object> bounds() {
            return List.of(most);
        }
    }

    /// A file or directory; empty for none. One that is not absolute is looked for where the program was started.
    record File() implements Kind<Path> {
        @Override
        public Optional<Path> read(Object written) {
            try {
                return written instanceof String text ? Optional.of(Path.of(text)) : Optional.empty();
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }

        @Override
        public String write(Path value) {
            return quoted(value.toString());
        }

        @Override
        public String code() {
            return "file";
        }
    }

    /// A name without blanks or anything else that a protocol could stumble over.
    record Token() implements Kind<String> {
        private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

        @Override
        public Optional<String> read(Object written) {
            return written instanceof String text && FORM.matcher(text).matches()
                    ? Optional.of(text)
                    : Optional.empty();
        }

        @Override
        public String write(String value) {
            return quoted(value);
        }

        @Override
        public String code() {
            return "token";
        }
    }

    /// Where the page stands, such as `https://chat.example.org`; empty for nowhere in particular.
    record Origin() implements Kind<String> {
        private static final Pattern FORM = Pattern.compile(
                "https?://([A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63}){0,20}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

        @Override
        public Optional<String> read(Object written) {
            return written instanceof String text && (text.isEmpty() || FORM.matcher(text).matches())
                    ? Optional.of(text)
                    : Optional.empty();
        }

        @Override
        public String write(String value) {
            return quoted(value);
        }

        @Override
        public String code() {
            return "origin";
        }
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
