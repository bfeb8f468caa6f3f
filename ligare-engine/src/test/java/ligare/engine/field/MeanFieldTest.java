package ligare.engine.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import ligare.engine.Siegert;
import ligare.engine.ThreadProbe;
import ligare.engine.agree.SpikingTwin;
import ligare.model.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mean field against algebra and against itself: in time, at rest, read back from the network.
class MeanFieldTest {
    private static final FastCircuit.Pool SENDER = new FastCircuit.Pool("sender", 400, 20, 3, 15, 5, 3, 10, 5);
    private static final FastCircuit.Pool RECEIVER = new FastCircuit.Pool("receiver", 300, 12, 3, 13, 0, 2, 11, 5);

    private static FastCircuit chain() {
        return new FastCircuit(
                "chain",
                List.of(SENDER, RECEIVER),
                List.of(
                        new FastCircuit.Coupling("forward", 0, 1, 50, 0.4, 4),
                        new FastCircuit.Coupling("itself", 1, 1, 30, -0.2, 2)));
    }

    /// Two populations that hold each other down: either wins, and between the two lies a state that is unstable.
    private static FastCircuit rivals() {
        var left = new FastCircuit.Pool("left", 100, 20, 0, 20, 10, 2, 24, 4);
        var right = new FastCircuit.Pool("right", 100, 20, 0, 20, 10, 2, 24, 4);
        return new FastCircuit(
                "rivals",
                List.of(left, right),
                List.of(
                        new FastCircuit.Coupling("to right", 0, 1, 200, -0.1, 1),
                        new FastCircuit.Coupling("to left", 1, 0, 200, -0.1, 1)));
    }

    @Test
    void inputIsWhatTheEquationsSay() {
        MeanField field = new MeanField(chain());
        double[] rates = {0.004, 0.01};
        assertThat(field.mean(1, rates)).isCloseTo(11 + 50 * 0.4 * 12 * 0.004 - 30 * 0.2 * 12 * 0.01, within(1e-12));
        assertThat(field.variance(1, rates))
                .isCloseTo(25 + 50 * 0.16 * 12 * 0.004 + 30 * 0.04 * 12 * 0.01, within(1e-12));
        assertThat(field.rate(0, 10, 25)).isEqualTo(Siegert.rate(10, 5, 20, 15, 5, 3, 3, Math.exp(-1)));
    }

    @Test
    void fixedPointsSolveTheEquations() {
        MeanField field = new MeanField(chain());
        List<double[]> found = new FixedPoints(field).search(10, 1);
        assertThat(found).hasSize(1);
        for (double rest : field.residual(found.getFirst())) {
            assertThat(rest).isCloseTo(0, within(FixedPoints.RESIDUAL));
        }
    }

    @Test
    void allThreeStatesOfRivalsAreFound() {
        MeanField field = new MeanField(rivals());
        List<double[]> found = new FixedPoints(field).search(40, 1);
        assertThat(found).hasSize(3);
        assertThat(found).anySatisfy(point -> assertThat(point[0]).isCloseTo(point[1], within(1e-9)));
        assertThat(found).anySatisfy(point -> assertThat(point[0]).isGreaterThan(10 * point[1]));
        assertThat(found).anySatisfy(point -> assertThat(point[1]).isGreaterThan(10 * point[0]));
    }

    @Test
    void theCourseEndsAtTheFixedPoint() {
        MeanField field = new MeanField(chain());
        MeanFieldCourse course = new MeanFieldCourse(field, 0.1);
        course.advance(500);
        double[] expected = new FixedPoints(field).from(new double[2]);
        assertThat(course.rates()).containsExactly(expected, within(1e-9));
    }

    @Test
    void theCourseConvergesWithItsStep() {
        double fine = after(0.0125);
        double coarse = Math.abs(after(0.2) - fine);
        double half = Math.abs(after(0.1) - fine);
        assertThat(coarse / half).isBetween(1.6, 2.8);
    }

    private static double after(double step) {
        MeanFieldCourse course = new MeanFieldCourse(new MeanField(chain()), step);
        course.advance(500);
        course.drive(0, 3);
        course.advance(12);
        return course.rates()[1];
    }

    /// Written as spikes and read back, a circuit is the same.
    @Test
    void theDiffusionLimitOfTheSpikingTwinIsTheCircuit() {
        Network twin = SpikingTwin.of(chain(), 0.1);
        FastCircuit back = DiffusionLimit.of(twin).orElseThrow();
        assertThat(back.couplings()).isEqualTo(chain().couplings());
        for (int p = 0; p < 2; p++) {
            FastCircuit.Pool expected = chain().pools().get(p);
            FastCircuit.Pool pool = back.pools().get(p);
            assertThat(pool.name()).isEqualTo(expected.name());
            assertThat(pool.size()).isEqualTo(expected.size());
            assertThat(pool.noise()).isCloseTo(expected.noise(), within(1e-12));
            assertThat(pool.synaptic()).isCloseTo(expected.synaptic(), within(1e-12));
            assertThat(new double[] {pool.membrane(), pool.threshold(), pool.reset(), pool.refractory(), pool.drive()})
                    .containsExactly(
                            expected.membrane(),
                            expected.threshold(),
                            expected.reset(),
                            expected.refractory(),
                            expected.drive());
        }
    }

    /// A subject of a block: its drive, weights and threshold are its own, its membranes too where that is asked for.
    private static FastCircuit subject(int number, boolean leaky) {
        double own = 0.03 * (number % 8);
        List<FastCircuit.Pool> pools =
                chain().pools().stream()
                        .map(p ->
                                new FastCircuit.Pool(
                                        p.name(),
                                        p.size(),
                                        leaky ? p.membrane() * (1 - own) : p.membrane(),
                                        p.synaptic(),
                                        p.threshold() - own,
                                        p.reset(),
                                        p.refractory(),
                                        p.drive() + own,
                                        // one without any noise of its own
                                        number % 8 == 3 ? 0 : p.noise() * (1 + own)))
                        .toList();
        List<FastCircuit.Coupling> couplings =
                chain().couplings().stream()
                        .map(c ->
                                new FastCircuit.Coupling(
                                        c.name(), c.from(), c.to(), c.inDegree(), c.weight() * (1 + own), c.delay()))
                        .toList();
        return new FastCircuit("subject " + number, pools, couplings);
    }

    private static List<FastCircuit> subjects(int lanes, boolean leaky) {
        return IntStream.range(0, lanes).mapToObj(number -> subject(number, leaky)).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void neighboursInABlockChangeNoBit(boolean leaky) {
        MeanFieldCourse together = new MeanFieldCourse(subjects(7, leaky), 0.5);
        together.advance(20);
        together.drive(0, 2);
        together.advance(30);
        for (int i = 0; i < 7; i++) {
            MeanFieldCourse alone = new MeanFieldCourse(new MeanField(subject(i, leaky)), 0.5);
            alone.advance(20);
            alone.drive(0, 2);
            alone.advance(30);
            assertThat(together.rates(i)).as("subject %d", i).isEqualTo(alone.rates());
        }
        assertThat(together.rates(1)).isNotEqualTo(together.rates(2));
        assertThat(together.rates(6)[1]).isGreaterThan(0.001);
    }

    @Test
    void aBlockOfUnlikeCircuitsIsRefused() {
        assertThatThrownBy(() -> new MeanFieldCourse(List.of(chain(), rivals()), 0.5))
                .hasMessage("circuits chain and rivals are not alike: a block needs one wiring");
    }

    @Test
    void aStepThatCannotKeepTheShortestDelayIsRefused() {
        assertThat(chain().shortestDelay()).isEqualTo(2);
        assertThatThrownBy(() -> new MeanFieldCourse(new MeanField(chain()), 2.5))
                .hasMessage(
                        "circuit chain: a step of 2.5 ms is above the delay of itself, 2.0 ms; take a step of at most that");
        assertThatThrownBy(() -> new MeanFieldCourse(new MeanField(chain()), 0)).hasMessageContaining("> 0 ms");
    }

    /// What is sent in a step is received one delay later: nothing before, and something in the step that ends then.
    @Test
    void theLongestStepKeepsTheShortestDelay() {
        var sender = new FastCircuit.Pool("sender", 100, 20, 0, 15, 5, 2, 30, 5);
        var receiver = new FastCircuit.Pool("receiver", 100, 20, 0, 15, 5, 2, 0, 0);
        var pair =
                new FastCircuit(
                        "pair", List.of(sender, receiver), List.of(new FastCircuit.Coupling("way", 0, 1, 100, 10, 2)));
        for (double step : new double[] {2, 1, 0.5}) {
            MeanFieldCourse course = new MeanFieldCourse(new MeanField(pair), step);
            course.advance(2);
            assertThat(course.rates()[0]).as("sender, step %s", step).isPositive();
            assertThat(course.rates()[1]).as("receiver, step %s", step).isZero();
            course.advance(2);
            assertThat(course.rates()[1]).as("receiver later, step %s", step).isPositive();
        }
    }

    @Test
    void aRateFollowsAsItsTimeConstantSays() {
        MeanField field = new MeanField(chain());
        for (double distance : new double[] {-1, 0, 1e-3, 0.01, 0.1, 0.7654, 2.3, 5.99, 30}) {
            double time = field.timeConstant(0, SENDER.threshold() - 5 * distance, 25);
            double expected = time == 0 ? 0 : Math.exp(-0.5 / time);
            assertThat(Following.left(distance, 0.5 / SENDER.membrane()))
                    .as("at %s", distance)
                    .isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void aStepAllocatesNothing() throws ReflectiveOperationException {
        MeanFieldCourse course = new MeanFieldCourse(subjects(7, false), 0.1);
        course.advance(2000);
        long least = ThreadProbe.allocated(5, () -> course.advance(100));
        assertThat(least / 1000).as("bytes per step").isLessThan(100);
    }

    /// Lanes must run in plain loops: measured 0.4 to 0.5 of the time of a subject alone. A virtual call, a list walked or an
    /// array made per lane brings the two times together.
    @Test
    void aLaneOfABlockCostsMuchLessThanOneAlone() throws ReflectiveOperationException {
        double alone = timePerLane(1, 20_000);
        double together = timePerLane(128, 400);
        assertThat(together / alone).isLessThan(0.75);
    }

    private static double timePerLane(int lanes, int steps) throws ReflectiveOperationException {
        MeanFieldCourse course = new MeanFieldCourse(subjects(lanes, false), 0.5);
        return (double) ThreadProbe.processorTime(10, () -> course.advance(0.5 * steps)) / steps / lanes;
    }
}
