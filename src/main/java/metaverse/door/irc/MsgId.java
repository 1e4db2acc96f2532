package metaverse.door.irc;

import java.util.Optional;
import java.util.regex.Pattern;
import metaverse.universe.Conversation;
import metaverse.universe.MemberId;

/// What a record is called on IRC (IRCv3 "Message IDs"): the conversation and its number there, so it is the same for everyone
/// and for good: `1-120` in a room, `5.9-3` between two members.
record MsgId(String conversation, long seq) {
    private static final Pattern FORM = Pattern.compile("([0-9A-Za-z._]{1,60})-([0-9]{1,18})");

    static MsgId ofRoom(long room, long seq) {
        return new MsgId(Long.toString(room), seq);
    }

    static MsgId between(MemberId one, MemberId other, long seq) {
        var talk = (Conversation.Between) Conversation.between(one, other);
        return new MsgId(talk.low() + "." + talk.high(), seq);
    }

    static Optional<MsgId> of(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new MsgId(form.group(1), Long.parseLong(form.group(2)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return conversation + "-" + seq;
    }
}
