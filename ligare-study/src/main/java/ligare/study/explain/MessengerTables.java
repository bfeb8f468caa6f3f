package ligare.study.explain;

import ligare.model.circuit.Cascade;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Population;
import ligare.model.unit.Dimension;
import ligare.study.picture.Digits;

/// The second messengers of a circuit's cells, and what signals move in them.
final class MessengerTables {
    private static final String FORMULA =
            """
                A = (basal + gsGain·Gs)·(1 − giMaximum·Gi)/half        PKA = Aⁿ/(1 + Aⁿ)
                PKC = Gq/(1 + brake·PKA²)                              gate = PKCᵐ/(PKCᵐ + gateHalfᵐ)

            """;

    private MessengerTables() {}

    static String of(Circuit circuit) {
        return FORMULA + cascades(circuit) + "\n" + effects(circuit);
    }

    private static MarkdownTable cascades(Circuit circuit) {
        MarkdownTable cascades =
                new MarkdownTable(
                        "cascade", "basal", "Gs gain", "Gi maximum", "half", "time constant", "brake", "gate half");
        for (Cascade c : circuit.cascades()) {
            cascades.row(
                    c.name(),
                    Digits.of(c.basal()),
                    Digits.of(c.gsGain()),
                    Digits.of(c.giMaximum()),
                    Digits.of(c.campHalf()),
                    Digits.of(c.timeConstant(), Dimension.TIME),
                    Digits.of(c.brake()),
                    Digits.of(c.gateHalf()));
        }
        return cascades;
    }

    private static MarkdownTable effects(Circuit circuit) {
        MarkdownTable effects = new MarkdownTable("population", "signal", "moves", "by, at a full signal");
        for (Population p : circuit.populations()) {
            p.effects()
                    .forEach(e ->
                            effects.row(
                                    p.name(),
                                    Messengers.word(e.signal()),
                                    Messengers.target(e.target()),
                                    Digits.signed(e.amount())));
        }
        return effects;
    }
}
