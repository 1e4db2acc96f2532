package metaverse.universe;

import java.util.stream.Collectors;

/// What someone reads, in the shortest words.
final class Words {
    private Words() {}

    static String of(Event event) {
        return switch (event) {
            case Event.Said said -> in(said) + said.seq() + " " + said.from().name() + ": " + said.text();
            case Event.Deleted it -> in(it) + "deleted " + it.seq() + " by " + it.who().name();
            case Event.Reacted it -> in(it) + it.who().name() + (it.on() ? " " : " no ") + it.emoji() + " " + it.seq();
            case RoomEvent it -> of(it);
            case FloorEvent it -> of(it);
            case Event.Direct it -> of(it);
            case Answer it -> of(it);
        };
    }

    private static String in(Event.Common event) {
        return event.where().number() == Room.PLAZA ? "" : "[" + event.where().name() + "] ";
    }

    private static String of(RoomEvent event) {
        return in(event) + switch (event) {
            case RoomEvent.Arrived arrived -> "+ " + arrived.who().name() + (arrived.crowd() ? " (crowd)" : "")
                    + (arrived.back() ? " (back)" : "");
            case RoomEvent.Left left -> "- " + left.who().name() + (left.crowd() ? " (crowd)" : "");
            case RoomEvent.Renamed renamed -> renamed.from() + " is " + renamed.to();
            case RoomEvent.Presence it -> "presence " + it.here() + " +" + it.arrived() + " -" + it.left();
            case RoomEvent.Topic it -> "topic " + it.topic();
            case RoomEvent.Retitled it -> "was " + it.from();
            case RoomEvent.Set(_, var who, var setting) -> who.name() + " sets " + setting;
            case RoomEvent.Typing it -> it.who().name() + (it.on() ? " writes" : " writes no more");
            case RoomEvent.Appointed it -> it.who().name() + " is " + it.role();
            case RoomEvent.Gone it -> it.who().name() + (it.why() == null ? " is back" : " is away " + it.why());
        };
    }

    private static String of(FloorEvent event) {
        return "(" + event.where().name() + ") " + switch (event) {
            case FloorEvent.Stood it -> "stood " + it.people().stream().map(one -> one.who().name()).toList();
            case FloorEvent.Walked it -> "walk " + it.walks().stream().map(walk -> walk.path().getLast()).toList();
            case FloorEvent.Vanished it -> "vanished " + it.who().size();
            case FloorEvent.Landscaped _ -> "landscape";
            case FloorEvent.Murmuring it -> it.who().name() + " murmurs at " + it.spot();
        };
    }

    private static String of(Event.Direct event) {
        return switch (event) {
            case Event.Told it -> it.seq() + " " + it.from().name() + " to " + it.to().getFirst().name() + ": "
                    + it.text()
                    + switch (it.copy()) {
                        case RECEIVED -> "";
                        case ECHO -> " (own)";
                        case OTHER_DEVICE -> " (other device)";
                    };
            case Event.Absent(var who, var why) -> who.name() + " is away: " + why;
            case Event.Resent resent -> "resent " + resent.seq() + " " + resent.text();
            case Event.TalkDeleted it -> "deleted " + it.seq() + " with " + it.with().name();
            case Event.TalkReacted it -> it.who().name() + " " + it.emoji() + " " + it.seq();
            case Event.News it -> ("news " + it.matter().code() + " " + String.join(" ", it.args())).strip();
            case Event.SentOut(var by, var why) -> "sent out by " + by + ": " + why;
            case Event.TalkTyping it -> it.who().name() + (it.on() ? " writes to you" : " writes to you no more");
            case Event.Came it -> it.who().name() + " came to " + it.spot();
            case Event.Murmured it -> "murmur of " + it.who().name() + " at " + it.spot() + ": " + it.text();
            case Event.ReadTo it -> "read " + it.seq() + " unread " + it.unread();
        };
    }

    private static String of(Answer answer) {
        return switch (answer) {
            case Answer.Welcome it -> "welcome " + it.me().name() + (it.resumed() ? " back" : "");
            case Answer.Worded(var what) -> "in words " + of(what);
            case Answer.Token _ -> "token";
            case Answer.Proof(var message) -> "proof: " + message;
            case Answer.Joined it -> "joined " + it.place().where().name() + (it.turned() ? "" : " too");
            case Answer.Parted it -> "parted " + it.where().name();
            case Answer.Turned it -> "turned to " + it.place().where().name();
            case Answer.Refused it ->
                "refused " + it.refusal().reason().code() + (it.cid() == null ? "" : " " + it.cid());
            case Answer.Done it -> (it.what().code() + " " + String.join(" ", it.args())).strip();
            case Answer.Past it -> "past" + it.records().stream()
                    .map(record -> " " + record.seq())
                    .collect(Collectors.joining());
            case Answer.Found it -> "found" + it.hits().stream()
                    .map(hit -> " " + (hit.room() == null ? "@" + hit.with().name() : hit.room()) + hit.record().seq())
                    .collect(Collectors.joining());
            case Answer.Present it -> "here " + it.here();
            case Answer.Rooms it -> "rooms" + it.rooms().stream()
                    .map(room -> " " + room.where().name())
                    .collect(Collectors.joining());
            case Answer.Friends it -> "friends" + it.friends().stream()
                    .map(friend -> " " + friend.who().name() + " " + friend.state() + (friend.here() ? " here" : ""))
                    .collect(Collectors.joining());
            case Answer.Ignored it -> "ignored" + it.whom().stream()
                    .map(who -> " " + who.name())
                    .collect(Collectors.joining());
            case Answer.Unread it -> "unread" + it.waiting().stream()
                    .map(one -> " " + (one.with() == null ? one.room() : "@" + one.with().name()) + " " + one.unread())
                    .collect(Collectors.joining());
            case Answer.Talks it -> "talks" + it.talks().stream()
                    .map(one -> " @" + one.with().name() + " " + one.unread())
                    .collect(Collectors.joining());
            case Answer.Pending it -> "pending" + it.asking().stream()
                    .map(who -> " @" + who.name())
                    .collect(Collectors.joining())
                    + it.rooms().stream()
                            .map(room -> " " + room.room() + " by " + room.by())
                            .collect(Collectors.joining());
            case Answer.Ground it -> "floor of " + it.room() + " with " + it.people().size();
            case Answer.Located it -> it.who().name() + " is" + it.places().stream()
                    .map(stay -> " in " + stay.room() + (stay.spot() == null ? "" : " at " + stay.spot()))
                    .collect(Collectors.joining());
            case Answer.Replay it -> "replay of " + it.moves().size();
            case Answer.Exported it -> "exported " + it.format().code();
            case Answer.Audit it -> "audit " + it.deeds().size();
            case Answer.Invitation it -> "invitation " + it.listing().number() + " into " + it.room();
            case Answer.Invitations it -> "invitations " + it.listings().stream()
                    .map(one -> one.number() + " by " + one.by() + " left " + one.left())
                    .toList();
            case Answer.Invited it -> "invited to " + it.room() + " by " + it.by();
            case Answer.Bans it -> "bans " + it.bans().stream().map(ban -> ban.subject().toString()).toList();
            case Answer.Attendance it -> "attendance " + it.attendants().size();
            case Answer.Pong(var n) -> "pong " + n;
            case Answer.Explained(var topic) -> "explained " + topic;
            case Answer.Speaks(var region) -> "speaks " + region.tongue();
            case Answer.Clocked(var region, _) -> "clocked " + region.zone();
        };
    }
}
