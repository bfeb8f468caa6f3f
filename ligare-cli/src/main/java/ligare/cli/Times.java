package ligare.cli;

import java.util.Locale;
import ligare.model.unit.Span;

/// Times in words, in the unit that suits them.
final class Times {
    private static final String[] UNITS = {"d", "h", "min", "s", "ms"};
    private static final double[] LENGTHS = {86_400_000, 3_600_000, 60_000, 1000, 1};
    private static final double MOST_HOURS = 72 * 3_600_000.0;

    private Times() {}

    /// `24 h`, `90 s`; of ms.
    static String words(double time) {
        double size = Math.abs(time);
        for (int u = 0; u < UNITS.length; u++) {
            boolean days = u == 0;
            if (size >= LENGTHS[u] && !(days && size < MOST_HOURS)) {
                return number(time / LENGTHS[u]) + " " + UNITS[u];
            }
        }
        return number(time) + " ms";
    }

    /// A range, or its one value.
    static String words(Span span) {
        return span.single() ? words(span.low()) : words(span.low()) + " to " + words(span.high());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains("e") || !text.contains(".") ? text : text.replaceAll("\\.?0+$", "");
    }
}
