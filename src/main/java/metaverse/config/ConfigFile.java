package metaverse.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaverse.universe.Settings.Entry;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/// Reads an operator's file (TOML 1.0) by the table of keys. All that is wrong with it is found at once.
public final class ConfigFile {
    private static final long MOST_BYTES = 1024 * 1024;

    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<Key<?>, Object> set = new HashMap<>();
    private final Map<Key<?>, Integer> lines = new HashMap<>();

    private ConfigFile() {}

    /// @throws Unread where it cannot be read, or has mistakes
    public static Values read(Path file) throws Unread {
        String text;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Unread(file, List.of(Mistake.at(0, "too-long")));
            }
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Unread(file, List.of(Mistake.at(0, "missing")));
        } catch (CharacterCodingException e) {
            throw new Unread(file, List.of(Mistake.at(0, "no-utf8")));
        } catch (IOException e) {
            throw new Unread(file, List.of(Mistake.at(0, "unreadable", String.valueOf(e.getMessage()))));
        }
        return parse(text, file);
    }

    static Values parse(String text, Path file) throws Unread {
        var toml = Toml.parse(text);
        var reading = new ConfigFile();
        toml.errors().forEach(error -> reading.mistakes.add(
                Mistake.at(error.position().line(), "syntax", String.valueOf(error.getMessage()))));
        var listens = toml.hasErrors() ? List.<Values>of() : reading.top(toml);
        reading.checkTogether();
        if (!reading.mistakes.isEmpty()) {
            throw new Unread(file, reading.mistakes.stream().sorted(Comparator.comparingInt(Mistake::line)).toList());
        }
        return new Values(reading.set, listens);
    }

    private List<Values> top(TomlTable toml) {
        List<Values> listens = List.of();
        for (var name : toml.keySet()) {
            var line = line(toml, name);
            var value = toml.get(List.of(name));
            var section = section(name);
            if (section == null) {
                if (value instanceof TomlTable) {
                    unknown(line, "unknown-section", name, Near.of(name).orElse(""));
                } else {
                    one(Section.TOP, toml, name, set);
                }
            } else if (section.isRepeated()) {
                listens = listens(section, value, line);
            } else if (value instanceof TomlTable table) {
                table.keySet().forEach(key -> one(section, table, key, set));
            } else {
                mistakes.add(Mistake.at(line, "section", section.header()));
            }
        }
        return listens;
    }

    private static @Nullable Section section(String name) {
        for (var section : Section.values()) {
            if (!name.isEmpty() && section.title().equals(name)) {
                return section;
            }
        }
        return null;
    }

    private List<Values> listens(Section section, @Nullable Object value, int line) {
        var listens = new ArrayList<Values>();
        if (!(value instanceof TomlArray array) || !IntStream.range(0, array.size())
                .allMatch(i -> array.get(i) instanceof TomlTable)) {
            mistakes.add(Mistake.at(line, "section", section.header()));
            return listens;
        }
        for (var i = 0; i < array.size(); i++) {
            var table = array.getTable(i);
            var port = new HashMap<Key<?>, Object>();
            table.keySet().forEach(key -> one(section, table, key, port));
            listens.add(new Values(port, List.of()));
        }
        return listens;
    }

    private void one(Section section, TomlTable table, String name, Map<Key<?>, Object> into) {
        var line = line(table, name);
        var known = Keys.of(section).stream().filter(key -> key.name().equals(name)).findFirst();
        if (known.isEmpty()) {
            var path = section.title().isEmpty() ? name : section.title() + "." + name;
            unknown(line, "unknown", path, Near.of(section.title(), name).orElse(""));
            return;
        }
        var key = known.get();
        var value = key.kind().read(plain(table.get(List.of(name))));
        value.ifPresentOrElse(fit -> into.put(key, fit), () -> mistakes.add(Mistake.wrong(line, key)));
        lines.put(key, line);
    }

    private void unknown(int line, String code, String name, String near) {
        var shown = shown(name);
        mistakes.add(near.isEmpty() ? Mistake.at(line, code, shown) : Mistake.at(line, code + "-near", shown, near));
    }

    /// A name from a file is shown on a terminal: on one line, and not endlessly.
    private static String shown(String name) {
        return name.codePoints()
                .limit(60)
                .filter(c -> !Character.isISOControl(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Object plain(@Nullable Object value) {
        return value instanceof TomlArray array ? array.toList() : Objects.requireNonNullElse(value, "");
    }

    private static int line(TomlTable table, String name) {
        var position = table.inputPositionOf(List.of(name));
        return position == null ? 0 : position.line();
    }

    /// What is right alone and wrong together.
    private void checkTogether() {
        if (isSet(Keys.TLS_CERT) != isSet(Keys.TLS_KEY)) {
            var there = isSet(Keys.TLS_CERT) ? Keys.TLS_CERT : Keys.TLS_KEY;
            mistakes.add(Mistake.at(lines.getOrDefault(there, 0), "half"));
        }
        // A word that is wrong by itself has been told already.
        if (set.get(Keys.ENTRY) == Entry.PASSWORD && !isSet(Keys.WORD) && mistakes.isEmpty()) {
            mistakes.add(Mistake.at(lines.getOrDefault(Keys.ENTRY, 0), "no-word"));
        }
    }

    private boolean isSet(Key<?> key) {
        return !String.valueOf(set.getOrDefault(key, "")).isEmpty();
    }
}
