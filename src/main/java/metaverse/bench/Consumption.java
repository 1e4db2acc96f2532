package metaverse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What a process has consumed, as Linux accounts for it.
///
/// @param cpuMicros user and system time of all its threads
/// @param resident  the memory it holds, in bytes
record Consumption(long cpuMicros, long resident) {
    /// Linux counts in hundredths of a second for programs, whatever the kernel's own tick is.
    private static final long MICROS_PER_TICK = 10_000;

    static Consumption of(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        try {
            return new Consumption(cpu(Files.readString(process.resolve("stat"))), resident(process));
        } catch (IOException e) {
            throw new BenchException("There is no process " + pid + " on this machine to measure (--pid).");
        }
    }

    /// The name in the second field may hold anything, so fields are counted from its closing bracket.
    private static long cpu(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_PER_TICK;
    }

    private static long resident(Path process) throws IOException {
        try (var lines = Files.lines(process.resolve("status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
                    .filter(word -> word.matches("\\d+"))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0) * 1024;
        }
    }
}
