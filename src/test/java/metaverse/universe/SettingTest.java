package metaverse.universe;

import static metaverse.universe.World.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaverse.universe.Command.Addressee;
import metaverse.universe.RoomCommand.Create;
import metaverse.universe.RoomCommand.Invite;
import metaverse.universe.RoomCommand.Join;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What can be set in a room, by whom, and what it means for others.
final class SettingTest {
    private static final Addressee GARDEN = addressee("garden");

    private World world = new World();
    private World.Person lily;
    private World.Person bob;
    private World.Person amy;

    private static Addressee addressee(String name) {
        return new Addressee(name, List.of(name(name)));
    }

    @BeforeEach
    void come() {
        lily = world.guest("lily");
        bob = world.guest("bob");
        amy = world.guest("amy");
        asks(lily, new Create(name("garden"), false));
        joins(bob);
        world.forget();
    }

    private void asks(World.Person person, Command... commands) {
        person.asks(commands);
        world.rest();
    }

    private void joins(World.Person person) {
        asks(person, new Join(GARDEN, null));
    }

    private static Command say(String text) {
        return new Command.Say(GARDEN, Kind.SAY, Text.of(text), 0, null);
    }

    private void sets(World.Person person, Setting setting) {
        asks(person, new CareCommand.Set(GARDEN, setting));
    }

    @Test
    void whoDoesNotLookAfterTheRoomSetsNothing() {
        for (var setting : List.of(new Setting.Hidden(true), new Setting.Quiet(true), new Setting.Most(5))) {
            sets(bob, setting);
        }
        assertThat(bob.told).containsExactly("refused not-yours", "refused not-yours", "refused not-yours");
        assertThat(lily.told).isEmpty();
    }

    @Test
    void whatIsSetIsToldToEveryoneThere() {
        sets(lily, new Setting.Quiet(true));
        assertThat(bob.told).singleElement().asString().endsWith("lily sets Quiet[on=true]");
        assertThat(lily.told).singleElement().asString().endsWith("lily sets Quiet[on=true]");
        assertThat(amy.told).isEmpty();
    }

    @Test
    void inAQuietRoomOnlyThoseWhoLookAfterItSpeak() {
        sets(lily, new Setting.Quiet(true));
        world.forget();
        asks(bob, say("psst"));
        assertThat(bob.told).containsExactly("refused room-quiet");
        asks(lily, say("thank you"));
        assertThat(bob.told).last().asString().contains("thank you");
        sets(lily, new Setting.Quiet(false));
        asks(bob, say("may I?"));
        assertThat(lily.told).last().asString().contains("may I?");
    }

    @Test
    void aFullRoomTakesOnlyWhoIsInvited() {
        sets(lily, new Setting.Most(2));
        joins(amy);
        assertThat(amy.told).containsExactly("refused room-full");
        asks(lily, new Invite(GARDEN, addressee("amy")));
        joins(amy);
        assertThat(amy.told).last().asString().contains("garden");
        assertThat(bob.told).last().asString().contains("amy");
        var zoe = world.guest("zoe");
        joins(zoe);
        assertThat(zoe.told).last().isEqualTo("refused room-full");
        sets(lily, new Setting.Most(0));
        joins(zoe);
        assertThat(zoe.told).last().asString().contains("garden");
    }

    @Test
    void aRoomMadePrivateIsNotThereForOthers() {
        sets(lily, new Setting.Hidden(true));
        joins(amy);
        assertThat(amy.told).containsExactly("refused no-such-room");
        sets(lily, new Setting.Hidden(false));
        joins(amy);
        assertThat(amy.told).last().asString().contains("garden");
    }

    @Test
    void whatIsSetLasts() {
        asks(lily, new AccountCommand.Register("correct horse"));
        sets(lily, new Setting.Most(1));
        sets(lily, new Setting.Quiet(true));
        world = world.restarted();
        amy = world.guest("amy");
        joins(amy);
        assertThat(amy.told).last().isEqualTo("refused room-full");
    }

    @Test
    void thePlazaIsOpenToEveryone() {
        var operator = world.guest("zoe");
        asks(operator, new CareCommand.Set(null, new Setting.Most(2)));
        assertThat(operator.told).last().isEqualTo("refused not-yours");
        sets(lily, new Setting.Most(-1));
        assertThat(lily.told).last().isEqualTo("refused bad-argument");
    }
}
