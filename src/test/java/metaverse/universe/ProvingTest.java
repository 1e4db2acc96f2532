package metaverse.universe;

import static metaverse.universe.World.name;
import static org.assertj.core.api.Assertions.assertThat;

import metaverse.universe.AccountCommand.ChangePassword;
import metaverse.universe.AccountCommand.Register;
import metaverse.universe.Command.Prove;
import metaverse.universe.Command.Quit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Coming in with a password that is proven and not shown. The vault of these tests takes the password for its own proof.
final class ProvingTest {
    private static final String PASSWORD = "correct horse";

    private final World world = new World();
    private World.Person lily;

    @BeforeEach
    void come() {
        lily = world.guest("lily");
        asks(lily, new Register(PASSWORD));
        world.forget();
    }

    private void asks(World.Person person, Command... commands) {
        person.asks(commands);
        world.rest();
    }

    private World.Person proves(String name, String proof) {
        var person = world.stranger();
        asks(person, new Prove(name(name), "hello", true), new Prove(null, proof, true));
        return person;
    }

    @Test
    void whoProvesThePasswordComesIn() {
        asks(lily, new Quit());
        assertThat(proves("Lily", PASSWORD).told).startsWith("proof: prove it, lily", "proof: done")
                .anyMatch(line -> line.startsWith("welcome lily"));
    }

    @Test
    void aWrongProofAndANameThatNobodyHasLookTheSame() {
        assertThat(proves("lily", "guess").told).containsExactly("proof: prove it, lily", "refused wrong-password");
        assertThat(proves("nobody", "guess").told).containsExactly("proof: prove it, nobody", "refused wrong-password");
    }

    @Test
    void aProofIsGoodForOneAnswer() {
        var person = proves("lily", "guess");
        asks(person, new Prove(null, PASSWORD, true));
        assertThat(person.told).last().isEqualTo("refused wrong-password");
        asks(person, new Prove(name("lily"), "", true));
        assertThat(person.told).last().isEqualTo("refused wrong-password");
    }

    @Test
    void aProofOfAPasswordThatWasChangedMeanwhileIsNone() {
        var thief = world.stranger();
        asks(thief, new Prove(name("lily"), "hello", true));
        asks(lily, new ChangePassword(PASSWORD, "a better horse"));
        asks(thief, new Prove(null, PASSWORD, true));
        assertThat(thief.told).containsExactly("proof: prove it, lily", "refused wrong-password");
        assertThat(proves("lily", "a better horse").told).anyMatch(line -> line.startsWith("welcome lily"));
    }

    @Test
    void guessingStaysSlow() {
        for (var i = 0; i < 5; i++) {
            proves("lily", "guess" + i);
        }
        assertThat(proves("lily", PASSWORD).told).startsWith("refused too-many-attempts");
    }

    @Test
    void whoIsInAlreadyProvesNothing() {
        asks(lily, new Prove(name("lily"), "hello", true));
        assertThat(lily.told).last().isEqualTo("refused already-in");
    }
}
