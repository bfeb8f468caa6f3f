package ligare.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that every command has.
final class Common {
    private static final int MOST_THREADS = 1024;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    private boolean help;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for what is written; replaces only what Ligare wrote there before.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print the result as one JSON document, and nothing else, on stdout.")
    private boolean json;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that work; all processors if not given. Changes no result.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = "Report no progress.")
    private boolean quiet;

    /// Checks what can be checked before any work.
    ///
    /// @throws Refusal if an option makes no sense
    void check() {
        Whole.between(1, MOST_THREADS, threads, "--threads", "threads");
    }

    /// The folder that was asked for; null: none.
    @Nullable Path out() {
        return out;
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    /// Number of threads.
    int threads() {
        return threads;
    }
}
