package metaverse;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import metaverse.qr.Modules;
import metaverse.screen.QrPicture;
import org.junit.jupiter.api.Test;

/// How `serve` tells people to come in.
final class InvitationTest {
    private static final InetAddress V4 = InetAddress.ofLiteral("192.0.2.7");
    private static final InetAddress V6 = InetAddress.ofLiteral("2001:db8:0:0:0:0:0:7");

    private static Invitation invitation(InetAddress... hosts) {
        return new Invitation(List.of(hosts), 5000, Optional.empty());
    }

    @Test
    void eachKindOfClientIsTold() {
        assertThat(invitation(V4, V6).whole()).startsWith(
                "Mini Metaverse is open on port 5000. Come in with",
                "  a browser    http://192.0.2.7:5000/",
                "  a browser    http://[2001:db8:0:0:0:0:0:7]:5000/",
                "  a terminal   ./metaverse join 192.0.2.7:5000",
                "  nc           nc 192.0.2.7 5000",
                "  IRC          /connect 192.0.2.7 5000",
                "  a bot        the same, with {\"do\":\"enter\",\"name\":\"echo\"}");
        assertThat(invitation(V6).plain()).contains("  nc           nc 2001:db8:0:0:0:0:0:7 5000")
                .allMatch(line -> line.length() <= 60);
        assertThat(invitation(V4, V6).whole()).allMatch(line -> line.length() <= 60)
                .anyMatch(line -> line.contains("only over HTTPS"));
    }

    @Test
    void aCertificateIsListedWithItsFingerprint() {
        var lines = new Invitation(List.of(V4), 5000, Optional.of("AB:CD")).plain();

        assertThat(lines).anyMatch(line -> line.contains("https://192.0.2.7:5000/")).last().asString()
                .contains("AB:CD");
    }

    @Test
    void whatIsBoundToOneAddressIsFoundThereOnly() {
        assertThat(Reach.of(V4)).containsExactly(V4);
        assertThat(Reach.of(InetAddress.getLoopbackAddress())).containsExactly(InetAddress.getLoopbackAddress());
    }

    @Test
    void whatIsBoundToAllIsFoundAtAFewThatOthersCanReach() {
        var all = Reach.of(InetAddress.ofLiteral("0.0.0.0"));

        assertThat(all).isNotEmpty().hasSizeLessThanOrEqualTo(3)
                .noneMatch(InetAddress::isLinkLocalAddress).noneMatch(InetAddress::isAnyLocalAddress);
    }

    @Test
    void anIpv6AddressHasBracketsInALink() {
        assertThat(Reach.host(V6)).isEqualTo("[2001:db8:0:0:0:0:0:7]");
        assertThat(Reach.bare(V6)).isEqualTo("2001:db8:0:0:0:0:0:7");
    }

    /// Reads the printed picture as a camera would: module by module, two in each sign.
    @Test
    void thePictureIsTheCodeOfTheLinkWithAQuietZoneAroundIt() {
        var link = invitation(V4).link();
        var code = QrCode.encodeText(link, QrCode.Ecc.LOW);
        var rows = QrPicture.of(Modules.of(link));
        var quiet = QrPicture.QUIET;

        assertThat(link).isEqualTo("http://192.0.2.7:5000/");
        assertThat(rows).hasSize((code.size + 2 * quiet + 1) / 2)
                .allMatch(row -> row.length() == code.size + 2 * quiet);
        for (var y = 0; y < 2 * rows.size(); y++) {
            for (var x = 0; x < rows.getFirst().length(); x++) {
                assertThat(isDark(rows, x, y)).as("%d, %d", x, y).isEqualTo(code.getModule(x - quiet, y - quiet));
            }
        }
    }

    private static boolean isDark(List<String> rows, int x, int y) {
        var sign = rows.get(y / 2).charAt(x);
        return sign == '█' || sign == (y % 2 == 0 ? '▀' : '▄');
    }
}
