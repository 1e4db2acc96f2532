package metaverse.universe;

import java.util.List;
import metaverse.universe.Refusal.Reason;

/// How a room is kept: who may come in, speak and read the past, how often, and how long what is said stays.
final class Arranging {
    private static final int MOST_SLOW = 3600;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_DAYS = 36_500;

    private final Core core;
    private final Tellings tellings;
    private final Keeping keeping;

    Arranging(Core core, Keeping keeping) {
        this.core = core;
        this.tellings = core.tellings();
        this.keeping = keeping;
    }

    Decision slow(Act act, int seconds) {
        if (seconds < 0 || seconds > MOST_SLOW) {
            return Decision.refused(Reason.BAD_ARGUMENT, ":slow 10");
        }
        return keep(act, act.room().place.slow(seconds), act.audit("slow", "", seconds),
                Answer.Done.of(seconds == 0 ? Deed.NOT_SLOW : Deed.SLOW, act.title(), seconds));
    }

    Decision set(Act act, Setting setting) {
        var unfit = switch (setting) {
            case Setting.Most(var people) when people < 0 || people > MOST_PEOPLE ->
                Decision.refused(Reason.BAD_ARGUMENT, ":most 30");
            // Everyone is there.
            case Setting.Hidden _, Setting.Most _ when act.room().isPlaza() -> Decision.refused(Reason.PLAZA_STAYS);
            default -> null;
        };
        if (unfit != null) {
            return unfit;
        }
        act.room().place = act.room().place.with(setting);
        return core.ask(act.session(), List.of(new Change.Keep(act.room().place), audit(act, setting)), () -> {
            tellings.toRoom(new RoomEvent.Set(act.room().where(), act.by().who(), setting));
            if (!act.by().rooms.contains(act.room())) {
                core.answers().tell(act.session(), Answer.Done.of(Deed.SET, act.title()));
            }
        });
    }

    private static Change.Audit audit(Act act, Setting setting) {
        return switch (setting) {
            case Setting.Hidden(var on) -> act.audit("private", "", on);
            case Setting.Quiet(var on) -> act.audit("quiet", "", on);
            case Setting.Most(var people) -> act.audit("most", "", people);
        };
    }

    private Decision keep(Act act, Fact.Place place, Change.Audit audit, Answer.Done done) {
        act.room().place = place;
        return core.ask(act.session(), List.of(new Change.Keep(place), audit), done);
    }

    Decision past(Act act, boolean sinceJoined) {
        return act.isOwner()
                ? keep(act, act.room().place.sinceJoined(sinceJoined), act.audit("past", "", sinceJoined),
                        Answer.Done.of(sinceJoined ? Deed.PAST_SINCE_JOINED : Deed.PAST_ALL, act.title()))
                : Decision.refused(Reason.NOT_YOURS, act.title());
    }

    Decision retain(Act act, int days) {
        if (!act.isOwner()) {
            return Decision.refused(Reason.NOT_YOURS, act.title());
        }
        if (days < 0 || days > MOST_DAYS) {
            return Decision.refused(Reason.BAD_ARGUMENT, ":retain 30");
        }
        var place = act.room().place.days(days);
        act.room().place = place;
        return core.ask(act.session(), List.of(new Change.Keep(place), act.audit("retain", "", days)), () -> {
            keeping.tell();
            core.answers().tell(act.session(), Answer.Done.of(Deed.RETAINED, act.title(), days));
        });
    }
}
