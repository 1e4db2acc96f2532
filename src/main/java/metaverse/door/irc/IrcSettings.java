package metaverse.door.irc;

import java.util.List;

/// What the operator has set for IRC clients.
///
/// @param serverName what the server is called in every line it sends
/// @param network    what clients call all of it
/// @param description of the server, in a few words
/// @param motd       the message of the day; its lines; empty for none
/// @param autoJoin   rooms that a client finds itself in; where the plaza is not among them, it hears nothing of it
/// @param replay     records of a room that clients are shown which cannot ask for them; 0 for none
public record IrcSettings(String serverName, String network, String description, List<String> motd,
        List<String> autoJoin, int replay) {
    public IrcSettings {
        motd = List.copyOf(motd);
        autoJoin = List.copyOf(autoJoin);
    }

    public static IrcSettings standard() {
        return new IrcSettings("mini.metaverse", "MiniMetaverse", "A mini metaverse", List.of(), List.of("plaza"), 50);
    }
}
