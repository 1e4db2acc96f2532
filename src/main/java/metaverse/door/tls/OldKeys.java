package metaverse.door.tls;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// The forms of a private key from before PKCS#8: PKCS#1 for RSA (RFC 8017, appendix A.1.2), SEC1 for elliptic curves
/// (RFC 5915).
final class OldKeys {
    private OldKeys() {}

    /// @return the same key in PKCS#8
    /// @throws IOException where the bytes are no such key
    static byte[] pkcs8(Pem block) throws IOException {
        try {
            return switch (block.label()) {
                case "RSA PRIVATE KEY" -> {
                    var key = RSAPrivateKey.getInstance(ASN1Sequence.getInstance(block.bytes()));
                    var rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
                    yield new PrivateKeyInfo(rsa, key).getEncoded();
                }
                case "EC PRIVATE KEY" -> {
                    var key = ECPrivateKey.getInstance(ASN1Sequence.getInstance(block.bytes()));
                    var curve =
                            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject());
                    yield new PrivateKeyInfo(curve, key).getEncoded();
                }
                default -> throw new IOException("an unknown kind of key: " + block.label());
            };
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IOException(e);
        }
    }
}
