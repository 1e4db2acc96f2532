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
        welcome.rooms().stream().limit(1).forEach(each -> {
            var others = each.who().stream().filter(who -> !who.id().equals(me.id())).map(Person::name).toList();
            lines.add(
                    each.here() <= 1
                            ? texts.say("welcome.alone", me.name(), each.room())
                            : texts.say("welcome.with", me.name(), each.room(), some(others, each.here() - 1)));
        });
        if (welcome.rooms().size() > 1) {
            var others = welcome.rooms().stream().skip(1).map(Heard.Place::room).toList();
            lines.add(texts.say("welcome.rooms", some(others, others.size())));
        }
        lines.add(texts.say("welcome.next"));
        if (!welcome.recorded()) {
            lines.add(texts.say("welcome.unrecorded"));
        }
        return lines;
    }

    /// What one reads when one turns to a room.
    List<String> place(Heard.Place place) {
        var lines = new ArrayList<String>();
        var names = place.who().stream().map(Person::name).toList();
        lines.add(
                place.here() <= 1
                        ? texts.say("place.alone", place.room())
                        : texts.say("place.with", place.room(), some(names, place.here())));
        if (!place.topic().isEmpty()) {
            lines.add(texts.say("place.topic", place.topic()));
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
