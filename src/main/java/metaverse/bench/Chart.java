package metaverse.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/// One frame of a drawing: two axes, their ticks, a line.
final class Chart {
    /// A place on the chart, in the axes' own units.
    record Point(double x, double y) {}

    /// A mark on an axis.
    record Tick(double at, String label) {}

    private static final int WIDTH = 620;
    private static final int HEIGHT = 220;
    private static final int LEFT = 80;

    private final StringBuilder out = new StringBuilder();
    private final int top;
    private final double xMost;
    private final double yMost;

    /// @param top   where the frame begins on the drawing, in pixels
    /// @param xMost the last of the horizontal axis, which begins at zero
    /// @param yMost the last that the vertical one must show
    Chart(int top, double xMost, double yMost) {
        this.top = top;
        this.xMost = xMost > 0 ? xMost : 1;
        this.yMost = roundUp(yMost);
    }

    /// Up to the next 1, 2 or 5 with noughts behind it.
    private static double roundUp(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            return 1;
        }
        var power = Math.pow(10, Math.floor(Math.log10(value)));
        for (var step : new double[] {1, 2, 5}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    Chart title(String text) {
        label(LEFT, top - 12, "start", text);
        return this;
    }

    Chart frame(List<Tick> ticks) {
        for (var quarter = 0; quarter <= 4; quarter++) {
            var value = yMost * quarter / 4;
            line(LEFT, y(value), (double) LEFT + WIDTH, y(value), "#ddd");
            label(LEFT - 8, y(value) + 4, "end", number(value));
        }
        for (var tick : ticks) {
            line(x(tick.at()), top, x(tick.at()), (double) top + HEIGHT, "#ddd");
            label(x(tick.at()), top + HEIGHT + 16, "middle", tick.label());
        }
        return this;
    }

    Chart line(List<Point> points) {
        out.append("<polyline fill=\"none\" stroke=\"#2463a8\" stroke-width=\"2\" points=\"");
        for (var point : points) {
            out.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x()), y(point.y())));
        }
        out.append("\"/>\n");
        return this;
    }

    private void line(double x1, double y1, double x2, double y2, String colour) {
        out.append(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x1, y1, x2, y2, colour));
    }

    private void label(double x, double y, String anchor, String text) {
        out.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y,
                anchor, escape(text)));
    }

    private double x(double value) {
        return LEFT + WIDTH * Math.clamp(value / xMost, 0, 1);
    }

    private double y(double value) {
        return top + HEIGHT * (1 - Math.clamp(value / yMost, 0, 1));
    }

    private static String number(double value) {
        if (value >= 1e6) {
            return plain(value / 1e6) + " M";
        }
        return value >= 1e4 ? plain(value / 1e3) + " k" : plain(value);
    }

    private static String plain(double value) {
        return new BigDecimal(value, new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    /// Text as it may stand in XML. What XML cannot hold at all is left out.
    static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if ((each >= ' ' && each < 0xD800) || (each > 0xDFFF && each < 0xFFFE) || each > 0xFFFF) {
                        escaped.appendCodePoint(each);
                    }
                }
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
