package metaverse.door.prose;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaverse.texts.Texts;
import metaverse.universe.Answer;
import metaverse.universe.Fact;
import metaverse.universe.Text;
import metaverse.universe.Who;
import org.jspecify.annotations.Nullable;

/// Names in a row.
final class Lists {
    /// More names than this nobody takes in at a welcome.
    private static final int FEW = 5;

    /// Where a row of names goes on in the next line.
    private static final int WIDTH = 70;

    /// More than this one answer does not hold.
    private static final long MOST_ASKED = 200;

    private final Texts texts;
    private final Times times;

    Lists(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /// `amy, bob and 3 others`.
    ///
    /// @param names some of them
    /// @param all   how many they are
    String some(List<String> names, int all) {
        var few = names.size() <= FEW ? names : names.subList(0, FEW);
        var more = all - few.size();
        if (more > 0) {
            return few.isEmpty()
                    ? others(more)
                    : String.join(texts.say("list.comma"), few) + texts.say("list.and") + others(more);
        }
        var last = few.size() - 1;
        return last < 1
                ? String.join("", few)
                : String.join(texts.say("list.comma"), few.subList(0, last)) + texts.say("list.and") + few.get(last);
    }

    /// All who are here, in lines of a readable length.
    String present(Answer.Present present) {
        var out = new StringBuilder(texts.say("present", present.room(), present.here()));
        var width = out.length();
        var separator = "";
        for (var who : present.who()) {
            var isFull = width + who.name().length() > WIDTH;
            out.append(separator).append(isFull ? "\n" : " ").append(who.name());
            width = (isFull ? 0 : width) + who.name().length() + 2;
            separator = texts.say("list.comma").stripTrailing();
        }
        var more = present.here() - present.who().size();
        return more > 0 ? out.append(texts.say("list.and")).append(others(more)).toString() : out.toString();
    }

    /// One line for each who is here, and where they come from.
    String attendance(Answer.Attendance attendance) {
        var out = new StringBuilder(texts.say("attendance", attendance.attendants().size()));
        for (var one : attendance.attendants()) {
            var from = one.address() == null ? texts.say("attendance.lost") : one.address().toString();
            out.append('\n').append(texts.say("attendance.one", one.who().name(), one.room(), from));
        }
        return out.toString();
    }

    String bans(Answer.Bans bans) {
        if (bans.bans().isEmpty()) {
            return texts.say("bans.none");
        }
        return bans.bans().stream().map(this::ban).collect(Collectors.joining("\n"));
    }

    private String ban(Fact.Ban ban) {
        var subject = switch (ban.subject()) {
            case Fact.Subject.Guest guest -> texts.say("bans.guest", guest);
            case Fact.Subject.GuestsFrom from -> texts.say("bans.guests", from);
            case Fact.Subject.From from -> from.toString();
            case Fact.Subject.Someone someone -> someone.toString();
        };
        return ban.why().isEmpty()
                ? texts.say("bans.one", subject, until(ban), ban.by())
                : texts.say("bans.one.why", subject, until(ban), ban.by(), ban.why());
    }

    private String until(Fact.Ban ban) {
        return ban.until() == Fact.FOR_EVER
                ? texts.say("bans.for-ever")
                : texts.say("bans.until", times.of(ban.until()));
    }

    /// One line for each room, those that one is in with a star.
    String rooms(List<Answer.Listed> rooms) {
        var out = new StringBuilder(texts.say("rooms", rooms.size()));
        for (var room : rooms) {
            out.append(room.mine() ? "\n* " : "\n  ").append(room.where().name()).append(" (").append(room.here());
            if (room.hidden()) {
                out.append(texts.say("rooms.hidden"));
            }
            out.append(')').append(room.topic().isEmpty() ? "" : texts.say("rooms.topic", room.topic()));
        }
        return out.toString();
    }

    /// One line for each friend, and for each who is or was asked.
    String friends(List<Answer.Friend> friends) {
        return friends.isEmpty()
                ? texts.say("friends.none")
                : friends.stream().map(this::friend).collect(Collectors.joining("\n"));
    }

    private String friend(Answer.Friend friend) {
        var name = friend.who().name();
        return switch (friend.state()) {
            case ASKS -> texts.say("friends.asks", name);
            case ASKED -> texts.say("friends.asked", name);
            case FRIENDS -> friend.here()
                    ? texts.say("friends.here", name, where(friend.rooms())) + away(friend.away())
                    : texts.say("friends.gone", name);
        };
    }

    private String where(List<String> rooms) {
        return some(rooms, rooms.size());
    }

    private String away(@Nullable Text why) {
        if (why == null) {
            return "";
        }
        return why.isEmpty() ? texts.say("friends.away") : texts.say("friends.away.why", why);
    }

    String ignored(List<Who> whom) {
        return whom.isEmpty()
                ? texts.say("ignored.none")
                : texts.say("ignored", whom.stream().map(Who::name).collect(
                        Collectors.joining(texts.say("list.comma"))));
    }

    /// One line for each room or private talk, with the command that shows what waits.
    String unread(List<Answer.Waiting> waiting) {
        if (waiting.isEmpty()) {
            return texts.say("unread.none");
        }
        return waiting.stream()
                .map(this::unread)
                .collect(Collectors.joining("\n"));
    }

    private String unread(Answer.Waiting waiting) {
        var page = Math.min(waiting.unread(), MOST_ASKED);
        return waiting.with() == null
                ? texts.say("unread.in", waiting.unread(), String.valueOf(waiting.room()), page)
                : texts.say("unread.from", waiting.unread(), waiting.with().name(), page);
    }

    /// One line for each private talk, with the command that shows it.
    String talks(List<Answer.Waiting> talks) {
        if (talks.isEmpty()) {
            return texts.say("talks.none");
        }
        return talks.stream()
                .map(Answer.Waiting::with)
                .map(with -> texts.say("talks.one", with == null ? "" : with.name()))
                .collect(Collectors.joining("\n"));
    }

    /// One line for each who waits for an answer, with both that there are.
    String pending(Answer.Pending pending) {
        var lines = Stream.concat(
                pending.asking().stream().map(who -> texts.say("pending.friend", who.name())),
                pending.rooms().stream().map(room -> texts.say("pending.room", room.by(), room.room()))).toList();
        return lines.isEmpty() ? texts.say("pending.none") : String.join("\n", lines);
    }

    /// All that waits, in one line, for who has just come.
    String waits(List<Answer.Waiting> waiting) {
        var each = waiting.stream()
                .map(one -> one.with() == null
                        ? texts.say("unread.waits.in", one.unread(), String.valueOf(one.room()))
                        : texts.say("unread.waits.from", one.unread(), one.with().name()))
                .toList();
        return texts.say("unread.waits", some(each, each.size()));
    }

    String all(List<String> names) {
        return String.join(texts.say("list.comma"), names);
    }

    private String others(int many) {
        return texts.say(many == 1 ? "list.other" : "list.others", many);
    }
}
