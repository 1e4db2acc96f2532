package metaverse.vault;

import static metaverse.vault.Vaults.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import metaverse.universe.Vault.Proof;
import metaverse.universe.Vault.Secret;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScramTest {
    private static final String NONCE = "fyko+d2lbbFgONRv9qkxdawL";
    private static final Proof WRONG = new Proof(false, "e=invalid-proof");
    private static final Proof BROKEN = new Proof(false, "e=other-error");

    private static Secret secret;

    private final Scram scram = new Scram(KEY);

    @BeforeAll
    static void seal() throws Exception {
        try (var vault = Vaults.quick(new Vaults.Counted())) {
            secret = Vaults.seal(vault, "Correct horsé");
        }
    }

    private static ScramClient client(String header, String password) {
        return new ScramClient(header, "lily", password, NONCE);
    }

    private ScramExchange begin(ScramClient client, Secret known) {
        return scram.begin(ScramOpening.read(client.first()), "lily", known);
    }

    /// RFC 7677, section 3.
    @Test
    void answersAsInTheExampleOfTheRfc() {
        var salt = Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ==");
        var keys = ScramKeys.of("pencil".getBytes(StandardCharsets.US_ASCII), salt, 4096);
        var opening = ScramOpening.read("n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
        var exchange = new ScramExchange(opening, "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0", keys, true);

        assertThat(exchange.challenge()).isEqualTo(
                "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
        assertThat(exchange.prove("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="))
                .isEqualTo(new Proof(true, "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n,,", "y,,", "n,a=lily,"})
    void eachProvesToTheOtherThatItKnowsThePassword(String header) {
        var client = client(header, "Correct horsé");
        var exchange = begin(client, secret);
        var last = client.last(exchange.challenge());
        assertThat(exchange.prove(last.message())).isEqualTo(new Proof(true, last.proven()));
    }

    @Test
    void aWrongPasswordProvesNothing() {
        var client = client("n,,", "correct horsé");
        var exchange = begin(client, secret);
        assertThat(exchange.prove(client.last(exchange.challenge()).message())).isEqualTo(WRONG);
    }

    @Test
    void aProofIsGoodOnce() {
        var client = client("n,,", "Correct horsé");
        var exchange = begin(client, secret);
        var last = client.last(exchange.challenge()).message();
        assertThat(exchange.prove(last)).extracting(Proof::proven).isEqualTo(true);
        assertThat(exchange.prove(last)).isEqualTo(BROKEN);
        assertThat(begin(client, secret).prove(last)).isEqualTo(BROKEN);
    }

    @Test
    void anotherTryInTheSameExchangeIsRefused() {
        var client = client("n,,", "Correct horsé");
        var exchange = begin(client, secret);
        assertThat(exchange.prove("rubbish")).isEqualTo(BROKEN);
        assertThat(exchange.prove(client.last(exchange.challenge()).message())).isEqualTo(BROKEN);
    }

    private static String saltAndIterations(ScramExchange exchange) {
        return exchange.challenge().replaceFirst("r=[^,]+,", "");
    }

    @Test
    void aNameThatNobodyHasLooksLikeOneThatSomebodyHas() {
        var client = client("n,,", "Correct horsé");
        var real = begin(client, secret);
        var none = begin(client, null);

        assertThat(saltAndIterations(none)).hasSameSizeAs(saltAndIterations(real)).endsWith(",i=15000");
        assertThat(saltAndIterations(real)).endsWith(",i=15000");
        assertThat(saltAndIterations(begin(client, null))).isEqualTo(saltAndIterations(none));
        assertThat(saltAndIterations(new Scram(KEY).begin(ScramOpening.read(client.first()), "lily", null)))
                .as("after a restart").isEqualTo(saltAndIterations(none));
        assertThat(saltAndIterations(scram.begin(ScramOpening.read(client.first()), "rose", null)))
                .isNotEqualTo(saltAndIterations(none));
        assertThat(none.prove(client.last(none.challenge()).message())).isEqualTo(WRONG);
    }

    /// Whoever had guessed the key would still prove nothing for a name that nobody has.
    @Test
    void aNameThatNobodyHasIsNeverProven() {
        var client = client("n,,", "pencil");
        var keys = ScramKeys.of("pencil".getBytes(StandardCharsets.US_ASCII), new byte[16], 4096);
        var exchange = new ScramExchange(ScramOpening.read(client.first()), "x".repeat(24), keys, false);
        assertThat(exchange.prove(client.last(exchange.challenge()).message())).isEqualTo(WRONG);
    }

    @Test
    void aSecretThatCannotBeReadIsLikeNone() {
        var client = client("n,,", "Correct horsé");
        var exchange = begin(client, new Secret(new byte[] {1, 2, 3}));
        assertThat(saltAndIterations(exchange)).isEqualTo(saltAndIterations(begin(client, null)));
    }

    @Test
    void namesAreUnescaped() {
        assertThat(ScramOpening.read("n,,n=a=2Cb=3D2C,r=x").name()).isEqualTo("a,b=2C");
        var client = new ScramClient("n,,", "a,b=2C", "Correct horsé", NONCE);
        assertThat(ScramOpening.read(client.first()).name()).isEqualTo("a,b=2C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", "n,,n=lily", "p=tls-unique,,n=lily,r=x", "n,,m=ext,n=lily,r=x", "n,a=rose,n=lily,r=x",
                "n,a=,n=lily,r=x", "n,,n=,r=x", "n,,n=lily,r=", "n,,n=a=b,r=x", "n,,n=a=2c,r=x", "n,,n=lily,r=a b",
                "n,,n=lily,r=é",
                "n,,n=li\u0000ly,r=x", "x,,n=lily,r=x", "n,,r=x,n=lily", "n,,n=lily,x=y,r=x"})
    void refusesAnOpeningThatIsNone(String message) {
        assertThat(ScramOpening.read(message)).isNull();
    }

    @Test
    void refusesAnOpeningWithoutEnd() {
        assertThat(ScramOpening.read("n,,n=lily,r=" + "x".repeat(1000))).isNotNull();
        assertThat(ScramOpening.read("n,,n=lily,r=" + "x".repeat(3000))).isNull();
    }

    @Test
    void refusesALastMessageThatIsNotOfThisExchange() {
        var client = client("n,,", "Correct horsé");
        for (var change : new String[][] {{"c=biws", "c=eSws"}, {"r=fyko", "r=fykO"}, {",p=", ",q="}, {"c=biws,", ""},
            {",p=", "x,p="}, {",p=", ",p=*"}, {",p=", ",p=AAAA"}, {",p=", ",p=" + "A".repeat(5000)}}) {
            var exchange = begin(client, secret);
            var last = client.last(exchange.challenge()).message();
            assertThat(exchange.prove(last.replace(change[0], change[1]))).as(change[1]).isEqualTo(BROKEN);
        }
    }

    @Test
    void anExtensionIsSignedLikeTheRest() {
        var client = client("n,,", "Correct horsé");
        var exchange = begin(client, secret);
        var last = client.last(exchange.challenge()).message();
        assertThat(exchange.prove(last.replace(",p=", ",x=y,p="))).isEqualTo(WRONG);
    }

    @Property
    void whateverThePasswordItIsProven(@ForAll String typed, @ForAll("names") String name) {
        var password = typed.isEmpty() ? "x" : typed.replaceAll("\\p{Cs}", "?");
        var keys = ScramKeys.of(password.getBytes(StandardCharsets.UTF_8), new byte[16], 1);
        var client = new ScramClient("n,,", name, password, NONCE);
        var exchange = new ScramExchange(ScramOpening.read(client.first()), "y".repeat(24), keys, true);
        var last = client.last(exchange.challenge());
        assertThat(exchange.prove(last.message())).isEqualTo(new Proof(true, last.proven()));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> names() {
        return net.jqwik.api.Arbitraries.strings().withChars("al=,2C3D李").ofMinLength(1).ofMaxLength(20);
    }

    @FuzzTest
    void noMessageMakesReadingThrow(String message) {
        var any = message == null ? "" : message;
        var opening = ScramOpening.read(any);
        if (opening != null) {
            assertThat(opening.header() + opening.bare()).isEqualTo(any);
            assertThat(opening.name()).isNotEmpty();
        }
        var exchange = begin(client("n,,", "x"), secret);
        assertThat(exchange.prove(any)).isEqualTo(BROKEN);
        var close = begin(client("n,,", "x"), secret);
        var nonce = close.challenge().substring(0, close.challenge().indexOf(','));
        assertThat(close.prove("c=biws," + nonce + any)).extracting(Proof::proven).isEqualTo(false);
    }
}
