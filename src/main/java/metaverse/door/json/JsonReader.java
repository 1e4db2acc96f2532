package metaverse.door.json;

import java.util.function.Function;
import metaverse.door.json.Fields.Unfit;
import metaverse.names.NameReading;
import metaverse.names.Names;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.Kind;
import metaverse.universe.Records.Span;
import metaverse.universe.Refusal;
import metaverse.universe.Refusal.Reason;
import metaverse.universe.Text;
import org.jspecify.annotations.Nullable;

/// One JSON object becomes one command. Nothing is parsed out of `text`: `@` is only a character here.
final class JsonReader {
    private static final int CID = 64;
    private static final int HISTORY = 50;

    /// The text door's grammar, for `{"do":"line"}`.
    private final Function<String, @Nullable Command> lines;

    JsonReader(Function<String, @Nullable Command> lines) {
        this.lines = lines;
    }

    /// Reads one object; whatever is wrong with it is a command too, so that it is answered in its turn. Null where there
    /// is nothing to do.
    @Nullable Command read(byte[] bytes) {
        String asked = null;
        String cid = null;
        try {
            var fields = Fields.read(bytes);
            asked = fields.string("do");
            cid = cid(fields);
            return command(asked, cid, fields);
        } catch (Unfit e) {
            return new Command.Unreadable(e.refusal(), asked, cid);
        }
    }

    private @Nullable Command command(String asked, @Nullable String cid, Fields fields) throws Unfit {
        return switch (asked) {
            case "enter" -> enter(fields);
            case "rename" -> new Command.Rename(((NameReading.Read) name(fields)).name());
            case "say" -> new Command.Say(fields.optional("room"), kind(fields), text(fields), cid);
            case "tell" -> new Command.Tell(
                    fields.strings("to").stream().map(Names::exact).toList(), kind(fields), text(fields), cid);
            case "who" -> new Command.Who(fields.optional("room"), Form.EVENT);
            case "history" -> history(fields);
            case "ping" -> new Command.Ping(fields.echo("n"));
            case "line" -> identified(lines.apply(fields.string("text")), cid);
            case "quit" -> new Command.Quit();
            default -> throw new Unfit(Refusal.of(Reason.UNKNOWN_DO, Names.echo(asked)));
        };
    }

    /// What a line says carries the line's id, so that it can be sent again as what `say` and `tell` say can.
    private static @Nullable Command identified(@Nullable Command command, @Nullable String cid) {
        return switch (command) {
            case Command.Say say -> new Command.Say(say.room(), say.kind(), say.text(), cid);
            case Command.Tell tell -> new Command.Tell(tell.to(), tell.kind(), tell.text(), cid);
            case Command.Unreadable(var refusal, var asked, _) -> new Command.Unreadable(refusal, asked, cid);
            case null, default -> command;
        };
    }

    private static Command enter(Fields fields) throws Unfit {
        if (fields.has("token")) {
            return new Command.Resume(fields.string("token"));
        }
        if (fields.has("password")) {
            throw new Unfit(Refusal.of(Reason.NOT_YET, "password"));
        }
        return new Command.Enter(((NameReading.Read) name(fields)).name(), true);
    }

    private static NameReading name(Fields fields) throws Unfit {
        return switch (Names.read(fields.string("name"))) {
            case NameReading.Refused(var refusal) -> throw new Unfit(refusal);
            case NameReading.Read read -> read;
        };
    }

    private static Kind kind(Fields fields) throws Unfit {
        return fields.flag("emote") ? Kind.EMOTE : Kind.SAY;
    }

    private static Text text(Fields fields) throws Unfit {
        return Text.of(fields.string("text"));
    }

    private static @Nullable String cid(Fields fields) throws Unfit {
        var cid = fields.optional("cid");
        if (cid != null && (cid.isEmpty() || cid.length() > CID)) {
            throw new Unfit(Refusal.of(Reason.BAD_FIELD, "cid"));
        }
        return cid;
    }

    private static Command history(Fields fields) throws Unfit {
        if (fields.has("before") && fields.has("after")) {
            throw new Unfit(Refusal.of(Reason.BAD_FIELD, "after"));
        }
        Span span = fields.has("before")
                ? new Span.Before(fields.number("before", 0))
                : fields.has("after") ? new Span.After(fields.number("after", 0)) : new Span.Latest();
        var with = fields.optional("with");
        var limit = (int) Math.min(fields.number("limit", HISTORY), Integer.MAX_VALUE);
        return new Command.History(
                with == null ? null : Names.exact(with), fields.optional("room"), span, limit, Form.EVENT);
    }
}
