package metaverse.door.json;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import metaverse.door.json.Fields.Unfit;
import metaverse.door.prose.Grammar;
import metaverse.names.Names;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.PastCommand.Talk;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// One JSON object becomes one command. Nothing is parsed out of `text`: `@` is only a character here.
final class JsonReader {
    private final Map<String, Reading> readings = new HashMap<>();

    /// @param grammar the text door's, for `{"do":"line"}`
    JsonReader(Grammar grammar) {
        readings.putAll(plain());
        readings.putAll(RoomReader.readings());
        readings.putAll(CareReader.readings());
        readings.putAll(InvitationReader.readings());
        readings.putAll(AccountReader.readings());
        readings.putAll(FriendReader.readings());
        readings.putAll(PastReader.readings());
        readings.putAll(FloorReader.readings());
        readings.put("line",
                wish -> identified(grammar.in(wish.zone()).read(wish.fields().string("text")), wish.cid()));
    }

    private static Map<String, Reading> plain() {
        return Map.of(
                "rename", wish -> new Command.Rename(wish.name("name")),
                "say", wish -> new Command.Say(
                        wish.room(), wish.kind(), wish.text(), wish.fields().number("re", 0), wish.cid()),
                "tell", JsonReader::tell,
                "who", wish -> new Command.Who(wish.room(), Form.EVENT),
                "typing", wish -> typing(wish.talk(), wish.fields().flag("on", true)),
                "away", wish -> new Command.Away(wish.fields().flag("on", true) ? wish.why() : null),
                "ping", wish -> new Command.Ping(wish.fields().echo("n")),
                "quit", _ -> new Command.Quit());
    }

    private static Command typing(Talk talk, boolean on) {
        return new Command.Typing(talk.with(), talk.room(), on);
    }

    /// Everything that can be asked for: each `do`.
    Set<String> words() {
        return readings.keySet();
    }

    /// What one object asks for.
    ///
    /// @param command null where there is nothing to do
    /// @param cid     the client's own id of it
    record Asked(@Nullable Command command, @Nullable String cid) {}

    /// Reads one object; whatever is wrong with it is a command too, so that it is answered in its turn.
    ///
    /// @param zone as in which the days and times of a typed line are meant
    Asked read(byte[] bytes, ZoneId zone) {
        String asked = null;
        String cid = null;
        try {
            var fields = Fields.read(bytes);
            asked = fields.string("do");
            var wish = Wish.of(fields, zone);
            cid = wish.cid();
            var reading = readings.get(asked);
            if (reading == null) {
                throw new Unfit(Refusal.of(Reason.UNKNOWN_DO, Names.echo(asked)));
            }
            return new Asked(reading.read(wish), cid);
        } catch (Unfit e) {
            return new Asked(new Command.Unreadable(e.refusal(), asked), cid);
        }
    }

    private static Command tell(Wish wish) throws Unfit {
        var to = wish.fields().strings("to").stream().map(Names::exact).toList();
        return new Command.Tell(to, wish.kind(), wish.text(), wish.fields().number("re", 0), wish.cid());
    }

    /// What a line says carries the line's id, so that it can be sent again as what `say` and `tell` say can. Whatever else
    /// it does is answered for someone who reads.
    private static @Nullable Command identified(@Nullable Command command, @Nullable String cid) {
        return switch (command) {
            case Command.Say(var room, var kind, var text, var re, _) -> new Command.Say(room, kind, text, re, cid);
            case Command.Tell(var to, var kind, var text, var re, _) -> new Command.Tell(to, kind, text, re, cid);
            case Command.Unreadable unreadable -> unreadable;
            case null -> null;
            default -> new Command.Typed(command);
        };
    }
}
