package metaverse.universe;

import static metaverse.universe.World.name;
import static metaverse.universe.World.named;
import static org.assertj.core.api.Assertions.assertThat;

import metaverse.universe.CareCommand.InviteByLink;
import metaverse.universe.Command.Addressee;
import metaverse.universe.Command.Enter;
import metaverse.universe.Settings.Entry;
import metaverse.universe.Settings.People;
import org.junit.jupiter.api.BeforeEach;

/// Lily has an account, and a private room into which one may be invited.
abstract class Den {
    static final Addressee DEN = named("den");
    static final String OVER = "refused invitation-over";
    static final Text NONE = Text.of("");
    static final Address ELSEWHERE = new Address(0x2001_0db8_0000_0001L, 7);

    World world = new World();
    World.Person lily;

    @BeforeEach
    void come() {
        lily = account("lily");
        asks(lily, new RoomCommand.Create(name("den"), true));
        world.forget();
    }

    World.Person account(String name) {
        var person = world.guest(name);
        asks(person, new AccountCommand.Register("correct horse"));
        return person;
    }

    void asks(World.Person person, Command command) {
        person.asks(command);
        world.rest();
    }

    String code(World.Person maker, long seconds, int uses) {
        asks(maker, new InviteByLink(DEN, seconds, uses));
        assertThat(maker.told).last().asString().startsWith("invitation ");
        world.forget();
        return maker.code;
    }

    World.Person comes(String name, String code) {
        return comes(world.stranger(), name, code);
    }

    World.Person comes(World.Person person, String name, String code) {
        asks(person, new Enter(name(name), true, code));
        return person;
    }

    /// The same people and rooms with another rule at the entry.
    void settle(Entry entry) {
        var before = Settings.standard();
        var people = before.people();
        world.universe.settle(new Settings(
                before.window(), before.crowd(), before.addressees(), before.page(), before.shownMembers(),
                before.textBytes(), before.linger(), before.restartGrace(), before.stall(), before.closing(),
                before.keep(),
                new People(entry, "sesame", true, people.rooms(), people.friends(), people.keepName(),
                        people.expire(), people.leastPassword())));
        world.turn();
    }
}
