package ligare.model.unit;

import java.util.List;
import java.util.Optional;

/// A unit as people write it, and what turns a number of it into the coherent unit of its [Dimension].
///
///     coherent = number · multiplier / divisor
///
/// Two exact whole factors instead of one rounded one: 7 % is 0.07 to the last bit.
///
/// @param symbol     how it is written, with `µ` (U+00B5) and no spaces: `ng/h`; empty for a pure number
/// @param dimension  what it measures; the same symbol may measure two things (`g` of a drug, `g` of an animal)
/// @param multiplier > 0, finite
/// @param divisor    > 0, finite
public record Unit(String symbol, Dimension dimension, double multiplier, double divisor) {

    public Unit {
        requirePositive(symbol, "multiplier", multiplier);
        requirePositive(symbol, "divisor", divisor);
    }

    /// The unit that this symbol names when it measures `dimension`. Spaces do not count, `u` and Greek `μ` are read
    /// as the prefix micro, `1/s` as `/s`, `L` as `l`.
    public static Optional<Unit> of(String symbol, Dimension dimension) {
        return UnitTable.find(symbol, dimension);
    }

    /// Everything that this symbol can measure; empty for an unknown symbol.
    public static List<Dimension> dimensionsOf(String symbol) {
        return UnitTable.dimensionsOf(symbol);
    }

    /// The units of a dimension in the order in which the manual lists them, spellings such as `hours` last.
    public static List<Unit> of(Dimension dimension) {
        return UnitTable.of(dimension);
    }

    /// The coherent unit of a dimension.
    public static Unit coherent(Dimension dimension) {
        return new Unit(dimension.coherent(), dimension, 1, 1);
    }

    /// A number of this unit in the coherent unit.
    public double toCoherent(double number) {
        return number * multiplier / divisor;
    }

    /// A number of the coherent unit in this unit.
    public double fromCoherent(double value) {
        return value * divisor / multiplier;
    }

    private static void requirePositive(String symbol, String what, double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException(
                    "Unit.%s of %s must be > 0 and finite, was %s".formatted(what, symbol, factor));
        }
    }
}
