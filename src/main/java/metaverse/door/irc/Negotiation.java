package metaverse.door.irc;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// CAP: what client and server can do together (IRCv3 "Capability Negotiation").
final class Negotiation {
    /// From which version on values are sent, and changes are told.
    private static final int VALUES = 302;

    private final Client client;
    private final Registration registration;
    private final Refusals refusals;

    Negotiation(Client client, Registration registration, Refusals refusals) {
        this.client = client;
        this.registration = registration;
        this.refusals = refusals;
    }

    void take(Message message) {
        switch (message.param(0).toUpperCase(Locale.ROOT)) {
            case "LS" -> {
                registration.negotiate(true);
                list(message.param(1));
            }
            case "LIST" -> cap("LIST", all().filter(client::can).map(Cap::token));
            case "REQ" -> {
                registration.negotiate(true);
                request(message.param(1));
            }
            case "END" -> registration.negotiate(false);
            case "" -> refusals.tooFew(message);
            default -> client.numeric("410", message.param(0), "Invalid CAP command");
        }
    }

    private static Stream<Cap> all() {
        return Arrays.stream(Cap.values());
    }

    private void list(String version) {
        var values = version.matches("[0-9]{1,6}") && Integer.parseInt(version) >= VALUES;
        if (values) {
            client.can(Cap.CAP_NOTIFY, true);
        }
        var multiline = Multiline.limits(client.irc().rules());
        cap("LS", all().map(values ? cap -> cap.offer(multiline) : Cap::token));
    }

    private void cap(String what, Stream<String> caps) {
        client.tell(Reply.saying(client.irc().server(), "CAP", client.nick + " " + what,
                caps.collect(Collectors.joining(" "))));
    }

    /// All of it, or nothing.
    private void request(String list) {
        var wanted = Arrays.stream(list.split(" ")).filter(word -> !word.isEmpty()).toList();
        var known = wanted.stream().allMatch(word -> Cap.of(name(word)).isPresent() && !word.equals("-cap-notify"));
        if (known) {
            wanted.forEach(word -> Cap.of(name(word)).ifPresent(cap -> client.can(cap, !word.startsWith("-"))));
        }
        client.tell(Reply.saying(client.irc().server(), "CAP", client.nick + (known ? " ACK" : " NAK"), list));
    }

    private static String name(String word) {
        return word.startsWith("-") ? word.substring(1) : word;
    }
}
