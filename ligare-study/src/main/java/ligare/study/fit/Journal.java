package ligare.study.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Every trial of a search, in order: what a search that was killed goes on from. A search is a function of its seed and of
/// what its trials gave, so one that is begun anew with the journal asks for the same trials, finds them here, and comes to
/// the same end as one that was never stopped.
///
/// As text: a line that says which search it belongs to, then one line per trial, numbers in full precision.
public final class Journal {
    private static final String PLACE = " : ";

    private final String search;
    private final List<Trial> trials = new ArrayList<>();

    /// One evaluation.
    ///
    /// @param place in the unit cube of the values that are searched
    /// @param numbers what was found there
    public record Trial(double[] place, double[] numbers) {}

    /// An empty journal.
    ///
    /// @param search everything that decides which trials are asked for and what they give, on one line
    public Journal(String search) {
        if (search.contains("\n")) {
            throw new IllegalArgumentException("Journal.search must be one line");
        }
        this.search = search;
    }

    /// Reads a journal; a last line that was cut off is left out.
    ///
    /// @param search the search that goes on
    /// @throws IllegalArgumentException if it belongs to another search, or holds something else than trials
    public static Journal read(String text, String search) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(search)) {
            throw new IllegalArgumentException("it belongs to another search");
        }
        Journal journal = new Journal(search);
        int whole = text.endsWith("\n") ? lines.size() : lines.size() - 1;
        for (String line : lines.subList(1, Math.max(1, whole))) {
            String[] halves = line.split(PLACE, -1);
            if (halves.length != 2) {
                throw new IllegalArgumentException("a line is no trial: " + line);
            }
            journal.add(new Trial(numbers(halves[0]), numbers(halves[1])));
        }
        return journal;
    }

    /// The trials so far.
    public List<Trial> trials() {
        return List.copyOf(trials);
    }

    /// How many.
    public int size() {
        return trials.size();
    }

    void add(Trial trial) {
        trials.add(trial);
    }

    /// The journal as it is kept.
    public String text() {
        return search
                + "\n"
                + trials.stream()
                        .map(t -> text(t.place) + PLACE + text(t.numbers) + "\n")
                        .collect(Collectors.joining());
    }

    private static String text(double[] numbers) {
        return DoubleStream.of(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    private static double[] numbers(String text) {
        return Stream.of(text.strip().split(" ")).filter(s -> !s.isEmpty()).mapToDouble(Double::parseDouble).toArray();
    }
}
