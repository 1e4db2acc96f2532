package metaverse.screen;

import java.util.ArrayList;
import java.util.List;

/// A QR code (ISO/IEC 18004) as lines for a terminal: two rows of modules a line, dark ones as ink. To be shown dark on
/// light, whatever the terminal's colours: not every camera reads it the other way round.
public final class QrPicture {
    /// Light modules that the standard wants around it.
    public static final int QUIET = 4;

    private QrPicture() {}

    /// @param modules row by row, `1` where it is dark; all else is light
    public static List<String> of(List<String> modules) {
        var size = modules.size();
        var rows = new ArrayList<String>();
        for (var y = -QUIET; y < size + QUIET; y += 2) {
            var row = new StringBuilder();
            for (var x = -QUIET; x < size + QUIET; x++) {
                row.append(ink(isDark(modules, x, y), isDark(modules, x, y + 1)));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static boolean isDark(List<String> modules, int x, int y) {
        return y >= 0 && y < modules.size() && x >= 0 && x < modules.get(y).length() && modules.get(y).charAt(x) == '1';
    }

    private static char ink(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }
}
