package metaverse.door.prose;

import java.util.List;
import java.util.stream.Collectors;
import metaverse.texts.Texts;
import metaverse.universe.Event;
import metaverse.universe.Fact;

/// Names in a row.
final class Lists {
    /// More names than this nobody takes in at a welcome.
    private static final int FEW = 5;

    /// Where a row of names goes on in the next line.
    private static final int WIDTH = 70;

    private final Texts texts;

    Lists(Texts texts) {
        this.texts = texts;
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
    String present(Event.Present present) {
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
    String attendance(Event.Attendance attendance) {
        var out = new StringBuilder(texts.say("attendance", attendance.attendants().size()));
        for (var one : attendance.attendants()) {
            var from = one.address() == null ? texts.say("attendance.lost") : one.address().toString();
            out.append('\n').append(texts.say("attendance.one", one.who().name(), one.room(), from));
        }
        return out.toString();
    }

    String bans(Event.Bans bans) {
        if (bans.bans().isEmpty()) {
            return texts.say("bans.none");
        }
        return bans.bans().stream()
                .map(ban -> texts.say("bans.one", ban.subject(), until(ban), ban.why()).strip())
                .collect(Collectors.joining("\n"));
    }

    private String until(Fact.Ban ban) {
        return ban.until() == Fact.Ban.FOR_EVER
                ? texts.say("bans.for-ever")
                : texts.say("bans.until", Pages.time(ban.until()));
    }

    private String others(int many) {
        return texts.say(many == 1 ? "list.other" : "list.others", many);
    }
}
