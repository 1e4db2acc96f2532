package metaverse.terminal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import metaverse.texts.Texts;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/// What stands before the line being typed: what is not recorded yet, then who speaks, and to whom.
record Prompt(Texts texts, Palette palette) {
    private static final int MOST_WAITING = 4;
    private static final int MOST_UNREAD = 3;
    private static final String SIGN = " › ";

    /// @param typed what is typed so far
    AttributedString of(Standing standing, String typed, int columns) {
        var out = new AttributedStringBuilder();
        waiting(standing.waiting(), columns, out);
        switch (standing.phase()) {
            case NAMING -> {
                out.append(standing.name().isEmpty()
                        ? texts.say("join.ask-name")
                        : texts.say("join.ask-name.or", standing.name()));
                out.append(SIGN, palette.dim());
            }
            case TRUSTING -> out.append(texts.say("join.tls.ask")).append(SIGN, palette.dim());
            case CALLING, LEAVING -> {}
            case OUT -> out.append(texts.say("join.prompt.out"), palette.dim()).append(SIGN, palette.dim());
            case IN -> speaker(standing, typed, out);
            case AWAY -> {
                out.append(standing.name());
                where(standing, out);
                out.append(" " + texts.say("join.prompt.away"), palette.refusal());
                to(standing, typed, out);
                out.append(SIGN, palette.dim());
            }
        }
        return out.toAttributedString();
    }

    private void speaker(Standing standing, String typed, AttributedStringBuilder out) {
        out.append(standing.name());
        where(standing, out);
        to(standing, typed, out);
        out.append(SIGN, palette.dim());
    }

    /// `lily #garden (3 #club) ›`: where one speaks, and where something is unread.
    private void where(Standing standing, AttributedStringBuilder out) {
        if (!standing.room().isEmpty()) {
            out.append(" #" + standing.room(), palette.dim());
        }
        if (!standing.unread().isEmpty()) {
            var some = standing.unread().stream().limit(MOST_UNREAD).map(each -> each.count() + " #" + each.room())
                    .collect(Collectors.joining(texts.say("list.comma")));
            out.append(" (" + some + (standing.unread().size() > MOST_UNREAD ? " …" : "") + ")", palette.refusal());
        }
    }

    /// Says that what is typed is for some only, as soon as it is.
    private void to(Standing standing, String typed, AttributedStringBuilder out) {
        var names = Mentions.in(typed);
        if (!names.isEmpty()) {
            var shown = names.stream().map(name -> Mentions.shown(name, known -> has(standing, known))).toList();
            out.append(
                    " → " + String.join(texts.say("list.comma"), shown) + " " + texts.say("join.prompt.private"),
                    palette.whisper().bold());
        }
    }

    private static boolean has(Standing standing, String name) {
        return standing.people().stream().anyMatch(
                known -> known.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }

    private void waiting(List<Outbox.Waiting> waiting, int columns, AttributedStringBuilder out) {
        var mark = " " + texts.say("join.waiting");
        var hidden = waiting.size() - MOST_WAITING;
        if (hidden > 0) {
            out.append("  … " + texts.say("join.waiting.more", hidden), palette.dim()).append("\n");
        }
        for (var line : waiting.subList(Math.max(0, hidden), waiting.size())) {
            var lead = "  … " + (line.privately() ? texts.say("private") + " " : "");
            var room = Math.max(1, columns - Wrap.columns(lead + mark) - 1);
            out.append(lead, palette.dim())
                    .append(Wrap.shortened(Clean.line(line.text()), room), palette.dim())
                    .append(mark, palette.dim())
                    .append("\n");
        }
    }
}
