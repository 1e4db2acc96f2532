package metaverse;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/// A QR code (ISO/IEC 18004) as lines for a terminal: two rows of modules a line, dark ones as ink. To be shown dark on
/// light, whatever the terminal's colours: not every camera reads it the other way round.
final class QrPicture {
    /// Light modules that the standard wants around it.
    static final int QUIET = 4;

    private QrPicture() {}

    static List<String> of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        var rows = new ArrayList<String>();
        for (var y = -QUIET; y < code.size + QUIET; y += 2) {
            var row = new StringBuilder();
            for (var x = -QUIET; x < code.size + QUIET; x++) {
                row.append(ink(code.getModule(x, y), code.getModule(x, y + 1)));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static char ink(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }
}
