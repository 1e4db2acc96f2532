package metaverse.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// One sign-in under way. Belongs to whoever began it; good for one answer.
public final class ScramExchange {
    /// How it ended.
    public sealed interface Ending {
        /// The client knows the password.
        ///
        /// @param serverFinal to be sent: proves to the client that the server knows it too
        record Proven(String serverFinal) implements Ending {}

        /// It does not, or broke the protocol.
        ///
        /// @param serverFinal to be sent; the same for a name that nobody has as for a wrong password
        record Unproven(String serverFinal) implements Ending {}
    }

    private static final int LONGEST = 4096;
    private static final Ending WRONG = new Ending.Unproven("e=invalid-proof");
    private static final Ending BROKEN = new Ending.Unproven("e=other-error");

    private final ScramOpening opening;
    private final String nonce;
    private final String serverFirst;
    private final ScramKeys keys;
    private final boolean real;
    private boolean spent;

    /// @param ours the server's part of the nonce
    /// @param real whether the keys are someone's; otherwise nothing is ever proven
    ScramExchange(ScramOpening opening, String ours, ScramKeys keys, boolean real) {
        this.opening = opening;
        this.keys = keys;
        this.real = real;
        nonce = opening.nonce() + ours;
        serverFirst = "r=%s,s=%s,i=%d".formatted(
                nonce, Base64.getEncoder().encodeToString(keys.salt()), keys.iterations());
    }

    /// The answer to the client's first message.
    public String serverFirst() {
        return serverFirst;
    }

    /// Takes the client's second and last message (`client-final-message`). Any later one is refused unread.
    public Ending finish(String clientFinal) {
        var first = !spent;
        spent = true;
        var proofAt = clientFinal.lastIndexOf(",p=");
        if (!first || clientFinal.length() > LONGEST || proofAt < 0) {
            return BROKEN;
        }
        var unproven = clientFinal.substring(0, proofAt);
        var proof = decode(clientFinal.substring(proofAt + ",p=".length()));
        return isOurs(unproven) && proof != null && proof.length == Kept.HASH ? judge(unproven, proof) : BROKEN;
    }

    /// It must repeat the header and the whole nonce; what follows those is an extension that may be skipped.
    private boolean isOurs(String unproven) {
        var header = Base64.getEncoder().encodeToString(opening.header().getBytes(StandardCharsets.UTF_8));
        var expected = "c=" + header + ",r=" + nonce;
        return unproven.equals(expected) || unproven.startsWith(expected + ",");
    }

    private Ending judge(String unproven, byte[] proof) {
        var signed = (opening.bare() + "," + serverFirst + "," + unproven).getBytes(StandardCharsets.UTF_8);
        var client = Hmac.with(keys.stored()).doFinal(signed);
        for (var i = 0; i < client.length; i++) {
            client[i] ^= proof[i];
        }
        var same = MessageDigest.isEqual(ScramKeys.sha256(client), keys.stored());
        var signature = Hmac.with(keys.server()).doFinal(signed);
        return same && real ? new Ending.Proven("v=" + Base64.getEncoder().encodeToString(signature)) : WRONG;
    }

    private static byte @Nullable [] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
