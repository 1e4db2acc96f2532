package metaverse.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A file of lines that only its owner may read, made with its directories when it is first written. The system's own rights
/// hold where there are no POSIX ones.
public record OwnFile(Path path) {
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /// Its lines, none where there is no file.
    public List<String> lines() throws IOException {
        return Files.exists(path)
                ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList()
                : List.of();
    }

    /// Adds a line at its end.
    public void append(String line) throws IOException {
        make(path);
        Files.writeString(path, line + "\n", StandardOpenOption.APPEND);
    }

    /// Puts these lines in the place of all: whoever reads meanwhile finds the old ones or the new ones.
    public void replace(List<String> lines) throws IOException {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        make(fresh);
        Files.write(fresh, lines, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void make(Path file) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory, rights("rwx------"));
        }
        try {
            Files.createFile(file, rights("rw-------"));
        } catch (FileAlreadyExistsException e) {
            if (POSIX) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private static FileAttribute<?>[] rights(String rights) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
