package ligare.study.page;

import ligare.study.picture.Digits;
import ligare.study.picture.Markup;
import ligare.study.statistics.Estimate;

/// An effect in one line: what it is, its value, its interval.
final class EffectLine {
    private EffectLine() {}

    /// With the name of the effect, where that is a symbol.
    static Markup of(Estimate estimate) {
        Markup effect = new Markup();
        String name = estimate.method().split("[,;]", 2)[0];
        String[] parts = name.split("_", 2);
        if (parts.length == 2) {
            effect.element("i", parts[0]).element("sub", parts[1]).text(" = ");
        } else if (estimate.unit().isEmpty() && !Double.isNaN(estimate.value())) {
            effect.text(name + " = ");
        }
        return effect.text(numbers(estimate));
    }

    /// Value and interval.
    static String numbers(Estimate estimate) {
        return "%s (%s to %s)"
                .formatted(
                        Digits.of(estimate.value(), estimate.unit()),
                        Digits.of(estimate.low()),
                        Digits.of(estimate.high()));
    }
}
