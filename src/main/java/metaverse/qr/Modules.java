package metaverse.qr;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/// A QR code (ISO/IEC 18004), row by row: `1` where it is dark, `0` where it is light. Without the light margin that belongs
/// around it.
public final class Modules {
    private Modules() {}

    /// @return no rows where the text is too long for any
    public static List<String> of(String text) {
        try {
            return rows(QrCode.encodeText(text, QrCode.Ecc.LOW));
        } catch (DataTooLongException e) {
            return List.of();
        }
    }

    private static List<String> rows(QrCode code) {
        var rows = new ArrayList<String>();
        for (var y = 0; y < code.size; y++) {
            var row = new StringBuilder();
            for (var x = 0; x < code.size; x++) {
                row.append(code.getModule(x, y) ? '1' : '0');
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
