package ligare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import ligare.study.fit.FreeValue;
import ligare.study.fit.Journal;
import ligare.study.fit.Objective;
import ligare.study.fit.Trials;

/// A journal in the folder of a command: read when the command begins, written every few seconds while it works.
final class KeptJournal {
    static final String NAME = "journal.txt";
    private static final long BETWEEN = 2_000_000_000;

    private final OutputFolder folder;
    private final Journal journal;
    private long written = System.nanoTime() - BETWEEN;

    private KeptJournal(OutputFolder folder, Journal journal) {
        this.folder = folder;
        this.journal = journal;
    }

    /// The journal of a search: what is there, or an empty one.
    ///
    /// @param values that are searched
    /// @throws Refusal if the file there belongs to another search
    static KeptJournal in(OutputFolder folder, Objective objective, List<FreeValue> values) {
        String title = Trials.title(objective, values);
        Path file = folder.path().resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new KeptJournal(folder, new Journal(title));
        }
        try {
            return new KeptJournal(folder, Journal.read(Files.readString(file), title));
        } catch (IOException | IllegalArgumentException unfit) {
            throw Refusal.file(
                    file,
                    "a journal that cannot be gone on with: " + unfit.getMessage(),
                    "the journal of the same command, or none",
                    "choose another folder with --out DIR, or remove the file");
        }
    }

    Journal journal() {
        return journal;
    }

    /// The trials of that search, of which those that are in the journal are not made again.
    Trials trials(
            Objective objective,
            List<FreeValue> values,
            BudgetOptions budget,
            FitProgress progress,
            ExecutorService workers) {
        return new Trials(
                tried -> objective.at(tried, workers),
                values,
                journal,
                new Budget(budget).fromNow(),
                told -> {
                    progress.tell(told);
                    keep(told);
                });
    }

    private void keep(Journal told) {
        long now = System.nanoTime();
        if (now - written >= BETWEEN) {
            folder.add(Map.of(NAME, told.text()));
            written = now;
        }
    }
}
