package ligare.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Searches whose end is known from algebra.
class SearchTest {
    /// The place that the targets below belong to, and that of the present values.
    private static final double[] KNOWN = {0.62, 0.41, 0.6, 0.5};

    private static final double[] TARGETS = targets(0);
    private static final List<String> FAMILIES = List.of("family 0", "family 1", "family 2");

    private static double[] targets(double bend) {
        return new double[] {
            Straight.effect(0, bend, KNOWN), Straight.effect(1, bend, KNOWN), Straight.effect(2, bend, KNOWN)
        };
    }

    private static Trials trials(Straight objective, Journal journal, int evaluations) {
        return new Trials(objective, Straight.values(), journal, new Trials.Budget(evaluations, _ -> false), _ -> {});
    }

    private static Trials trials(Straight objective) {
        return trials(objective, new Journal("a search"), 1000);
    }

    @Test
    void straightEffectsAreFoundAtTheFirstTry() {
        Trials trials = trials(new Straight(0, TARGETS));

        Search.Found found = new Search(1, 1, 1).run(trials, List.of());

        // The present values, four moves, one try.
        assertThat(trials.count()).isEqualTo(6);
        assertThat(found.best().loss()).isLessThan(1e-4);
        assertThat(found.place()).containsExactly(KNOWN, within(0.01));
    }

    @Test
    void bentEffectsAreFoundByCorrectingTheSlopes() {
        Trials trials = trials(new Straight(2, targets(2)));

        Search.Found first = new Search(1, 1, 1).run(trials, List.of());
        Search.Found last = new Search(1, 8, 1).run(trials, List.of());

        assertThat(last.best().loss()).isLessThan(first.best().loss() / 10);
        assertThat(last.place()).containsExactly(KNOWN, within(0.02));
    }

    @Test
    void aValueThatNoFindingSpeaksOfStaysWhereItIs() {
        Trials trials = trials(new Straight(0, TARGETS));

        Search.Found found = new Search(1, 1, 1).run(trials, List.of());

        assertThat(found.place()[3]).isCloseTo(0.5, within(1e-3));
        assertThat(Screening.of(trials, 1, 1).unidentified()).containsExactly("v3");
    }

    @Test
    void nothingWorseThanThePresentValuesIsFound() {
        double[] targets = targets(0);
        Straight bad = new Straight(-40, targets);
        Trials trials = trials(bad);

        Search.Found found = new Search(1, 3, 1).run(trials, List.of());

        assertThat(found.best().loss()).isLessThanOrEqualTo(trials.start().loss());
    }

    @Test
    void aFamilyThatIsLeftOutDoesNotMoveItsOwnFold() {
        double[] others = TARGETS.clone();
        others[1] += 0.2;
        Search search = new Search(1, 2, 1);

        double[] place = search.run(trials(new Straight(1, TARGETS)), List.of("family 1")).place();
        double[] with = search.run(trials(new Straight(1, others)), List.of("family 1")).place();
        double[] whole = search.run(trials(new Straight(1, TARGETS)), List.of()).place();
        double[] other = search.run(trials(new Straight(1, others)), List.of()).place();

        assertThat(with).containsExactly(place);
        assertThat(other).isNotEqualTo(whole);
    }

    @Test
    void foldsShareTheEvaluationsOfTheirSlopes() {
        Straight objective = new Straight(1, TARGETS);
        Trials trials = trials(objective);
        Search search = new Search(1, 2, 1);

        search.run(trials, List.of());
        FAMILIES.forEach(family -> search.run(trials, List.of(family)));

        // The present values, four moves, two tries for each of four searches.
        assertThat(objective.evaluations()).isEqualTo(1 + 4 + 2 * 4).isEqualTo(trials.count());
    }

    @Test
    void whatWasKilledComesToTheSameEnd() {
        Journal whole = new Journal("a search");
        List<double[]> places = everything(new Straight(1, TARGETS), whole, 1000);
        for (int killed = 2; killed < whole.size(); killed++) {
            Journal cut = new Journal("a search");
            try {
                everything(new Straight(1, TARGETS), cut, killed);
            } catch (Trials.Spent end) {
                assertThat(killed).isLessThan(5);
            }
            String text = cut.text();
            // The last line was being written.
            Journal read = Journal.read(text.substring(0, text.length() - 2), "a search");
            int kept = read.size();
            Straight again = new Straight(1, TARGETS);

            assertThat(everything(again, read, 1000)).usingRecursiveComparison().isEqualTo(places);
            assertThat(read.text()).isEqualTo(whole.text());
            // The present values are evaluated again, to see that the model is the same.
            assertThat(again.evaluations()).isEqualTo(whole.size() - kept + 1);
        }
    }

    private static List<double[]> everything(Straight objective, Journal journal, int evaluations) {
        Trials trials = trials(objective, journal, evaluations);
        Search search = new Search(1, 2, 1);
        return Stream.concat(Stream.of(List.<String>of()), FAMILIES.stream().map(List::of))
                .map(withheld -> search.run(trials, withheld).place())
                .toList();
    }

    @Test
    void aBudgetTooSmallForTheSlopesSaysSo() {
        Journal journal = new Journal("a search");
        Trials trials = trials(new Straight(0, TARGETS), journal, 3);

        assertThatThrownBy(() -> new Search(1, 1, 1).run(trials, List.of())).isInstanceOf(Trials.Spent.class);
        assertThat(journal.trials()).hasSize(3);
    }

    @Test
    void aChangedModelIsNoticed() {
        Journal journal = new Journal("a search");
        trials(new Straight(0, TARGETS), journal, 3);

        assertThatThrownBy(() -> trials(new Straight(0, 1, 1, 1), journal, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the model has changed");
    }
}
