package ligare.study.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import ligare.model.Atlas;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.unit.Quantity;
import ligare.model.unit.Unit;

/// A free value and its place in its prior range: 0 the lower end, 1 the upper end. Equal steps are equal ratios where the
/// range has one sign and spans a decade or more, equal differences otherwise.
///
/// @param name in the calibration
/// @param free its present value, prior range and reason
public record FreeValue(String name, Atlas.Free free) {
    private static final double DECADE = 10;

    /// As many digits as a fitted value is written with. It is rounded before it is used, so the file gives the same bits.
    private static final MathContext DIGITS = new MathContext(6);

    /// True if the range leaves a choice.
    public boolean open() {
        return free.low() < free.high();
    }

    /// Where the present value lies.
    public double place() {
        return Math.clamp(scale(free.figure().value()), 0, 1);
    }

    /// The same free value at another place of its range.
    ///
    /// @param place in [0, 1]
    /// @param source why it is there, see [Figure]
    public Atlas.Free at(double place, String source) {
        Figure figure = free.figure();
        String written = written(value(place));
        double value = Quantity.parse(written, figure.dimension()).orElseThrow().coherent();
        return free.with(new Figure(figure.path(), written, value, figure.dimension(), Status.ASSUMED, source));
    }

    private double value(double place) {
        if (!(place >= 0 && place <= 1)) {
            throw new IllegalArgumentException("FreeValue.at needs a place in [0, 1], was " + place);
        }
        double low = free.low();
        double high = free.high();
        double value = ratios() ? low * StrictMath.pow(high / low, place) : low + (high - low) * place;
        return Math.clamp(value, low, high);
    }

    private double scale(double value) {
        double low = free.low();
        double high = free.high();
        return ratios() ? StrictMath.log(value / low) / StrictMath.log(high / low) : (value - low) / (high - low);
    }

    private boolean ratios() {
        return free.low() * free.high() > 0 && Math.max(free.high() / free.low(), free.low() / free.high()) >= DECADE;
    }

    private String written(double value) {
        Figure figure = free.figure();
        Unit unit =
                Quantity.parse(figure.written(), figure.dimension())
                        .map(Quantity::unit)
                        .orElseGet(() -> Unit.coherent(figure.dimension()));
        BigDecimal number = new BigDecimal(unit.fromCoherent(value)).round(DIGITS).stripTrailingZeros();
        String digits =
                number.signum() == 0
                        ? "0"
                        : number.precision() - number.scale() > 7 ? number.toString() : plain(number);
        return unit.symbol().isEmpty() ? digits : digits + " " + unit.symbol();
    }

    /// Without an exponent where the number is not tiny.
    private static String plain(BigDecimal number) {
        return number.scale() > 12 ? number.toString() : number.toPlainString();
    }
}
