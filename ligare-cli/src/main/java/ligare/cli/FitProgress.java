package ligare.cli;

import java.util.Locale;
import ligare.study.fit.Journal;

/// Tells how many of the planned evaluations a search has made, and how long the others will take.
final class FitProgress {
    private static final long BETWEEN = 10_000_000_000L;
    private static final double NANOS_PER_MINUTE = 60e9;

    private final Console console;
    private final boolean quiet;
    private final int planned;
    private final long began = System.nanoTime();
    private long told = began - BETWEEN;
    private int first = -1;
    private int evaluations;

    /// @param planned evaluations; a search that goes on beyond them says no more how many are left
    FitProgress(Console console, boolean quiet, int planned) {
        this.console = console;
        this.quiet = quiet;
        this.planned = planned;
    }

    /// A trial was added.
    void tell(Journal journal) {
        long now = System.nanoTime();
        evaluations = journal.size();
        // The first one may stand for the present values, which are evaluated even where the journal knows them.
        first = first < 0 ? evaluations - 1 : first;
        if (quiet || now - told < BETWEEN) {
            return;
        }
        told = now;
        console.remark(words());
    }

    /// How far it has come.
    String words() {
        if (evaluations >= planned) {
            return evaluations + " evaluations";
        }
        double minutes = (System.nanoTime() - began) / NANOS_PER_MINUTE / Math.max(1, evaluations - first);
        return String.format(
                Locale.ROOT,
                "%d of %d evaluations, about %.0f min left",
                evaluations,
                planned,
                (planned - evaluations) * minutes);
    }
}
