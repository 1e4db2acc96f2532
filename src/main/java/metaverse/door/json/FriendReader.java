package metaverse.door.json;

import java.util.Map;
import metaverse.universe.Command.Form;
import metaverse.universe.FriendCommand;

/// Reads what is between two people.
final class FriendReader {
    private FriendReader() {}

    static Map<String, Reading> readings() {
        return Map.of(
                "befriend", wish -> new FriendCommand.Befriend(wish.who()),
                "unfriend", wish -> new FriendCommand.Unfriend(wish.who()),
                "friends", _ -> new FriendCommand.Friends(Form.EVENT),
                "ignore", wish -> new FriendCommand.Ignore(wish.who()),
                "unignore", wish -> new FriendCommand.Unignore(wish.who()),
                "ignored", _ -> new FriendCommand.Ignored(Form.EVENT));
    }
}
