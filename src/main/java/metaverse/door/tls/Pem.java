package metaverse.door.tls;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// One block of a PEM file (RFC 7468).
///
/// @param label what it says it is: `CERTIFICATE`, `PRIVATE KEY` …
/// @param body  what stands between its first and last line
record Pem(String label, String body) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----\\s(.*?)-----END \\1-----", Pattern.DOTALL);

    /// All blocks, in their order; what stands between them is for people.
    static List<Pem> read(byte[] file) {
        return BLOCK.matcher(new String(file, StandardCharsets.ISO_8859_1))
                .results()
                .map(found -> new Pem(found.group(1), found.group(2)))
                .toList();
    }

    static String write(String label, byte[] bytes) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN " + label + "-----\n" + lines.encodeToString(bytes) + "\n-----END " + label + "-----\n";
    }

    boolean isCertificate() {
        return label.equals("CERTIFICATE") || label.equals("X509 CERTIFICATE");
    }

    boolean isKey() {
        return label.endsWith("PRIVATE KEY");
    }

    /// The older forms say in a header of the block that it is encrypted (RFC 1421, section 4.6.1.1).
    boolean isLocked() {
        return label.startsWith("ENCRYPTED") || body.contains("ENCRYPTED");
    }

    /// PKCS#8 (RFC 5208) is what Java reads; `RSA PRIVATE KEY` and `EC PRIVATE KEY` are older.
    boolean isPkcs8() {
        return label.equals("PRIVATE KEY");
    }

    /// @throws IllegalArgumentException where it is not Base64
    byte[] bytes() {
        return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
    }
}
