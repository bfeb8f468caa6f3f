package ligare.cli;

import ligare.model.Study;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of commands that simulate.
final class Sampled {
    private static final int MOST_SUBJECTS = 1_000_000;

    @Option(names = "--subjects", paramLabel = "N", description = "Simulated subjects per group.")
    private @Nullable Integer subjects;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of all random numbers: same seed, same bits.")
    private @Nullable Long seed;

    /// Subjects per group.
    ///
    /// @throws Refusal if their number is out of bounds
    int subjectsOr(int usual) {
        return subjects == null ? usual : Whole.between(1, MOST_SUBJECTS, subjects, "--subjects", "subjects");
    }

    /// The seed of a command that runs findings.
    long seed() {
        return seedOr(Study.SEED);
    }

    long seedOr(long usual) {
        return seed == null ? usual : seed;
    }
}
