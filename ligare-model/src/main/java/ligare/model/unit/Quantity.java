package ligare.model.unit;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// A number with its unit, as a person writes it: `24 h`, `0.8 nM`, `5 %`. It exists only at borders; inside, a
/// quantity is a `double` in the coherent unit of its [Dimension].
///
/// @param number finite
/// @param unit   the unit it was written in
public record Quantity(double number, Unit unit) {

    public Quantity {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("Quantity.number must be finite, was " + number);
        }
    }

    /// Reads a text as a quantity of `dimension`; empty when it is none, or when it is too large or too
    /// small for a `double` in the coherent unit.
    public static Optional<Quantity> parse(String text, Dimension dimension) {
        return Literal.parse(text)
                .flatMap(literal ->
                        Unit.of(literal.symbol(), dimension).map(unit -> new Quantity(literal.number(), unit)))
                .filter(quantity ->
                        Double.isFinite(quantity.coherent()) && (quantity.coherent() == 0) == (quantity.number() == 0));
    }

    /// A coherent value in the unit that reads best: 8.64e7 ms as `24 h`.
    public static Quantity of(double coherent, Dimension dimension) {
        return of(coherent, dimension, _ -> true);
    }

    /// A coherent value in the unit that reads best among those that may be taken, and the one of the dimension's example.
    public static Quantity of(double coherent, Dimension dimension, Predicate<Unit> permitted) {
        Unit usual =
                Literal.parse(dimension.example())
                        .flatMap(literal -> Unit.of(literal.symbol(), dimension))
                        .orElse(Unit.coherent(dimension));
        Unit best = usual;
        for (Unit unit : Unit.of(dimension)) {
            if (unit.symbol().matches("[%‰].*") || !permitted.test(unit)) continue;
            boolean better = awkwardness(unit.fromCoherent(coherent)) < awkwardness(best.fromCoherent(coherent));
            if (better) best = unit;
        }
        return new Quantity(best.fromCoherent(coherent), best);
    }

    /// The value in the coherent unit of its dimension.
    public double coherent() {
        return unit.toCoherent(number);
    }

    /// As a person writes it, with six significant digits: `24 h`.
    @Override
    public String toString() {
        String digits = String.format(Locale.ROOT, "%.6g", number);
        double rounded = Double.parseDouble(digits);
        String shown =
                rounded == Math.rint(rounded) && Math.abs(rounded) < 1e7
                        ? Long.toString((long) rounded)
                        : Double.toString(rounded);
        return unit.symbol().isEmpty() ? shown : shown + " " + unit.symbol();
    }

    /// 0 for a number between 1 and 100 with few digits, larger the further away it lies.
    private static double awkwardness(double number) {
        double size = Math.abs(number);
        if (size == 0) return 0;
        double fraction = Math.abs(number * 10 - Math.rint(number * 10)) > 1e-6 ? 0.5 : 0;
        if (size < 1) return 1 + fraction - Math.log10(size);
        return fraction + Math.max(0, Math.log10(size) - 2);
    }
}
