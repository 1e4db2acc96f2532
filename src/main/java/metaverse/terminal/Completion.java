package metaverse.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import metaverse.screen.Desk;

/// What Tab offers: commands at a line's beginning, rooms after `#`, where one can walk to after `:go`, names anywhere, with `@` where one
/// was typed.
record Completion(Supplier<Standing> standing) implements Desk.Completion {
    /// What may stand between the command and where it leads.
    private static final Set<String> TO = Set.of("", "to", "to the");

    @Override
    public List<String> words(String before, String word) {
        var sign = word.isEmpty() ? ' ' : word.charAt(0);
        if (before.isBlank() && (sign == ':' || sign == '/' || sign == '：')) {
            return Commands.WORDS.stream().map(command -> sign + command).toList();
        }
        if (isWalk(before) && sign != '@' && sign != '＠') {
            return goals();
        }
        if (sign == '#' || sign == '＃') {
            return standing.get().rooms().stream().map(room -> sign + room).toList();
        }
        var at = Math.max(word.lastIndexOf('@'), word.lastIndexOf('＠')) + 1;
        var lead = word.substring(0, at);
        var begun = word.substring(at).toLowerCase(Locale.ROOT);
        var names = new ArrayList<String>();
        for (var name : standing.get().people()) {
            if (name.toLowerCase(Locale.ROOT).startsWith(begun) && !name.equals(standing.get().name())) {
                names.add(lead + name);
            }
        }
        return names;
    }

    private static boolean isWalk(String before) {
        return "go".equals(Commands.word(before)) && TO.contains(Commands.rest(before).toLowerCase(Locale.ROOT));
    }

    /// A person is gone to by their sign.
    private List<String> goals() {
        var goals = new ArrayList<>(standing.get().goals());
        standing.get().people().stream().filter(name -> !name.equals(standing.get().name())).map(name -> "@" + name)
                .forEach(goals::add);
        return goals;
    }
}
