package ligare.study.fit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import ligare.model.Atlas;

/// Evaluates the objective at places of the unit cube, or takes from the journal what was evaluated before.
public final class Trials {
    private static final String SOURCE = "assumed, because a search tried it";

    private final Objective objective;
    private final List<FreeValue> values;
    private final Journal journal;
    private final Budget budget;
    private final ExecutorService workers;
    private final Consumer<Journal> kept;
    private final Evaluation start;
    private int next;

    /// When a search ends.
    ///
    /// @param evaluations most trials, those of the journal included
    /// @param over asked before each new trial: true ends the search
    public record Budget(int evaluations, BooleanSupplier over) {
        /// So many trials, however long they take.
        public static Budget of(int evaluations) {
            return new Budget(evaluations, () -> false);
        }
    }

    /// Ends a search whose budget is spent; what it found is in the journal.
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super(null, null, false, false);
        }
    }

    /// Evaluates the present values.
    ///
    /// @param values that are searched, in the order of the cube's axes
    /// @param journal of this very search, empty at its beginning
    /// @param kept told of the journal after each new trial
    /// @throws IllegalArgumentException if the journal begins with another result: the model has changed since
    public Trials(
            Objective objective,
            List<FreeValue> values,
            Journal journal,
            Budget budget,
            ExecutorService workers,
            Consumer<Journal> kept) {
        this.objective = objective;
        this.values = List.copyOf(values);
        this.journal = journal;
        this.budget = budget;
        this.workers = workers;
        this.kept = kept;
        // Without any value exchanged: these are the bits that a score with the atlas's own values has.
        start = objective.at(Map.of(), workers);
        double[] numbers = start.numbers();
        if (journal.size() == 0) {
            journal.add(new Journal.Trial(presentPlace(), numbers));
            kept.accept(journal);
        } else if (!Arrays.equals(journal.trials().getFirst().numbers(), numbers)) {
            throw new IllegalArgumentException("its first trial gives other numbers now: the model has changed since");
        }
        next = 1;
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
    public double[] presentPlace() {
        return values.stream().mapToDouble(FreeValue::place).toArray();
    }

    /// Number of trials that were asked for, the present values included.
    public int count() {
        return next;
    }

    /// The objective at a place; at values that the atlas refuses, as if nothing could be measured.
    ///
    /// @throws Spent if the budget is spent
    /// @throws CancellationException if the thread is interrupted
    Evaluation at(double[] place) {
        if (Thread.interrupted()) {
            throw new CancellationException("interrupted");
        }
        if (next >= budget.evaluations()) {
            throw new Spent();
        }
        if (next < journal.size()) {
            Journal.Trial known = journal.trials().get(next);
            if (!Arrays.equals(known.place(), place)) {
                throw new IllegalArgumentException("trial %d of the journal lies elsewhere".formatted(next));
            }
            next++;
            return start.with(known.numbers());
        }
        if (budget.over().getAsBoolean()) {
            throw new Spent();
        }
        Evaluation found = evaluate(place);
        journal.add(new Journal.Trial(place.clone(), found.numbers()));
        kept.accept(journal);
        next++;
        return found;
    }

    private Evaluation evaluate(double[] place) {
        try {
            return objective.at(values(place, SOURCE), workers);
        } catch (Model.Unusable refused) {
            double[] nothing = start.numbers();
            for (int i = 0; i < nothing.length; i += 2) {
                nothing[i] = Double.NaN;
                nothing[i + 1] = ClaimLoss.UNMEASURED;
            }
            return start.with(nothing);
        }
    }

    /// The values at a place.
    ///
    /// @param source why they are there
    Map<String, Atlas.Free> values(double[] place, String source) {
        Map<String, Atlas.Free> found = new LinkedHashMap<>();
        for (int i = 0; i < place.length; i++) {
            FreeValue value = values.get(i);
            found.put(value.name(), value.at(place[i], source));
        }
        return found;
    }
}
