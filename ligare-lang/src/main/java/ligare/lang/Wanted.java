package ligare.lang;

import ligare.model.unit.Dimension;
import ligare.model.unit.Literal;
import ligare.model.unit.Quantity;
import ligare.model.unit.Unit;

/// What a place asks for.
///
/// @param dimension what the number measures
/// @param min       least permitted, coherent; [Double#MIN_VALUE] stands for "above 0"
/// @param max       greatest permitted, coherent
/// @param whole     whether only whole numbers will do
/// @param words     in words, with an example
record Wanted(Dimension dimension, double min, double max, boolean whole, String words) {

    static Wanted quantity(Dimension dimension, double min, double max) {
        return new Wanted(dimension, min, max, false, dimension.noun() + bounds(dimension, min, max));
    }

    static Wanted count(String ofWhat, int min, int max) {
        String counted = ofWhat.isEmpty() ? "a count" : "a count of " + ofWhat;
        String range = max < Integer.MAX_VALUE ? " from " + min + " to " + max : min > 0 ? " of at least " + min : "";
        return new Wanted(Dimension.NUMBER, min, max, true, counted + range);
    }

    /// A value that would do, as it is written.
    String example() {
        if (whole) return Long.toString((long) Math.clamp(200, min, max));
        double usual =
                Literal.parse(dimension.example())
                        .flatMap(literal ->
                                Unit.of(literal.symbol(), dimension).map(unit -> unit.toCoherent(literal.number())))
                        .orElse(1.0);
        return usual >= min && usual <= max ? dimension.example() : Quantity.of(inside(), dimension).toString();
    }

    /// A permitted coherent value; the one nearest to 1 when there is no middle.
    double inside() {
        boolean middle = Double.isFinite(min) && Double.isFinite(max) && min != Double.MIN_VALUE;
        return middle ? min + (max - min) / 2 : Math.clamp(1.0, min, max);
    }

    /// `a mass above 0 and at most 1 g, such as 500 ng`.
    String expected() {
        return words + ", such as " + example();
    }

    private static String bounds(Dimension dimension, double min, double max) {
        boolean low = min != Double.NEGATIVE_INFINITY;
        boolean high = max != Double.POSITIVE_INFINITY;
        String least = min == Double.MIN_VALUE ? "above 0" : "of at least " + Quantity.of(low ? min : 0, dimension);
        String most = "at most " + Quantity.of(high ? max : 0, dimension);
        if (low && high && min == Double.MIN_VALUE) return " above 0 and " + most;
        if (low && high) return " from " + Quantity.of(min, dimension) + " to " + Quantity.of(max, dimension);
        return low ? " " + least : high ? " of " + most : "";
    }
}
