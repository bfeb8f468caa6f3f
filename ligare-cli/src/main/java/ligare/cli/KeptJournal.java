package ligare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import ligare.study.fit.Journal;

/// A journal in the folder of a command: read when the command begins, written every few seconds while it works.
final class KeptJournal {
    private static final long BETWEEN = 2_000_000_000;

    private final OutputFolder folder;
    private final String name;
    private final Journal journal;
    private long written = System.nanoTime() - BETWEEN;

    private KeptJournal(OutputFolder folder, String name, Journal journal) {
        this.folder = folder;
        this.name = name;
        this.journal = journal;
    }

    /// The journal of a search: what is there, or an empty one.
    ///
    /// @param title of the search
    /// @throws Refusal if the file there belongs to another search
    static KeptJournal in(OutputFolder folder, String name, String title) {
        Path file = folder.path().resolve(name);
        if (!Files.isRegularFile(file)) {
            return new KeptJournal(folder, name, new Journal(title));
        }
        try {
            return new KeptJournal(folder, name, Journal.read(Files.readString(file), title));
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

    /// What a search tells of its journal.
    Consumer<Journal> and(FitProgress progress) {
        return told -> {
            progress.tell(told);
            long now = System.nanoTime();
            if (now - written >= BETWEEN) {
                folder.add(Map.of(name, told.text()));
                written = now;
            }
        };
    }
}
