package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import ligare.engine.Randomness;
import ligare.model.network.Distribution;
import ligare.model.network.Effect;
import ligare.model.network.Kinetics;
import ligare.model.network.Network;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Synapse;
import ligare.model.network.Wiring;
import org.junit.jupiter.api.Test;

/// Who is connected to whom, with which weights and delays: against what chance says.
class WiringTest {
    private static final int UNITS = 400;
    private static final int EACH = 40;
    private static final Distribution ONE = Nets.constant(1);
    private static final Distribution SOON = Nets.constant(1.5);

    private record Made(int source, int target, double weight, int delay) {}

    private static List<Made> synapses(String from, Wiring wiring, Distribution weight, Distribution delay) {
        List<Made> made = new ArrayList<>(slice(from, wiring, weight, delay, 0, 150));
        made.addAll(slice(from, wiring, weight, delay, 150, UNITS));
        assertThat(slice(from, wiring, weight, delay, 0, UNITS)).as("wiring does not know slices").isEqualTo(made);
        return made;
    }

    private static List<Made> slice(
            String from, Wiring wiring, Distribution weight, Distribution delay, int first, int behind) {
        var synapse = new Synapse("synapse", new Kinetics.Delta(), new Effect.VoltageStep());
        var projection = new Projection("way", from, "one", "synapse", wiring, weight, delay);
        var network =
                new Network(
                        "wired",
                        0.1,
                        List.of(
                                new Population("one", UNITS, Nets.leaky(2), List.of(synapse)),
                                new Population("two", UNITS, Nets.leaky(2), List.of())),
                        List.of(projection),
                        List.of(),
                        List.of());
        List<Made> made = new ArrayList<>();
        new SynapseSource(projection, UNITS, first, behind, Timing.of(network, 1), Randomness.of(5))
                .forEach((source, target, w, d) -> made.add(new Made(source, first + target, w, d)));
        return made;
    }

    private static int[] perTarget(List<Made> made) {
        int[] count = new int[UNITS];
        made.forEach(each -> count[each.target()]++);
        return count;
    }

    private static long pairs(List<Made> made) {
        return new HashSet<>(made.stream().map(each -> List.of(each.source(), each.target())).toList()).size();
    }

    private static long onItself(List<Made> made) {
        return made.stream().filter(each -> each.source() == each.target()).count();
    }

    @Test
    void everyTargetHasItsInDegreeAndNoPairTwice() {
        List<Made> made = synapses("one", new Wiring.FixedInDegree(EACH, false, false), ONE, SOON);
        assertThat(perTarget(made)).containsOnly(EACH);
        assertThat(pairs(made)).isEqualTo(UNITS * EACH);
        assertThat(onItself(made)).isZero();
        // 40 per source, standard deviation 6; none of 400 is 7 deviations away
        int[] perSource = new int[UNITS];
        made.forEach(each -> perSource[each.source()]++);
        assertThat(Arrays.stream(perSource).boxed()).allSatisfy(count -> assertThat(count).isBetween(1, 82));
    }

    @Test
    void multapsesAndAutapsesAreDrawnWhereTheyAreAllowed() {
        List<Made> made = synapses("one", new Wiring.FixedInDegree(EACH, true, true), ONE, SOON);
        assertThat(perTarget(made)).containsOnly(EACH);
        // of 16,000 draws 400·400·(1 − 1/400)^40 pairs stay free; sd of the pairs that are met is below 30
        double met = UNITS * (double) UNITS * (1 - Math.pow(1 - 1.0 / UNITS, EACH));
        assertThat((double) pairs(made)).isCloseTo(met, within(150.0));
        // a target reaches itself 0.1 times on average: 40 in all, sd 6.3
        assertThat(onItself(made)).isBetween(8L, 72L);
    }

    @Test
    void aProbabilityConnectsPairsIndependently() {
        List<Made> made = synapses("two", new Wiring.Probability(0.1, false), ONE, SOON);
        double expected = 0.1 * UNITS * UNITS;
        assertThat(made.size()).isCloseTo((int) expected, within((int) (5 * Math.sqrt(0.9 * expected))));
        assertThat(pairs(made)).isEqualTo(made.size());
        int[] perTarget = perTarget(made);
        double squares = 0;
        for (int count : perTarget) {
            squares += (count - 40) * (count - 40) / (double) UNITS;
        }
        // binomial: variance 36; that of 400 such numbers has a standard error of 2.5
        assertThat(squares).isCloseTo(36, within(12.5));
        assertThat(synapses("one", new Wiring.Probability(1, false), ONE, SOON)).hasSize(UNITS * (UNITS - 1));
        assertThat(synapses("one", new Wiring.Probability(0, true), ONE, SOON)).isEmpty();
    }

    @Test
    void oneToOneIsOneToOne() {
        List<Made> made = synapses("two", new Wiring.OneToOne(), ONE, SOON);
        assertThat(made).hasSize(UNITS).allSatisfy(each -> assertThat(each.source()).isEqualTo(each.target()));
    }

    @Test
    void weightsAndDelaysAreDrawnAsTheyAreDescribed() {
        var weight = new Distribution.Normal(0.5, 0.1, 0.35, 1.3);
        var delay = new Distribution.Uniform(1, 3);
        List<Made> made = synapses("two", new Wiring.FixedInDegree(EACH, false, false), weight, delay);
        double n = made.size();
        double mean = made.stream().mapToDouble(Made::weight).sum() / n;
        // cut 1.5 deviations below the mean: it moves by 0.1·φ(1.5)/Φ(1.5)
        assertThat(mean).isCloseTo(0.5 + 0.1 * 0.129518 / 0.933193, within(5 * 0.1 / Math.sqrt(n)));
        assertThat(made)
                .allSatisfy(each -> {
                    assertThat(each.weight()).isBetween(0.35, 1.3);
                    assertThat(each.delay()).isBetween(10, 30);
                });
        double late = made.stream().mapToDouble(Made::delay).sum() / n;
        assertThat(late).isCloseTo(20, within(5 * 20 / Math.sqrt(12 * n)));
        List<Made> alike = synapses("two", new Wiring.FixedInDegree(EACH, false, false), ONE, SOON);
        assertThat(alike).allSatisfy(each -> assertThat(each).isEqualTo(new Made(each.source(), each.target(), 1, 15)));
    }
}
