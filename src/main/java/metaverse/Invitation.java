package metaverse;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metaverse.texts.Texts;
import metaverse.universe.Command.Tongue;

/// How to come in, for each kind of client.
///
/// @param hosts       where this machine is found, the likeliest first; one at least
/// @param fingerprint the SHA-256 of the certificate, where the port speaks TLS too
record Invitation(List<InetAddress> hosts, int port, Optional<String> fingerprint) {
    Invitation {
        hosts = List.copyOf(hosts);
    }

    /// The page's address for a camera to read.
    String link() {
        return "http://" + Reach.host(hosts.getFirst()) + ":" + port + "/";
    }

    /// For a log or a file: what each client needs, one line each.
    List<String> plain() {
        var texts = Texts.of(Tongue.ENGLISH);
        var lines = new ArrayList<String>();
        lines.add(texts.say("start.open", String.valueOf(port)));
        for (var host : hosts) {
            lines.add(texts.say("invite.browser", Reach.host(host), String.valueOf(port)));
        }
        var first = hosts.getFirst();
        lines.add(texts.say("invite.terminal", Reach.host(first), String.valueOf(port)));
        lines.add(texts.say("invite.nc", Reach.bare(first), String.valueOf(port)));
        lines.add(texts.say("invite.irc", Reach.bare(first), String.valueOf(port)));
        fingerprint.ifPresent(print -> lines.addAll(encrypted(texts, first, print)));
        return lines;
    }

    private List<String> encrypted(Texts texts, InetAddress host, String print) {
        return texts.say("invite.tls", Reach.host(host), String.valueOf(port), print).lines().toList();
    }

    /// For a person at a terminal.
    List<String> whole() {
        var texts = Texts.of(Tongue.ENGLISH);
        var lines = new ArrayList<>(plain());
        lines.add(texts.say("invite.bot"));
        lines.add(texts.say(fingerprint.isEmpty() ? "invite.notifications" : "invite.notifications.tls"));
        lines.add(texts.say("console.hint"));
        return lines;
    }
}
