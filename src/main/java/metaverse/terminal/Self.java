package metaverse.terminal;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who we are. Belongs to the client's thread.
final class Self {
    /// Every id we ever had in this run: what was said under one of them is our own.
    private final Set<String> ids = new HashSet<>();

    private String id = "";
    private String name;

    /// Brings us back as who we were.
    private @Nullable String token;

    Self(String name) {
        this.name = name;
    }

    void become(Person person, @Nullable String newToken) {
        id = person.id();
        ids.add(id);
        name = person.name();
        token = newToken;
    }

    boolean is(Person person) {
        return ids.contains(person.id());
    }

    boolean isNow(String other) {
        return id.equals(other);
    }

    String name() {
        return name;
    }

    void call(String newName) {
        name = newName;
    }

    @Nullable String token() {
        return token;
    }

    void forgetToken() {
        token = null;
    }
}
