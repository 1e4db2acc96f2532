package metaverse.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.List;
import java.util.regex.Pattern;

/// One line of the [StubServer]; its first bytes choose the dialect.
final class StubGuest extends SimpleChannelInboundHandler<ByteBuf> {
    private static final byte[] NOTHING = {};
    private static final Pattern NAME = Pattern.compile("\"(?:name|to)\":\\[?\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile("\"text\":\"([^\"]*)\"");
    private static final Pattern ROOM = Pattern.compile("\"room\":\"([^\"]*)\"");
    private static final Pattern CID = Pattern.compile("\"cid\":\"([^\"]*)\"");

    String room;
    private final StubServer server;
    private String name;
    private ChannelHandlerContext context;
    private ByteBuf out;
    private byte[] held;
    private StubGuest heldSpeaker;

    StubGuest(StubServer server) {
        this.server = server;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        context = ctx;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf bytes) {
        var line = bytes.toString(US_ASCII);
        if (line.startsWith("{")) {
            json(line);
        } else if (line.matches("(NICK|USER|JOIN|PRIVMSG|PONG|QUIT).*")) {
            irc(line.split(" ", 3));
        } else {
            text(line);
        }
    }

    String name() {
        return name;
    }

    private void text(String line) {
        if (line.startsWith("name:")) {
            enter(line.substring(5), "- Welcome.\n", "! no more names today\n");
        } else if (line.startsWith(":create ") && server.fault == StubServer.Fault.MAKES_NO_ROOMS) {
            append("! There is no command :create.\n");
        } else if (line.startsWith(":create ") || line.startsWith(":join ")) {
            server.move(this, line.substring(line.indexOf(' ') + 1));
            append("- You are there.\n");
        } else if (line.equals(":quit")) {
            hangUp();
        } else if (server.fault == StubServer.Fault.REFUSES_TALK) {
            append("! not so fast\n");
        } else if (line.startsWith("@")) {
            var space = line.indexOf(' ');
            tell(line.substring(1, space), "[private] " + name + ": " + line.substring(space + 1) + "\n");
        } else {
            server.say(this, (name + ": " + line + "\n").getBytes(US_ASCII), NOTHING);
        }
    }

    private void json(String line) {
        if (line.contains("\"enter\"")) {
            enter(field(NAME, line), "{\"event\":\"welcome\"}\n",
                    "{\"event\":\"refused\",\"text\":\"no more names today\"}\n");
        } else if (line.contains("\"create\"") && server.fault == StubServer.Fault.MAKES_NO_ROOMS) {
            append("{\"event\":\"refused\",\"text\":\"Nobody knows create.\"}\n");
        } else if (line.contains("\"create\"") || line.contains("\"join\"")) {
            server.move(this, field(ROOM, line));
        } else if (line.contains("\"register\"")) {
            append("{\"event\":\"done\"}\n");
        } else if (line.contains("\"login\"")) {
            login(line.contains("\"the right password\""));
        } else if (line.contains("\"floor\"")) {
            append("{\"event\":\"floor\",\"pace\":200,\"rows\":[\"..............\"],\"people\":[{\"id\":\"1\",\"name\":\""
                    + name
                    + "\",\"x\":0,\"y\":0}]}\n");
        } else if (line.contains("\"line\"")) {
            text(field(TEXT, line));
        } else if (line.contains("\"ping\"")) {
            append("{\"event\":\"pong\",\"n\":1}\n");
        } else if (line.contains("\"tell\"")) {
            var told = "{\"event\":\"told\",\"seq\":" + server.nextNumber() + ",\"text\":\"" + field(TEXT, line) + "\"";
            tell(field(NAME, line), told + "}\n");
            server.deliver(this, this, (told + ",\"cid\":\"" + field(CID, line) + "\"}\n").getBytes(US_ASCII));
        } else if (!line.contains("\"walk\"")) {
            // Whoever walks gets nowhere here.
            var start = "{\"event\":\"said\",\"room\":\"" + room + "\",";
            var rest = "\"seq\":" + server.nextNumber() + ",\"from\":\"" + name + "\",\"text\":\"" + field(TEXT, line)
                    + "\"}\n";
            server.say(this, (start + rest).getBytes(US_ASCII),
                    (start + "\"cid\":\"" + field(CID, line) + "\"," + rest).getBytes(US_ASCII));
        }
    }

    private void login(boolean right) {
        if (right
                ? server.fault != StubServer.Fault.KEEPS_OWNERS_OUT
                : server.fault == StubServer.Fault.LETS_ANYONE_IN) {
            append("{\"event\":\"welcome\"}\n");
        } else {
            append("{\"event\":\"refused\",\"reason\":\"" + reason() + "\",\"text\":\"not you\"}\n");
        }
    }

    private String reason() {
        return List.of("wrong-password", "busy", "too-many-attempts").get(server.nextNumber() % 3);
    }

    private void irc(String[] words) {
        switch (words[0]) {
            case "NICK" -> name = words[1];
            case "USER" -> append("PING :are you real\r\n");
            case "PONG" -> enter(name, ":stub 001 " + name + " :Welcome\r\n:stub 422 " + name + " :No MOTD\r\n",
                    "ERROR :no more names today\r\n");
            case "JOIN" -> {
                server.move(this, words[1]);
                server.announce(this, ":" + name + "!u@h JOIN " + words[1] + "\r\n");
                append(":stub 353 " + name + " = " + words[1] + " :" + server.names(words[1]) + "\r\n:stub 366 " + name
                        + " " + words[1] + " :End\r\n");
            }
            case "PRIVMSG" -> {
                var line = ":" + name + "!u@h PRIVMSG " + words[1] + " " + words[2] + "\r\n";
                if (words[1].startsWith("#")) {
                    server.say(this, line.getBytes(US_ASCII), NOTHING);
                } else {
                    tell(words[1], line);
                }
            }
            default -> hangUp();
        }
    }

    private static String field(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        if (!matcher.find()) {
            throw new IllegalArgumentException(line);
        }
        return matcher.group(1);
    }

    private void enter(String newName, String welcome, String refusal) {
        if (server.fault == StubServer.Fault.REFUSES_NAMES) {
            append(refusal);
            return;
        }
        name = newName;
        server.guests.put(name, this);
        server.move(this, "plaza");
        append(welcome);
    }

    private void tell(String to, String line) {
        server.deliver(server.guests.get(to), this, line.getBytes(US_ASCII));
    }

    private void append(String line) {
        append(line.getBytes(US_ASCII));
    }

    void append(byte[] line) {
        if (out == null) {
            out = context.alloc().directBuffer(4096);
            server.flushLater(this);
        }
        out.writeBytes(line);
    }

    /// Holds a line back until one comes that it can be swapped with.
    void appendSwapped(byte[] line, StubGuest speaker, boolean hold) {
        var sameSpeaker = server.fault == StubServer.Fault.SWAPS_ONE_SPEAKERS;
        if (hold) {
            held = line;
            heldSpeaker = speaker;
            return;
        }
        append(line);
        if (held != null && (speaker == heldSpeaker) == sameSpeaker) {
            append(held);
            held = null;
        }
    }

    /// What was said before is still sent.
    void hangUp() {
        flush();
        context.close();
    }

    void flush() {
        if (out != null) {
            context.writeAndFlush(out, context.voidPromise());
            out = null;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        server.leave(this);
        server.guests.remove(name, this);
    }
}
