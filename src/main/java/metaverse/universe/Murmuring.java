package metaverse.universe;

import metaverse.universe.Refusal.Reason;

/// Talking quietly: only those at the same spot hear it, the others see that someone does. It is not recorded.
final class Murmuring {
    private final Core core;
    private final Floors floors;
    private final Naming naming;

    Murmuring(Core core, Floors floors, Naming naming) {
        this.core = core;
        this.floors = floors;
        this.naming = naming;
    }

    Decision murmur(Member member, Room room, FloorCommand.Murmur asked) {
        if (asked.text().isEmpty()) {
            return Decision.refused(Reason.NOTHING_TO_SAY);
        }
        if (asked.text().bytes() > core.settings().textBytes()) {
            return Decision.refused(Reason.TEXT_TOO_LONG, core.settings().textBytes());
        }
        var membership = room.membership(member.id);
        if (membership != null && membership.muted() > core.now()) {
            return Decision.refused(Reason.MUTED, room.where().name());
        }
        var now = core.ticker().nanos();
        var ground = floors.of(room);
        var stand = ground.of(member);
        var spot = stand == null ? null : ground.floor.spotAt(stand.position(now)).orElse(null);
        if (spot == null) {
            return Decision.refused(Reason.NOT_AT_SPOT);
        }
        var murmured = new Event.Murmured(
                room.where().name(), member.who(), naming.sign(ground, spot), asked.text());
        for (var other : ground.stands()) {
            if (spot.covers(other.position(now)) && !other.member.ignored.contains(member.id)) {
                core.tellings().toMember(other.member, murmured);
            }
        }
        if (floors.isWatched(ground)) {
            core.tellings().toRoom(new FloorEvent.Murmuring(
                    ground.where(), member.who(), naming.sign(ground, spot)));
        }
        return Decision.DONE;
    }
}
