package metaverse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A guest with an IRC client that can ask for the past.
final class IrcGuest implements Guest {
    private static final Pattern LINE =
            Pattern.compile(
                    "(?:@(?<tags>\\S+) )?:(?<nick>[^ !]+)\\S* (?<command>\\S+) ?(?<target>\\S*) ?:?(?<text>.*)");

    private final IrcClient client;
    private String nick = "";

    IrcGuest(IrcClient client) {
        this.client = client;
    }

    @Override
    public void enter(String name) throws IOException {
        nick = name;
        client.say("CAP REQ :draft/chathistory message-tags batch");
        assertThat(client.next()).endsWith(" CAP * ACK :draft/chathistory message-tags batch");
        client.say("CAP END");
        var welcome = client.enter(name);
        assertThat(welcome).first().asString().contains(" 001 " + name + " ");
        assertThat(welcome).last().asString().contains(" 366 " + name + " #plaza ");
    }

    @Override
    public void say(String text) throws IOException {
        client.say("PRIVMSG #plaza :" + text);
    }

    @Override
    public void emote(String text) throws IOException {
        client.say("PRIVMSG #plaza :\u0001ACTION " + text + "\u0001");
    }

    @Override
    public void tell(String text, String... to) throws IOException {
        client.say("PRIVMSG " + String.join(",", to) + " :" + text);
    }

    @Override
    public void rename(String name) throws IOException {
        client.say("NICK " + name);
    }

    @Override
    public void leave() throws IOException {
        client.say("QUIT");
        assertThat(client.rest()).contains("ERROR :");
    }

    @Override
    public List<String> heard() throws IOException {
        return client.heard().stream().flatMap(this::printed).toList();
    }

    private Stream<String> printed(String line) {
        var parts = LINE.matcher(line);
        assertThat(parts.matches()).as(line).isTrue();
        var from = parts.group("nick");
        var target = parts.group("target");
        return switch (parts.group("command")) {
            case "PRIVMSG" -> Stream.of((target.equals(nick) ? "[private] " : "") + speech(from, parts.group("text")));
            case "JOIN" -> Stream.of("* " + from + " arrived");
            case "QUIT" -> Stream.of("* " + from + " left");
            case "NICK" -> renamed(from, target);
            case "401" -> Stream.of("! " + parts.group("text").replaceFirst("^\\S+ :", ""));
            default -> throw new AssertionError(line);
        };
    }

    private Stream<String> renamed(String from, String to) {
        if (from.equals(nick)) {
            nick = to;
            return Stream.empty();
        }
        return Stream.of("* " + from + " is now " + to);
    }

    private static String speech(String from, String text) {
        return text.startsWith("\u0001ACTION ")
                ? "~ " + from + " " + text.substring(8, text.length() - 1)
                : from + ": " + text;
    }

    @Override
    public List<String> history() throws IOException {
        return past("#plaza");
    }

    @Override
    public List<String> history(String with) throws IOException {
        return past(with);
    }

    private List<String> past(String target) throws IOException {
        var lines = new ArrayList<String>();
        for (var line : client.ask("CHATHISTORY LATEST " + target + " * 50")) {
            var parts = LINE.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            if (parts.group("command").equals("PRIVMSG")) {
                var seq = parts.group("tags").replaceFirst("^.*msgid=[^-]*-([0-9]+).*$", "$1");
                lines.add(seq + " " + speech(parts.group("nick"), parts.group("text")));
            }
        }
        return lines;
    }

    @Override
    public List<String> who() throws IOException {
        return client.ask("NAMES #plaza").stream()
                .filter(line -> line.contains(" 353 "))
                .flatMap(line -> Stream.of(line.substring(line.indexOf(" :") + 2).split(" ")))
                .sorted()
                .toList();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
