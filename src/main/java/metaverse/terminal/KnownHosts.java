package metaverse.terminal;

import java.io.IOException;
import java.nio.file.Path;
import metaverse.screen.OwnFile;
import org.jspecify.annotations.Nullable;

/// Certificates that a person said yes to, a line each: `host:port SHA256 fingerprint`. The latest line of a place counts.
record KnownHosts(OwnFile file) {
    private static final String KIND = " SHA256 ";

    KnownHosts(Path path) {
        this(new OwnFile(path));
    }

    /// The fingerprint that was trusted, null for none.
    @Nullable String fingerprint(Address address) throws IOException {
        var begin = address.full() + KIND;
        return file.lines().stream().filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()).strip()).reduce((_, latest) -> latest).orElse(null);
    }

    void trust(Address address, String fingerprint) throws IOException {
        file.append(address.full() + KIND + fingerprint);
    }
}
