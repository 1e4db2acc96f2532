package metaverse.terminal;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who we are. Belongs to the client's thread.
final class Self {
    /// Every id we ever had in this run: what was said under one of them is our own.
    private final Set<String> ids = new HashSet<>();

    private final Region region;
    private String id = "";
    private String name;

    /// Brings us back as who we were.
    private @Nullable String token;

    Self(String name, Region region) {
        this.name = name;
        this.region = region;
    }

    void become(Person person, @Nullable String newToken) {
        id = person.id();
        ids.add(id);
        name = person.name();
        token = newToken;
    }

    /// Whether we were ever in.
    boolean hasBeen() {
        return !ids.isEmpty();
    }

    boolean is(Person person) {
        return ids.contains(person.id());
    }

    boolean isNow(String other) {
        return id.equals(other);
    }

    Region region() {
        return region;
    }

    String name() {
        return name;
    }

    /// We come in anew, under this name.
    void start(String newName) {
        name = newName;
        token = null;
    }

    void call(String newName) {
        name = newName;
    }

    /// We come back with another token from now on.
    void come(String newToken) {
        token = newToken;
    }

    @Nullable String token() {
        return token;
    }

    void forgetToken() {
        token = null;
    }

    /// What asks to be let in: with the token while there is one.
    String entry() {
        var token = token();
        return token == null ? Json.write("do", "enter", "name", name()) : Json.write("do", "enter", "token", token);
    }
}
