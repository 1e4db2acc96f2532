package metaverse.ledger;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Files into one, and out of it again. What is in an archive is not trusted: a name that leads anywhere else is refused.
final class Packing {
    /// What is larger is no key or certificate.
    private static final long MOST_BYTES = 1 << 20;

    private static final int MOST_FILES = 1_000;
    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)?[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /// The records, which are copied in another way, and what is made again.
    private static final Pattern LEFT_OUT =
            Pattern.compile("ledger\\.db.*|search\\..*|lock|native/.*|restoring-.*|.*\\.new|.*\\.zip|.*\\.sock");

    private Packing() {}

    static void pack(Path archive, Path ledger, Path data) throws IOException {
        DataDirectory.ensure(archive);
        try (var channel = FileChannel.open(archive, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            add(zip, "ledger.db", ledger);
            try (var files = Files.walk(data, 2)) {
                for (var file : files.filter(Packing::isSmall).toList()) {
                    var name = data.relativize(file).toString().replace('\\', '/');
                    if (NAME.matcher(name).matches() && !LEFT_OUT.matcher(name).matches()) {
                        add(zip, name, file);
                    }
                }
            }
            zip.finish();
            zip.flush();
            channel.force(true);
        }
    }

    private static boolean isSmall(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && file.toFile().length() <= MOST_BYTES;
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    /// @return the files, as they are named in the directory
    static List<Path> unpack(Path archive, Path directory) throws IOException {
        var files = new ArrayList<Path>();
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!NAME.matcher(entry.getName()).matches() || files.size() >= MOST_FILES) {
                    throw new ZipException("no archive of a universe");
                }
                var file = Path.of(entry.getName());
                unpack(zip, directory.resolve(file));
                files.add(file);
            }
        }
        return files;
    }

    private static void unpack(InputStream from, Path file) throws IOException {
        var parent = file.getParent();
        if (parent != null) {
            DataDirectory.make(parent);
        }
        if (!DataDirectory.ensure(file)) {
            throw new ZipException("the same name twice");
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var to = Channels.newOutputStream(channel)) {
            from.transferTo(to);
            channel.force(true);
        }
    }
}
