package metaverse.door.json;

import java.util.Map;
import metaverse.door.json.Fields.Unfit;
import metaverse.names.Names;
import metaverse.universe.Command;
import metaverse.universe.Command.Form;
import metaverse.universe.RoomCommand;
import metaverse.universe.Text;

/// Reads what is asked of rooms.
final class RoomReader {
    private RoomReader() {}

    static Map<String, Reading> readings() {
        return Map.of(
                "create", wish -> new RoomCommand.Create(wish.name("room"), wish.fields().flag("private", false)),
                "join", RoomReader::join,
                "leave", wish -> new RoomCommand.Leave(wish.room()),
                "turn", RoomReader::turn,
                "topic", RoomReader::topic,
                "retitle", wish -> new RoomCommand.RenameRoom(wish.room(), wish.name("name")),
                "decline", RoomReader::decline,
                "invite", wish -> new RoomCommand.Invite(wish.room(), wish.who()),
                "pending", _ -> new RoomCommand.Pending(Form.EVENT),
                "rooms", _ -> new RoomCommand.Rooms(Form.EVENT));
    }

    private static RoomCommand decline(Wish wish) throws Unfit {
        return new RoomCommand.Decline(Names.exact(wish.fields().string("room")));
    }

    private static Command join(Wish wish) throws Unfit {
        var code = InvitationReader.code(wish);
        if (code != null) {
            return new Command.Accept(code);
        }
        if (!wish.fields().has("who")) {
            wish.fields().need("room");
            if (wish.fields().flag("create", false)) {
                return new RoomCommand.JoinOrCreate(wish.name("room"));
            }
        }
        return new RoomCommand.Join(wish.room(), wish.named("who"));
    }

    private static RoomCommand turn(Wish wish) throws Unfit {
        return new RoomCommand.Turn(Names.exact(wish.fields().string("room")));
    }

    private static RoomCommand topic(Wish wish) throws Unfit {
        var topic = wish.fields().optional("text");
        return new RoomCommand.Topic(wish.room(), topic == null ? null : Text.of(topic));
    }
}
