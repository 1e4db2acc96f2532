package metaverse.door.json;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import metaverse.door.json.Fields.Unfit;
import metaverse.universe.CareCommand;
import metaverse.universe.Command.Form;
import org.jspecify.annotations.Nullable;

/// Reads what is asked of open invitations.
final class InvitationReader {
    /// How long one is good where nobody says it.
    private static final long USUAL_SECONDS = TimeUnit.DAYS.toSeconds(7);

    private static final int CODE = 64;
    private static final int MOST_USES = 1_000;

    private InvitationReader() {}

    static Map<String, Reading> readings() {
        return Map.of(
                "invite-link",
                wish -> new CareCommand.InviteByLink(wish.room(), wish.seconds(USUAL_SECONDS), uses(wish)),
                "invitations", wish -> new CareCommand.Invitations(wish.room(), Form.EVENT),
                "withdraw", wish -> new CareCommand.Withdraw(wish.room(), wish.count("number")));
    }

    private static int uses(Wish wish) throws Unfit {
        var uses = wish.fields().number("uses", 0);
        if (uses > MOST_USES) {
            throw Wish.unfit("uses");
        }
        return (int) uses;
    }

    /// The code by which someone comes; null where they come by none.
    static @Nullable String code(Wish wish) throws Unfit {
        var code = wish.fields().optional("invitation");
        if (code != null && (code.isEmpty() || code.length() > CODE)) {
            throw Wish.unfit("invitation");
        }
        return code;
    }
}
