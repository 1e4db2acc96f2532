package metaverse.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaverse.door.prose.Prose;
import metaverse.names.Names;
import metaverse.texts.Texts;
import metaverse.universe.Answer;
import metaverse.universe.Command.Tongue;
import metaverse.universe.Event;
import metaverse.universe.Records;
import metaverse.universe.Refusal;
import metaverse.universe.Who;

/// The lines of the console: those of the text door, with the time where something happened by itself.
final class Wording {
    private final Texts texts = Texts.of(Tongue.ENGLISH);
    private final Prose prose = Prose.of(Tongue.ENGLISH);
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;

    /// @param zone where the operator is
    Wording(ZoneId zone) {
        day = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
        time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(zone);
    }

    /// The lines of what was told, none where it is nothing for the console.
    String of(Event event, long at) {
        return switch (event) {
            case Event.Common common -> news(common, at);
            case Event.Told told when told.copy() != Event.Told.Copy.RECEIVED -> stamp(at) + texts.say("private") + " "
                    + texts.say("console.told", told.from().name(), names(told), told.text());
            case Event.Told told -> stamped(at, prose(told));
            case Answer.Present present -> answer("console.room", present.room(), present.here());
            case Answer.Audit audit -> audit(audit);
            case Answer.Refused(var refusal, _, _) -> refusal(refusal);
            case Event.Personal personal -> prose(personal);
        };
    }

    private String audit(Answer.Audit audit) {
        return audit.deeds().isEmpty()
                ? answer("console.audit.none")
                : audit.deeds().reversed().stream().map(this::deed).collect(Collectors.joining("\n"));
    }

    private String deed(Records.Audited deed) {
        var where = deed.room().isEmpty() ? "" : texts.say("console.audit.in", deed.room());
        var what = Stream.of(deed.by() + ":", deed.act(), deed.whom(), where, deed.detail());
        return answer("console.audit.one", day.format(Instant.ofEpochMilli(deed.at())),
                what.filter(word -> !word.isEmpty()).collect(Collectors.joining(" ")));
    }

    private String news(Event.Common event, long at) {
        return stamped(at, prose(event));
    }

    private static String names(Event.Told told) {
        return told.to().stream().map(Who::name).collect(Collectors.joining(", "));
    }

    private String stamped(long at, String lines) {
        return lines.lines().map(line -> stamp(at) + line).collect(Collectors.joining("\n"));
    }

    private String stamp(long at) {
        return time.format(Instant.ofEpochMilli(at)) + " ";
    }

    private String prose(Event event) {
        var out = new StringBuilder();
        prose.write(event, false, out);
        return out.toString();
    }

    /// The text door's text for this names commands that are not here.
    private String refusal(Refusal refusal) {
        return "! " + switch (refusal.reason()) {
            case NO_SUCH_MEMBER -> texts.say("console.no-such-member", refusal.args().toArray());
            case NOTHING_TO_SAY -> texts.say("console.badly", "@bob hi");
            default -> texts.refusal(refusal);
        };
    }

    String unknown(Order.Unknown unknown) {
        var key = unknown.near().isEmpty() ? "console.unknown" : "console.unknown.near";
        return "! " + texts.say(key, unknown.word(), unknown.near(), Names.echo(unknown.line().value()));
    }

    /// An answer of the console's own. Its further lines stand as they are.
    String answer(String key, Object... args) {
        return "- " + texts.say(key, args);
    }

    String refusal(String key, Object... args) {
        return "! " + texts.say(key, args);
    }

    String plain(String key) {
        return texts.say(key);
    }
}
