package ligare.cli;

import java.util.Locale;

/// How long a command took.
final class Stopwatch {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long began = System.nanoTime();

    /// `12.3 s`, since it was made.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - began) / NANOS_PER_SECOND);
    }
}
