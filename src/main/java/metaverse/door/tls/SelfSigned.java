package metaverse.door.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes a certificate that nobody vouches for: whoever wants to be sure compares its fingerprint.
final class SelfSigned {
    private static final X500Name NAME = new X500Name("CN=Mini Metaverse");
    private static final Duration LIFE = Duration.ofDays(3650);

    /// Clocks differ; a certificate from the future is refused.
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)*");

    private SelfSigned() {}

    /// ECDSA on P-256, for this machine's names. Asks the system for its name, which may take its time.
    static Identity make(Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var builder = new JcaX509v3CertificateBuilder(
                    NAME, new BigInteger(127, new SecureRandom()).add(BigInteger.ONE), Date.from(now.minus(BEFORE)),
                    Date.from(now.plus(LIFE)), NAME, pair.getPublic());
            builder.addExtension(Extension.subjectAlternativeName, false, names());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            var signed = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            var certificate = new JcaX509CertificateConverter().getCertificate(signed);
            return new Identity(pair.getPrivate(), List.of(certificate));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e); // every Java has what this takes
        }
    }

    private static GeneralNames names() {
        var always = List.of(
                new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                new GeneralName(GeneralName.iPAddress, "::1"));
        var host = host();
        var all = new java.util.ArrayList<>(always);
        if (HOST.matcher(host).matches() && !host.equals("localhost")) {
            all.add(new GeneralName(GeneralName.dNSName, host));
        }
        return new GeneralNames(all.toArray(GeneralName[]::new));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost"; // a machine that does not know its own name
        }
    }
}
