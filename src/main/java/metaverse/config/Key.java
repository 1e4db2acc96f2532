package metaverse.config;

/// One thing that an operator can set.
///
/// @param name     within its section
/// @param standard its value where nothing else is said
/// @param live     whether a reload can change it; if not, it needs a restart
/// @param doc      one sentence for the operator
public record Key<T>(Section section, String name, Kind<T> kind, T standard, boolean live, String doc) {
    /// As people write it when they speak of it: `limits.crowd`.
    public String path() {
        return section.title().isEmpty() ? name : section.title() + "." + name;
    }

    /// The line of the file that says what holds anyway.
    public String line() {
        return name + " = " + kind.write(standard);
    }
}
