package metaverse.door.irc;

import io.netty.buffer.ByteBufUtil;
import metaverse.names.Names;
import metaverse.universe.Settings;
import org.jspecify.annotations.Nullable;

/// Messages of several lines, sent as a batch (IRCv3 draft "Multiline"): a message in the records, as they are at other doors.
final class Multiline {
    static final String TYPE = "draft/multiline";
    static final String CONCAT = "draft/multiline-concat";
    private static final int MOST_LINES = 100;

    private final Client client;
    private final Talking talking;

    /// What is being sent; null for nothing.
    private @Nullable Message first;

    private String reference = "";
    private @Nullable String command;
    private final StringBuilder text = new StringBuilder();
    private int lines;

    Multiline(Client client, Talking talking) {
        this.client = client;
        this.talking = talking;
    }

    /// As they are offered.
    static String limits(Settings rules) {
        return "max-bytes=" + rules.textBytes() + ",max-lines=" + MOST_LINES;
    }

    /// BATCH: begins or ends one.
    void batch(Message message) {
        client.drop(); // its label goes with what is told of the message
        var param = message.param(0);
        if (param.startsWith("+") && first == null && message.param(1).equals(TYPE) && message.has(3)) {
            first = message;
            reference = param.substring(1);
        } else if (first != null && param.equals("-" + reference)) {
            var begin = first;
            var said = text.toString();
            var how = command;
            end();
            if (how != null) {
                talking.say(begin, begin.param(2), how, said);
            }
        } else {
            fail("MULTILINE_INVALID", "", "That is no batch of lines.");
        }
    }

    /// @return whether it belongs to a batch
    boolean takes(Message message) {
        if (first == null) {
            return false;
        }
        client.drop();
        var line = message.param(1);
        var goesOn = message.tags().containsKey(CONCAT);
        if (!reference.equals(message.tags().get("batch")) || !message.param(0).equalsIgnoreCase(first.param(2))
                || (goesOn && (line.isEmpty() || lines == 0))
                || (command != null && !command.equals(message.command()))) {
            fail("MULTILINE_INVALID", "", "All lines of a batch belong to it, and to one message.");
            return true;
        }
        command = message.command();
        text.append(lines == 0 || goesOn ? "" : "\n").append(line);
        lines++;
        var mostBytes = client.irc().rules().textBytes();
        if (lines > MOST_LINES) {
            fail("MULTILINE_MAX_LINES", String.valueOf(MOST_LINES), "Those are too many lines.");
        } else if (ByteBufUtil.utf8Bytes(text) > mostBytes) {
            fail("MULTILINE_MAX_BYTES", String.valueOf(mostBytes), "That is too long.");
        }
        return true;
    }

    private void fail(String code, String context, String why) {
        client.fail("BATCH", code, Names.echo(context), why);
        end();
    }

    private void end() {
        first = null;
        command = null;
        text.setLength(0);
        lines = 0;
    }
}
