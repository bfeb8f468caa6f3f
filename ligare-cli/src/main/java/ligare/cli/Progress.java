package ligare.cli;

import java.io.PrintWriter;
import java.util.Locale;

/// Tells how far work has come, from any thread: a bar that moves where a person watches, a line now and then where not,
/// nothing while the work is short.
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long FIRST_BAR = NANOS_PER_SECOND / 2;
    private static final long BETWEEN_BARS = NANOS_PER_SECOND / 10;
    private static final long BETWEEN_LINES = 10 * NANOS_PER_SECOND;

    /// In what way it tells.
    private enum Manner {
        SILENT,
        LINES,
        BAR
    }

    private final PrintWriter err;
    private final Manner manner;
    private final String what;
    private final String unit;
    private final int total;
    private final long began;
    private long told;
    private int done;
    private boolean drawn;

    private Progress(PrintWriter err, Manner manner, String what, String unit, int total, long now) {
        this.err = err;
        this.manner = manner;
        this.what = what;
        this.unit = unit;
        this.total = total;
        this.began = now;
        this.told = manner == Manner.BAR ? now + FIRST_BAR - BETWEEN_BARS : now;
    }

    /// @param what  is done, one word
    /// @param total of the units that will be reported as done
    static Progress of(Console console, boolean quiet, String what, int total) {
        return of(console, quiet, what, total, "runs");
    }

    /// @param unit of what is counted
    static Progress of(Console console, boolean quiet, String what, int total, String unit) {
        Manner manner = quiet ? Manner.SILENT : console.errTerminal() ? Manner.BAR : Manner.LINES;
        return new Progress(console.err(), manner, what, unit, total, System.nanoTime());
    }

    /// Some more is done.
    void done(int more) {
        done(more, System.nanoTime());
    }

    synchronized void done(int more, long now) {
        done += more;
        long pause = manner == Manner.BAR ? BETWEEN_BARS : BETWEEN_LINES;
        if (manner == Manner.SILENT || now - told < pause) {
            return;
        }
        told = now;
        if (manner == Manner.BAR) {
            drawn = true;
            int filled = (int) ((long) done * WIDTH / total);
            err.print(
                    "\r%s [%s%s] %d of %d %s%s  "
                            .formatted(
                                    what,
                                    "#".repeat(filled),
                                    "·".repeat(WIDTH - filled),
                                    done,
                                    total,
                                    unit,
                                    remaining(now)));
        } else {
            err.print("%s: %d of %d %s%s\n".formatted(what, done, total, unit, remaining(now)));
        }
        err.flush();
    }

    private String remaining(long now) {
        if (done == 0 || done == total) {
            return "";
        }
        double seconds = (double) (now - began) / NANOS_PER_SECOND * (total - done) / done;
        return seconds < 60
                ? String.format(Locale.ROOT, ", about %.0f s left", seconds)
                : String.format(Locale.ROOT, ", about %.0f min left", seconds / 60);
    }

    /// Takes the bar away.
    @Override
    public synchronized void close() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
