package metaverse.door.json;

import java.util.Map;
import metaverse.door.json.Fields.Unfit;
import metaverse.universe.CareCommand;
import metaverse.universe.Command.Form;
import metaverse.universe.Setting;

/// Reads what is done for a room by whoever looks after it.
final class CareReader {
    private CareReader() {}

    static Map<String, Reading> readings() {
        return Map.ofEntries(
                Map.entry("kick", wish -> new CareCommand.Kick(wish.room(), wish.who(), wish.why())),
                Map.entry("ban", CareReader::ban),
                Map.entry("unban", CareReader::unban),
                Map.entry("bans", wish -> new CareCommand.Bans(wish.room(), Form.EVENT)),
                Map.entry("mute", CareReader::mute),
                Map.entry("slow", wish -> new CareCommand.Slow(wish.room(), wish.count("seconds"))),
                Map.entry("set", CareReader::set),
                Map.entry("appoint",
                        wish -> new CareCommand.Appoint(wish.room(), wish.who(), wish.fields().flag("on", true))),
                Map.entry("hand-over", wish -> new CareCommand.HandOver(wish.room(), wish.who())),
                Map.entry("past", CareReader::past),
                Map.entry("retain", wish -> new CareCommand.Retain(wish.room(), wish.count("days"))),
                Map.entry("close", wish -> new CareCommand.Close(wish.room())));
    }

    private static CareCommand ban(Wish wish) throws Unfit {
        needOneSubject(wish);
        return new CareCommand.Ban(
                wish.room(),
                wish.named("who"),
                wish.address(),
                wish.fields().flag("guests", false),
                wish.seconds(0),
                wish.why());
    }

    private static CareCommand unban(Wish wish) throws Unfit {
        needOneSubject(wish);
        return new CareCommand.Unban(wish.room(), wish.named("who"), wish.address());
    }

    /// A ban is about someone, or about an address, never both.
    private static void needOneSubject(Wish wish) throws Unfit {
        if (wish.fields().has("address")) {
            if (wish.fields().has("who")) {
                throw Wish.unfit("address");
            }
        } else {
            wish.fields().need("who");
        }
    }

    private static CareCommand mute(Wish wish) throws Unfit {
        wish.fields().need("seconds");
        return new CareCommand.Mute(wish.room(), wish.who(), wish.seconds(0));
    }

    /// One thing at a time.
    private static CareCommand set(Wish wish) throws Unfit {
        var fields = wish.fields();
        if (fields.has("private")) {
            return new CareCommand.Set(wish.room(), new Setting.Hidden(fields.flag("private", false)));
        }
        if (fields.has("quiet")) {
            return new CareCommand.Set(wish.room(), new Setting.Quiet(fields.flag("quiet", false)));
        }
        return new CareCommand.Set(wish.room(), new Setting.Most(wish.count("most")));
    }

    private static CareCommand past(Wish wish) throws Unfit {
        wish.fields().need("joined");
        return new CareCommand.Past(wish.room(), wish.fields().flag("joined", false));
    }
}
