package metaverse.door.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import metaverse.story.House;
import net.engio.mbassy.listener.Handler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kitteh.irc.client.library.Client;
import org.kitteh.irc.client.library.event.channel.ChannelMessageEvent;
import org.kitteh.irc.client.library.event.user.PrivateMessageEvent;
import org.kitteh.irc.client.library.feature.auth.SaslPlain;

/// A bot that stands on someone else's library is at home, too.
final class BotLibraryTest {
    /// Answers whoever greets it, in the room or in private.
    static final class Greeter {
        @Handler
        void hear(ChannelMessageEvent event) {
            if (event.getMessage().equals("hello bot")) {
                event.sendReply("hello " + event.getActor().getNick());
            }
        }

        @Handler
        void hear(PrivateMessageEvent event) {
            event.sendReply("you said " + event.getMessage());
        }
    }

    @Test
    void botSignsInAndTakesPart(@TempDir Path data) throws Exception {
        try (var house = House.open(data); var bob = house.text("bob")) {
            try (var owner = house.text("kit")) {
                assertThat(owner.ask(":register correct horse")).isNotEmpty();
            }
            bob.until("* kit left");
            var kit = Client.builder()
                    .nick("kitten")
                    .server()
                    .host("127.0.0.1")
                    .port(house.address().getPort(), Client.Builder.Server.SecurityType.INSECURE)
                    .then()
                    .build();
            kit.getAuthManager().addProtocol(new SaslPlain(kit, "kit", "correct horse"));
            kit.getEventManager().registerEventListener(new Greeter());
            kit.addChannel("#plaza");
            kit.connect();
            bob.until("* kit arrived");

            bob.say("hello bot");
            bob.until("kit: hello bob");
            bob.say("@kit 你好");
            bob.until("[private] kit: you said 你好");

            kit.shutdown("good night");
            bob.until("* kit left");
        }
    }
}
