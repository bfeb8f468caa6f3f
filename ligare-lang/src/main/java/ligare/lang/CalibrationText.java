package ligare.lang;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import ligare.model.Atlas;
import ligare.model.evidence.Figure;
import ligare.model.unit.Quantity;
import ligare.model.unit.Unit;

/// Writes a calibration as [Catalogue#readCalibration] reads it: every value with its own status and source.
public final class CalibrationText {
    /// Ends of ranges are shown as people wrote them, without the last bits of a conversion.
    private static final MathContext DIGITS = new MathContext(6);

    private CalibrationText() {}

    /// The file.
    ///
    /// @param name of the calibration
    /// @param describes what it holds, a sentence
    /// @param values by name, in the order in which they are written
    public static String of(String name, String describes, Map<String, Atlas.Free> values) {
        StringBuilder text = new StringBuilder();
        text.append("calibration: ").append(quoted(name)).append('\n');
        text.append("describes: ").append(quoted(describes)).append('\n');
        text.append("values:\n");
        values.forEach((called, free) -> text.append(line(called, free)));
        return text.toString();
    }

    private static String line(String name, Atlas.Free free) {
        Figure figure = free.figure();
        return "  %s: {value: %s, between: [%s, %s], %sreason: %s, status: %s, source: %s}\n"
                .formatted(
                        quoted(name),
                        figure.written(),
                        end(free.low(), figure),
                        end(free.high(), figure),
                        free.held() ? "held: true, " : "",
                        quoted(free.reason()),
                        figure.status().name().toLowerCase(Locale.ROOT),
                        quoted(figure.source()));
    }

    private static String end(double coherent, Figure figure) {
        Unit unit =
                Quantity.parse(figure.written(), figure.dimension())
                        .map(Quantity::unit)
                        .orElseGet(() -> Unit.coherent(figure.dimension()));
        BigDecimal number = new BigDecimal(unit.fromCoherent(coherent)).round(DIGITS).stripTrailingZeros();
        String digits = number.signum() == 0 ? "0" : number.toString();
        return unit.symbol().isEmpty() ? digits : digits + " " + unit.symbol();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
