package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The mistakes of one file as they are found.
final class Problems {
    static final int MOST = 100;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private int total;

    Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(Problem problem) {
        total++;
        if (found.size() < MOST) found.add(problem);
    }

    /// Counts one more problem without working it out, and says so, when there are more than anyone will see.
    boolean countedOnly() {
        if (total < MOST) return false;
        total++;
        return true;
    }

    void add(int line, int column, String path, String what, String expected, String fix) {
        add(new Problem(new Where(file, line, column, path), what, expected, fix));
    }

    void addFile(String what, String expected, String fix) {
        add(new Problem(Where.file(file), what, expected, fix));
    }

    /// Did you mean …? Not worked out for problems that nobody will see.
    Optional<String> suggestion(String given, Collection<String> known) {
        return total < MOST ? Suggestion.of(given, known) : Optional.empty();
    }

    int total() {
        return total;
    }

    /// In file order; at most 100, and one more that counts the rest.
    List<Problem> inFileOrder() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(
                Comparator.comparingInt((Problem problem) -> problem.where().line())
                        .thenComparingInt(problem -> problem.where().column()));
        if (total > MOST) {
            sorted.add(
                    new Problem(
                            Where.file(file),
                            (total - MOST) + " more problems",
                            "a file whose problems fit on a page",
                            "mend those above first, then read the file again"));
        }
        return List.copyOf(sorted);
    }
}
