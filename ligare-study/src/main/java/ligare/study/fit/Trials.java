package ligare.study.fit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import ligare.model.Atlas;

/// Evaluates the objective at places of the unit cube, each once: what any search has asked before is taken from the journal.
public final class Trials {
    /// Evaluations for which time is kept: the new one, and two with other subjects when the search has ended.
    private static final int NEEDED = 3;

    private static final String SOURCE = "assumed, because a search tried it";

    private final Function<Map<String, Atlas.Free>, Evaluation> objective;
    private final List<FreeValue> values;
    private final Journal journal;
    private final Budget budget;
    private final Consumer<Journal> kept;
    private final Evaluation start;
    private final Map<List<Double>, double[]> known = new HashMap<>();
    private final Set<List<Double>> asked = new HashSet<>();
    private int made;
    private long latest;

    /// When searches end.
    ///
    /// @param evaluations most trials, those of the journal that are asked for again included
    /// @param over true if so long, ns, is longer than what is left; asked before each new trial but the first, so that whoever
    ///     goes on comes on
    public record Budget(int evaluations, LongPredicate over) {}

    /// Ends a search whose budget is spent; what it found is in the journal.
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super(null, null, false, false);
        }
    }

    /// Evaluates the present values.
    ///
    /// @param objective what is found at some values, all others as the atlas has them
    /// @param values that are searched, in the order of the cube's axes
    /// @param journal of this objective, see [#title]; empty at its beginning
    /// @param kept told of the journal after each new trial
    /// @throws IllegalArgumentException if the journal begins with another result: the model has changed since
    public Trials(
            Function<Map<String, Atlas.Free>, Evaluation> objective,
            List<FreeValue> values,
            Journal journal,
            Budget budget,
            Consumer<Journal> kept) {
        if (values.isEmpty() || !values.stream().allMatch(FreeValue::open)) {
            throw new IllegalArgumentException("Trials.values must be values whose ranges leave a choice");
        }
        this.objective = objective;
        this.values = List.copyOf(values);
        this.journal = journal;
        this.budget = budget;
        this.kept = kept;
        long began = System.nanoTime();
        // Without any value exchanged: these are the bits of the atlas's own values.
        start = objective.apply(Map.of());
        latest = System.nanoTime() - began;
        journal.trials().forEach(trial -> known.put(key(trial.place()), trial.numbers()));
        double[] numbers = start.numbers();
        if (journal.size() == 0) {
            keep(presentPlace(), numbers);
        } else if (!Arrays.equals(journal.trials().getFirst().numbers(), numbers)) {
            throw new IllegalArgumentException("its first trial gives other numbers now: the model has changed since");
        }
        asked.add(key(presentPlace()));
    }

    /// Everything that decides what trials give, on one line: the head of their journal.
    public static String title(Objective objective, List<FreeValue> values) {
        String ranges =
                values.stream()
                        .map(v ->
                                v.name()
                                        + " "
                                        + v.free().figure().value()
                                        + " in "
                                        + v.free().low()
                                        + " "
                                        + v.free().high())
                        .collect(Collectors.joining("; "));
        String findings =
                objective.model().at(Map.of()).stream().map(q -> q.finding().id()).collect(Collectors.joining(", "));
        return "trials 3: seed %d, subjects %d, pace %s %s, values %s, findings %s"
                .formatted(
                        objective.seed(),
                        objective.subjects(),
                        objective.pace().tolerance(),
                        objective.pace().longest(),
                        ranges,
                        findings);
    }

    /// What the present values give.
    public Evaluation start() {
        return start;
    }

    /// The values that are searched.
    public List<FreeValue> values() {
        return values;
    }

    /// Where the present values lie.
    double[] presentPlace() {
        return values.stream().mapToDouble(FreeValue::place).toArray();
    }

    /// Number of places that were asked for, the present one included.
    public int count() {
        return asked.size();
    }

    /// Whether the budget lasts for what takes as long as so many evaluations; true before the first new one.
    public boolean lastsFor(int evaluations) {
        return made == 0 || !budget.over().test(evaluations * latest);
    }

    /// The objective at a place; at values that the atlas refuses, as if nothing could be measured.
    ///
    /// @throws Spent if the budget is spent
    /// @throws CancellationException if the thread is interrupted
    Evaluation at(double[] place) {
        if (Thread.interrupted()) {
            throw new CancellationException("interrupted");
        }
        List<Double> key = key(place);
        double[] numbers = known.get(key);
        if (!asked.contains(key) && asked.size() >= budget.evaluations() || numbers == null && !lastsFor(NEEDED)) {
            throw new Spent();
        }
        if (numbers == null) {
            long began = System.nanoTime();
            numbers = evaluate(place);
            latest = System.nanoTime() - began;
            made++;
            keep(place.clone(), numbers);
        }
        asked.add(key);
        return start.with(numbers);
    }

    private void keep(double[] place, double[] numbers) {
        known.put(key(place), numbers);
        journal.add(new Journal.Trial(place, numbers));
        kept.accept(journal);
    }

    private static List<Double> key(double[] place) {
        return DoubleStream.of(place).boxed().toList();
    }

    private double[] evaluate(double[] place) {
        try {
            return objective.apply(values(place, SOURCE)).numbers();
        } catch (Model.Unusable refused) {
            double[] nothing = new double[start.numbers().length];
            Arrays.fill(nothing, Double.NaN);
            return nothing;
        }
    }

    /// The values at a place, without those that stay what they are.
    ///
    /// @param source why they are there
    SequencedMap<String, Atlas.Free> values(double[] place, String source) {
        SequencedMap<String, Atlas.Free> found = new LinkedHashMap<>();
        for (int i = 0; i < place.length; i++) {
            FreeValue value = values.get(i);
            if (place[i] != value.place()) {
                found.put(value.name(), value.at(place[i], source));
            }
        }
        return found;
    }

    /// What was fitted, as values.
    public SequencedMap<String, Atlas.Free> values(Search.Found found) {
        return values(found.place(), SOURCE);
    }
}
