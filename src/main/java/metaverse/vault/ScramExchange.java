package metaverse.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import metaverse.universe.Vault;
import metaverse.universe.Vault.Proof;
import org.jspecify.annotations.Nullable;

/// One sign-in under way. Belongs to whoever began it; good for one answer.
final class ScramExchange implements Vault.Exchange {
    private static final int LONGEST = 4096;
    /// The same for a name that nobody has as for a wrong password.
    private static final Proof WRONG = new Proof(false, "e=invalid-proof");
    private static final Proof BROKEN = new Proof(false, "e=other-error");

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

    @Override
    public String challenge() {
        return serverFirst;
    }

    @Override
    public Proof prove(String clientFinal) {
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

    private Proof judge(String unproven, byte[] proof) {
        var signed = (opening.bare() + "," + serverFirst + "," + unproven).getBytes(StandardCharsets.UTF_8);
        var client = Hmac.with(keys.stored()).doFinal(signed);
        for (var i = 0; i < client.length; i++) {
            client[i] ^= proof[i];
        }
        var same = MessageDigest.isEqual(ScramKeys.sha256(client), keys.stored());
        var signature = Hmac.with(keys.server()).doFinal(signed);
        return same && real ? new Proof(true, "v=" + Base64.getEncoder().encodeToString(signature)) : WRONG;
    }

    private static byte @Nullable [] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
