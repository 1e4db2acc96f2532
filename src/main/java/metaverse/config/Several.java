package metaverse.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import metaverse.door.Network;
import metaverse.names.Names;
import metaverse.universe.Name;

/// Several things of a kind, as a list.
public sealed interface Several<T> extends Kind<List<T>> {
    /// @return empty where it is none
    Optional<T> readOne(String text);

    @Override
    default Optional<List<T>> read(Object written) {
        if (!(written instanceof List<?> parts)) {
            return Optional.empty();
        }
        var list = new ArrayList<T>();
        for (var part : parts) {
            var one = part instanceof String text ? readOne(text) : Optional.<T>empty();
            if (one.isEmpty()) {
                return Optional.empty();
            }
            list.add(one.get());
        }
        return Optional.of(List.copyOf(list));
    }

    @Override
    default String write(List<T> value) {
        return value.stream().map(one -> Kind.quoted(one.toString())).collect(Collectors.joining(", ", "[", "]"));
    }

    /// Names of this server in the world, in lower case.
    record Hosts() implements Several<String> {
        private static final Pattern FORM = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63}){0,20}");

        @Override
        public Optional<String> readOne(String text) {
            return Optional.of(text.toLowerCase(Locale.ROOT)).filter(FORM.asMatchPredicate());
        }

        @Override
        public String code() {
            return "hosts";
        }
    }

    /// Addresses, or ranges of them in CIDR notation.
    record Networks() implements Several<Network> {
        @Override
        public Optional<Network> readOne(String text) {
            return Network.of(text);
        }

        @Override
        public String code() {
            return "networks";
        }
    }

    /// Texts of one line each.
    record Lines(int most) implements Several<String> {
        @Override
        public Optional<String> readOne(String text) {
            return new Words(most).read(text);
        }

        @Override
        public String code() {
            return "lines";
        }

        @Override
        public List<Object> bounds() {
            return List.of(most);
        }
    }

    /// Names of rooms.
    record Rooms() implements Several<String> {
        @Override
        public Optional<String> readOne(String text) {
            return Names.exact(text).candidates().stream().findFirst().map(Name::shown);
        }

        @Override
        public String code() {
            return "rooms";
        }
    }
}
