package metaverse.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// A file that cannot be used, with everything that is wrong with it, in the order of its lines.
public final class Unread extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final transient List<Mistake> mistakes;

    Unread(Path file, List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.file = file;
        this.mistakes = List.copyOf(mistakes);
    }

    public Path file() {
        return file;
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
