package ligare.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of how long a search may take; see [Budget].
final class BudgetOptions {
    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description = "Time after which the search ends, such as 15m; 18 minutes if neither limit is given.")
    @Nullable String time;

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            description = "Evaluations after which it ends: unlike a time, the same on every machine.")
    @Nullable Integer evaluations;

    @Option(
            names = "--life",
            paramLabel = "TIME",
            description = "Leave out findings that live longer, their groups added up; 10 d if none is named.")
    @Nullable String life;
}
