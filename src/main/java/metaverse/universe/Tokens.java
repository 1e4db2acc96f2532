package metaverse.universe;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/// Signs and reads the tokens by which guests resume: who it is, under which name, and which process start gave it.
/// Whether a token is still good is not its own business but that of [Arrivals].
final class Tokens {
    /// @param node the process start that gave it
    record Token(MemberId id, Name name, int node) {}

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 32;

    private final Mac mac;

    /// @param key what only this universe knows; tokens of an earlier start are read only with the same key
    Tokens(SecretKey key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    String sign(Token token) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(token.node);
            out.writeLong(token.id.value());
            out.writeUTF(token.name.shown());
            out.writeUTF(token.name.key());
            out.writeByte(token.name.looks().size());
            for (var look : token.name.looks()) {
                out.writeUTF(look);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        var content = bytes.toByteArray();
        bytes.writeBytes(mac.doFinal(content));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /// The token, or null where this universe did not sign it.
    @Nullable Token read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var length = bytes.length - SIGNATURE;
            if (length <= 0) {
                return null;
            }
            mac.update(bytes, 0, length);
            var signature = new byte[SIGNATURE];
            System.arraycopy(bytes, length, signature, 0, SIGNATURE);
            if (!MessageDigest.isEqual(mac.doFinal(), signature)) {
                return null;
            }
            var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
            var node = in.readInt();
            return new Token(new MemberId(in.readLong()), name(in), node);
        } catch (IllegalArgumentException | IOException e) {
            return null;
        }
    }

    private static Name name(DataInputStream in) throws IOException {
        var shown = in.readUTF();
        var key = in.readUTF();
        var looks = new ArrayList<String>();
        for (var left = in.readByte(); left > 0; left--) {
            looks.add(in.readUTF());
        }
        return new Name(shown, key, looks);
    }
}
