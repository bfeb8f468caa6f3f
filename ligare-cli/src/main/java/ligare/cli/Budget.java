package ligare.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;
import ligare.study.fit.Trials;
import org.jspecify.annotations.Nullable;

/// How long a search may take.
final class Budget {
    /// Time of a search, ms; assumed, because with what it still judges at its end a fit is to take no more than 20 minutes.
    private static final double USUAL = 18 * 60_000;

    /// Longest life of a finding, ms; assumed, because one finding in three lives no longer, and together they live for a
    /// twentieth of what all do.
    private static final double USUAL_LIFE = 10 * 86_400_000.0;

    private static final int MOST = 1_000_000;
    private static final double NANOS_PER_MS = 1e6;
    private static final Pattern SHORT = Pattern.compile("([0-9.]+) *m");

    private final @Nullable String time;
    private final @Nullable Integer evaluations;
    private final @Nullable String life;

    Budget(BudgetOptions options) {
        time = options.time;
        evaluations = options.evaluations;
        life = options.life;
    }

    /// How long a finding may live to be fitted, see [Question#life], ms.
    ///
    /// @param named whether the user named the findings
    /// @throws Refusal if the option makes no sense
    double life(boolean named) {
        if (life == null) {
            return named ? Double.POSITIVE_INFINITY : USUAL_LIFE;
        }
        return milliseconds("--life", life, "10d");
    }

    /// The budget, from now on.
    ///
    /// @throws Refusal if an option makes no sense
    Trials.Budget fromNow() {
        int most = evaluations == null ? MOST : Whole.between(2, MOST, evaluations, "--evaluations", "evaluations");
        double milliseconds = evaluations == null ? USUAL : Double.POSITIVE_INFINITY;
        if (time != null) {
            milliseconds = milliseconds("--budget", time, "15m");
        }
        double end = System.nanoTime() + milliseconds * NANOS_PER_MS;
        return new Trials.Budget(most, more -> System.nanoTime() + (double) more >= end);
    }

    /// @param text a time, in which a bare m is minutes
    private static double milliseconds(String option, String text, String example) {
        Matcher minutes = SHORT.matcher(text.strip());
        Optional<Quantity> quantity =
                Quantity.parse(minutes.matches() ? minutes.group(1) + " min" : text, Dimension.TIME);
        return quantity.map(Quantity::coherent)
                .filter(ms -> ms > 0)
                .orElseThrow(() ->
                        Refusal.commandLine(
                                option + " " + text,
                                "a time above 0",
                                "write for example %s %s".formatted(option, example)));
    }
}
