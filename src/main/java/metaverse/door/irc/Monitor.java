package metaverse.door.irc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// MONITOR (IRCv3): who of these is here, now and from now on?
final class Monitor {
    private static final int BYTES_A_LINE = 400;

    private final Client client;
    private final Refusals refusals;
    private final Inquiries inquiries;

    Monitor(Client client, Refusals refusals, Inquiries inquiries) {
        this.client = client;
        this.refusals = refusals;
        this.inquiries = inquiries;
    }

    void take(Message message) {
        var names = message.has(2) ? Message.list(message.param(1)) : List.<String>of();
        switch (message.param(0).toUpperCase(Locale.ROOT)) {
            case "+" -> add(names);
            case "-" -> names.forEach(client.watch()::remove);
            case "C" -> client.watch().clear();
            case "L" -> {
                tell("732", client.watch().names());
                client.numeric("733", "End of MONITOR list");
            }
            case "S" -> status(client.watch().names());
            default -> refusals.tooFew(message);
        }
        client.reform();
    }

    private void add(List<String> names) {
        var added = new ArrayList<String>();
        for (var name : names) {
            if (name.isEmpty()) {
                continue;
            }
            if (!client.watch().add(name)) {
                client.numeric("734", String.valueOf(Watch.MOST), String.join(",", names), "Monitor list is full.");
                break;
            }
            added.add(name);
        }
        status(added);
    }

    private void status(Collection<String> names) {
        var here = new ArrayList<String>();
        var gone = new ArrayList<String>();
        for (var name : names) {
            inquiries.find(name, located -> {
                if (located == null) {
                    gone.add(name);
                } else {
                    here.add(client.form().source(located.who()));
                }
            });
        }
        client.afterAll(() -> {
            tell("730", here);
            tell("731", gone);
        });
    }

    private void tell(String number, Collection<String> names) {
        var line = new StringBuilder();
        for (var name : names) {
            if (line.length() + name.length() > BYTES_A_LINE) {
                client.tell(Reply.saying(client.irc().server(), number, client.nick, line.toString()));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : ",").append(name);
        }
        if (!line.isEmpty()) {
            client.tell(Reply.saying(client.irc().server(), number, client.nick, line.toString()));
        }
    }
}
