package metaverse.door.irc;

import java.io.IOException;
import java.nio.file.Path;
import metaverse.story.House;
import metaverse.story.IrcClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A universe, and people who come to it with IRC clients.
abstract class IrcTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    House house;

    @BeforeEach
    void open() throws IOException {
        house = House.open(data.resolve("universe" + System.nanoTime()));
    }

    @AfterEach
    void close() throws IOException {
        house.close();
    }

    IrcClient irc(String nick) throws IOException {
        var client = house.irc();
        client.enter(nick);
        return client;
    }

    /// @param caps what it asks for, between blanks
    IrcClient irc(String nick, String caps) throws IOException {
        var client = house.irc();
        client.say("CAP REQ :" + caps).say("CAP END").enter(nick);
        return client;
    }
}
