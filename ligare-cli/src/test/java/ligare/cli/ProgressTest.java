package ligare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000;

    private final StringWriter err = new StringWriter();

    private Progress progress(boolean terminal, boolean quiet) {
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false, terminal);
        return Progress.of(console, quiet, "run", 10);
    }

    @Test
    void whereNobodyWatchesALineComesEveryTenSeconds() {
        long now = System.nanoTime();
        try (Progress progress = progress(false, false)) {
            progress.done(1, now + 5 * SECOND);
            assertThat(err.toString()).isEmpty();
            progress.done(1, now + 11 * SECOND);
            progress.done(1, now + 12 * SECOND);
        }
        assertThat(err.toString()).matches("run: 2 of 10 runs, about 4[34] s left\n");
    }

    @Test
    void whereAPersonWatchesABarMovesAndGoesAway() {
        long now = System.nanoTime();
        Progress progress = progress(true, false);
        progress.done(5, now + SECOND);

        assertThat(err.toString()).startsWith("\rrun [###############···············] 5 of 10 runs, about 1 s left");
        progress.close();
        assertThat(err.toString()).endsWith("\r\u001b[K");
    }

    @Test
    void shortWorkAndQuietWorkSayNothing() {
        long now = System.nanoTime();
        try (Progress brief = progress(true, false);
                Progress quiet = progress(true, true)) {
            brief.done(10, now + SECOND / 10);
            quiet.done(5, now + 60 * SECOND);
        }
        assertThat(err.toString()).isEmpty();
    }
}
