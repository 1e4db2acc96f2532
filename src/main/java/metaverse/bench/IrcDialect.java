package metaverse.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// IRC as every server has it, to compare with others: no capabilities asked for, so nothing is echoed.
record IrcDialect() implements Dialect {
    private static final String HOME = "bench";

    @Override
    public List<Step> arrival(String name, @Nullable String room, boolean first) {
        return List.of(
                new Step("NICK " + name + "\r\nUSER " + name + " 0 * :" + name + "\r\n", line -> is(line, "001")),
                new Step("JOIN " + channel(room) + "\r\n", line -> is(line, "366")));
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
        return line.startsWith("PING") ? "PONG" + line.substring(4) + "\r\n" : null;
    }

    @Override
    public boolean notable(byte[] bytes, int from, int to) {
        if (to - from < 5 || bytes[from] != ':') {
            return to > from && (bytes[from] == 'P' || bytes[from] == 'E');
        }
        var at = from + 1;
        while (at < to - 1 && bytes[at] != ' ') {
            at++;
        }
        return bytes[at + 1] == '4' || bytes[at + 1] == '5';
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
