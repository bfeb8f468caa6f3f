package ligare.study.explain;

import ligare.model.circuit.Circuit;
import ligare.model.circuit.VitalSign;
import ligare.model.unit.Dimension;
import ligare.study.picture.Digits;

/// What organs show of a circuit's firing, and what comes and goes in it by itself.
final class BodyTables {
    private BodyTables() {}

    static String vitalSigns(Circuit circuit) {
        MarkdownTable table =
                new MarkdownTable("vital sign", "unit", "without firing", "population", "factor", "half", "steepness");
        for (VitalSign v : circuit.vitalSigns()) {
            for (VitalSign.Gain g : v.gains()) {
                table.row(
                        v.swing() == null ? v.name() : v.name() + ", swing of " + v.swing().population(),
                        v.unit(),
                        Digits.of(v.base()),
                        g.population(),
                        Digits.of(1 + g.amount()),
                        Digits.of(g.half(), Dimension.RATE),
                        Digits.of(g.steepness()));
            }
        }
        return "    value = base · Π (1 + (factor − 1)·rateʰ/(rateʰ + halfʰ))\n\n" + table;
    }

    static MarkdownTable rhythms(Circuit circuit) {
        MarkdownTable table =
                new MarkdownTable(
                        "population", "drive at the peak", "period", "peak after the beginning", "of one animal");
        circuit.rhythms()
                .forEach(r ->
                        table.row(
                                r.to(),
                                Digits.of(r.drive(), Dimension.VOLTAGE),
                                Digits.of(r.period(), Dimension.TIME),
                                Digits.of(r.peak(), Dimension.TIME),
                                r.scattered() ? "at its own time" : "as of all"));
        return table;
    }
}
