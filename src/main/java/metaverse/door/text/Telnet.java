package metaverse.door.text;

import io.netty.buffer.ByteBuf;

/// Takes the telnet protocol (RFC 854) out of a stream of bytes and declines every option offered or asked for. Keeps its
/// place between reads; belongs to one line.
final class Telnet {
    private static final int IAC = 255;
    private static final int DONT = 254;
    private static final int DO = 253;
    private static final int WONT = 252;
    private static final int WILL = 251;
    private static final int SB = 250;
    private static final int SE = 240;

    /// A client that keeps asking is answered this often; no client has more options.
    private static final int MOST_ANSWERS = 64;

    private enum At {
        DATA,
        COMMAND,
        OPTION,
        WITHIN,
        WITHIN_COMMAND
    }

    private At at = At.DATA;
    private int verb;
    private int answers;

    /// Whether a stream that has begun with this byte, or goes on from before, needs the filter at all.
    boolean concerns(ByteBuf in) {
        return at != At.DATA || in.indexOf(in.readerIndex(), in.writerIndex(), (byte) IAC) >= 0;
    }

    /// Moves what is text from `in` to `text`, and appends what is to be answered to `answer`.
    void filter(ByteBuf in, ByteBuf text, ByteBuf answer) {
        while (in.isReadable()) {
            take(in.readUnsignedByte(), text, answer);
        }
    }

    private void take(int b, ByteBuf text, ByteBuf answer) {
        switch (at) {
            case DATA -> {
                if (b == IAC) {
                    at = At.COMMAND;
                } else {
                    text.writeByte(b);
                }
            }
            case COMMAND -> command(b, text);
            case OPTION -> {
                decline(b, answer);
                at = At.DATA;
            }
            case WITHIN -> at = b == IAC ? At.WITHIN_COMMAND : At.WITHIN;
            case WITHIN_COMMAND -> at = b == SE ? At.DATA : At.WITHIN;
        }
    }

    private void command(int b, ByteBuf text) {
        switch (b) {
            case IAC -> {
                text.writeByte(IAC);
                at = At.DATA;
            }
            case WILL, WONT, DO, DONT -> {
                verb = b;
                at = At.OPTION;
            }
            case SB -> at = At.WITHIN;
            default -> at = At.DATA;
        }
    }

    private void decline(int option, ByteBuf answer) {
        // WONT and DONT agree with what is so already: answering them would never end.
        if ((verb == WILL || verb == DO) && answers++ < MOST_ANSWERS) {
            answer.writeByte(IAC).writeByte(verb == WILL ? DONT : WONT).writeByte(option);
        }
    }
}
