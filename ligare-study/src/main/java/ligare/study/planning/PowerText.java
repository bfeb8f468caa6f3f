package ligare.study.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import ligare.study.explain.Columns;

/// A power analysis in lines of text: first whether it can be trusted, then the numbers.
final class PowerText {
    private PowerText() {}

    static String of(Power power) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(power));
        lines.add("");
        lines.add(table(power));
        if (!power.without().isEmpty()) {
            lines.add("");
            lines.add("No power without a spread of real animals: " + String.join("; ", power.without()) + ".");
        }
        lines.add("");
        lines.add(method(power));
        power.notes().forEach(lines::add);
        lines.add("");
        lines.add(nearest(power));
        return String.join("\n", lines) + "\n";
    }

    static String headline(Power power) {
        if (power.untested()) {
            return "UNTESTED HERE: do not size a study on this. No scored finding has: "
                    + String.join(", ", power.neighbours().untested())
                    + ".";
        }
        String together =
                power.neighbours().together().isEmpty()
                        ? ""
                        : " No finding combines: " + String.join(", ", power.neighbours().together()) + ".";
        long agree = power.verdicts().values().stream().filter("agrees"::equals).count();
        if (agree == 0) {
            return "WRONG NEAR HERE: do not size a study on this. The model agrees with none of the %d nearest scored findings.%s"
                    .formatted(power.verdicts().size(), together);
        }
        return "The model agrees with %d of the %d nearest scored findings.%s Where it disagrees with them, do not size a study on this."
                .formatted(agree, power.verdicts().size(), together);
    }

    private static String table(Power power) {
        Columns columns = new Columns();
        columns.row(
                "comparison",
                "effect",
                "over draws (10th to 90th percentile)",
                "SD real",
                "SD model",
                "n for 80 %",
                "at half the effect");
        for (Assurance assurance : power.assurances()) {
            columns.row(
                    name(assurance.planned()),
                    number(assurance.effect()) + unit(assurance.planned().unit()),
                    number(assurance.quantile(0.1)) + " to " + number(assurance.quantile(0.9)),
                    assurance.real().stream().map(PowerText::number).distinct().collect(Collectors.joining(", ")),
                    number(assurance.simulated()),
                    needed(assurance.needed()),
                    needed(assurance.neededAtHalf()));
        }
        return columns.toString();
    }

    private static String method(Power power) {
        return ("Assurance: the share of experiments significant in the predicted direction (two-sided, alpha 5 %%), averaged"
                        + " over %d draws of the calibration, each free value moved by up to %.0f %% of the way to the ends of"
                        + " its prior range; no fitted uncertainty is known, and the share is assumed. n is animals per group,"
                        + " from %d to %d. The spread between animals comes from '%s' (%d animals, %d tests), never from the"
                        + " model.")
                .formatted(
                        power.draws(),
                        100 * power.share(),
                        Assurance.LEAST,
                        Assurance.MOST,
                        power.tests().name(),
                        power.tests().animals(),
                        power.tests().tests().size());
    }

    private static String nearest(Power power) {
        Columns columns = new Columns();
        columns.row("nearest scored findings", "verdict", "in common");
        Map<String, String> verdicts = power.verdicts();
        power.neighbours()
                .nearest()
                .forEach(near ->
                        columns.row(
                                near.finding().id(),
                                verdicts.getOrDefault(near.finding().id(), "not run"),
                                String.join(", ", near.shared())));
        return columns.toString();
    }

    static String name(Planned planned) {
        return planned.paired()
                ? planned.groups().getFirst() + ": " + planned.what()
                : String.join(" against ", planned.groups()) + ": " + planned.what();
    }

    static String needed(OptionalInt n) {
        return n.isPresent() ? String.valueOf(n.getAsInt()) : "more than " + Assurance.MOST;
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.0f", value);
    }
}
