package ligare.cli;

import ligare.study.fit.Journal;

/// Tells how far a search has come: its end may be a time, so it counts trials and does not know how many are left.
final class FitProgress implements AutoCloseable {
    private static final long BETWEEN = 10_000_000_000L;
    private static final double NANOS_PER_MINUTE = 60e9;

    private final Console console;
    private final boolean quiet;
    private final String what;
    private final long began = System.nanoTime();
    private long told = began;
    private int first = -1;

    FitProgress(Console console, boolean quiet, String what) {
        this.console = console;
        this.quiet = quiet;
        this.what = what;
    }

    /// A trial was added.
    void tell(Journal journal) {
        long now = System.nanoTime();
        int trials = journal.size();
        first = first < 0 ? trials - 1 : first;
        if (quiet || now - told < BETWEEN) {
            return;
        }
        told = now;
        console.remark(
                "%s: %d evaluations, %.1f a minute"
                        .formatted(what, trials, (trials - first) * NANOS_PER_MINUTE / (now - began)));
    }

    /// Nothing is left on the terminal that would have to be taken away.
    @Override
    public void close() {}
}
