package metaverse.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// IRC as every server has it, to compare with others: no capabilities asked for, so nothing is echoed.
record IrcDialect() implements Dialect {
    private static final String HOME = "bench";

    @Override
    public Step signIn(String name) {
        return new Step("NICK " + name + "\r\nUSER " + name + " 0 * :" + name + "\r\n", line -> is(line, "001"));
    }

    @Override
    public List<Step> join(String name, @Nullable String room, boolean first) {
        return List.of(new Step("JOIN " + channel(room) + "\r\n", line -> is(line, "366")));
    }

    @Override
    public String say(@Nullable String room, String payload) {
        return "PRIVMSG " + channel(room) + " :" + payload + "\r\n";
    }

    @Override
    public String tell(String name, String payload) {
        return "PRIVMSG " + name + " :" + payload + "\r\n";
    }

    @Override
    public String bye() {
        return "QUIT\r\n";
    }

    @Override
    public @Nullable String refusal(String line) {
        if (line.startsWith("ERROR")) {
            return line;
        }
        var command = command(line);
        // 422 is "no message of the day": part of many a welcome.
        return command.matches("[45]\\d\\d") && !command.equals("422") ? line : null;
    }

    @Override
    public @Nullable String reply(String line) {
        // Some put their name before it.
        var at = line.startsWith(":") ? line.indexOf(' ') + 1 : 0;
        return line.startsWith("PING", at) ? "PONG" + line.substring(at + 4) + "\r\n" : null;
    }

    @Override
    public boolean notable(byte[] bytes, int from, int to) {
        var at = command(bytes, from, to);
        if (at + 1 >= to) {
            return false;
        }
        return switch (bytes[at]) {
            case '4', '5', 'E' -> true;
            case 'P' -> bytes[at + 1] == 'I';
            default -> false;
        };
    }

    /// Where a line's command begins, after the prefix.
    private static int command(byte[] bytes, int from, int to) {
        if (to == from || bytes[from] != ':') {
            return from;
        }
        var at = from + 1;
        while (at < to && bytes[at] != ' ') {
            at++;
        }
        return at + 1;
    }

    @Override
    public int shown(byte[] bytes, int from, int to) {
        var at = command(bytes, from, to);
        if (at + 4 > to) {
            return 0;
        }
        if (bytes[at] == 'J' && bytes[at + 1] == 'O') {
            return 1;
        }
        return bytes[at] == '3' && bytes[at + 1] == '5' && bytes[at + 2] == '3' ? listed(bytes, at, to) : 0;
    }

    /// How many words stand behind the colon.
    private static int listed(byte[] bytes, int from, int to) {
        var at = from;
        while (at < to && bytes[at] != ':') {
            at++;
        }
        var words = 0;
        for (at++; at < to; at++) {
            if (bytes[at] > ' ' && (bytes[at - 1] <= ' ' || bytes[at - 1] == ':')) {
                words++;
            }
        }
        return words;
    }

    @Override
    public boolean announces() {
        return true;
    }

    @Override
    public boolean echoes() {
        return false;
    }

    @Override
    public boolean ordered() {
        return false;
    }

    private static String channel(@Nullable String room) {
        return "#" + (room == null ? HOME : room);
    }

    private static boolean is(String line, String command) {
        return command(line).equals(command);
    }

    private static String command(String line) {
        if (!line.startsWith(":")) {
            return "";
        }
        var start = line.indexOf(' ') + 1;
        var end = line.indexOf(' ', start);
        return end < 0 ? "" : line.substring(start, end);
    }

    @Override
    public String toString() {
        return "irc";
    }
}
