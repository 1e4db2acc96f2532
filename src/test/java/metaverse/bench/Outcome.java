package metaverse.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import metaverse.bench.StubServer.Fault;
import picocli.CommandLine;

/// What a run printed and how it ended.
record Outcome(int status, String out, String err) {

    /// A short run against a server that does all right.
    static Outcome of(String command) {
        return of(Fault.NONE, command);
    }

    static Outcome of(Fault fault, String command) {
        try (var server = new StubServer(0, fault)) {
            return of(server.port(), command);
        }
    }

    static Outcome of(int port, String command) {
        var words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.addAll(List.of("--port", "" + port, "--seconds", "0.3", "--warmup", "0.1", "--patience", "0.5"));
        return plain(words);
    }

    /// The words as they are.
    static Outcome plain(List<String> words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = new CommandLine(new Bench())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words.toArray(String[]::new));
        return new Outcome(status, out.toString(), err.toString());
    }
}
