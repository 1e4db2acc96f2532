package metaverse.terminal;

import java.util.ArrayList;
import java.util.List;
import metaverse.texts.Texts;

/// What one reads when one comes in.
record Greeting(Texts texts) {
    private static final int MOST_NAMED = 8;

    List<String> lines(Heard.Welcome welcome) {
        var lines = new ArrayList<String>();
        var me = welcome.me();
        for (var each : welcome.rooms()) {
            var others = each.who().stream().filter(who -> !who.id().equals(me.id())).map(Person::name).toList();
            lines.add(
                    each.here() <= 1
                            ? texts.say("welcome.alone", me.name(), each.room())
                            : texts.say("welcome.with", me.name(), each.room(), some(others, each.here() - 1)));
        }
        lines.add(texts.say("welcome.next"));
        if (!welcome.recorded()) {
            lines.add(texts.say("welcome.unrecorded"));
        }
        return lines;
    }

    /// The first few names, and how many more there are.
    private String some(List<String> names, long all) {
        var shown = new ArrayList<>(names.subList(0, Math.min(names.size(), MOST_NAMED)));
        if (all > shown.size()) {
            var rest = all - shown.size();
            shown.add(texts.say(rest == 1 ? "list.other" : "list.others", rest));
        }
        var last = shown.size() - 1;
        return last < 1
                ? String.join("", shown)
                : String.join(texts.say("list.comma"), shown.subList(0, last)) + texts.say("list.and")
                        + shown.get(last);
    }
}
