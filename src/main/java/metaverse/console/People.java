package metaverse.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import metaverse.screen.Desk;
import metaverse.universe.Answer;
import metaverse.universe.Event;
import metaverse.universe.MemberId;
import metaverse.universe.RoomEvent;

/// Who is here, so that Tab can complete a name. The universe's thread writes, the one that reads keys looks.
final class People implements Desk.Completion {
    private final Map<MemberId, String> names = new ConcurrentHashMap<>();

    void note(Event event) {
        switch (event) {
            case RoomEvent.Arrived arrived -> names.put(arrived.who().id(), arrived.who().name());
            case RoomEvent.Renamed renamed -> names.put(renamed.id(), renamed.to());
            case RoomEvent.Left left -> names.remove(left.who().id());
            case Answer.Attendance(var attendants) ->
                attendants.forEach(one -> names.put(one.who().id(), one.who().name()));
            default -> {}
        }
    }

    @Override
    public List<String> words(String before, String word) {
        if (before.isBlank() && !word.startsWith("@") && !word.startsWith("＠")) {
            var sign = word.isEmpty() || Character.isLetter(word.charAt(0)) ? "" : word.substring(0, 1);
            return Verb.WORDS.stream().map(verb -> sign + verb).toList();
        }
        var at = Math.max(word.lastIndexOf('@'), word.lastIndexOf('＠')) + 1;
        var verb = Verb.of(before.strip().replaceFirst("^[:：/]", ""));
        return at > 0 || (verb != null && verb.isAboutSomeone())
                ? beginning(word.substring(0, at), word.substring(at))
                : List.of();
    }

    private List<String> beginning(String lead, String begun) {
        var all = new ArrayList<String>();
        for (var name : names.values()) {
            if (name.toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT))) {
                all.add(lead + name);
            }
        }
        return all;
    }
}
