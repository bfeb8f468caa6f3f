package ligare.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import ligare.engine.slow.Block;
import ligare.engine.slow.QuasiStationary;
import ligare.model.Atlas;
import ligare.model.circuit.Compensation;
import ligare.model.circuit.Window;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.subject.Youth;
import ligare.model.unit.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a youth leaves, and what is made up for, against closed forms. With one receptor that binds a word of concentration C
/// and affinity 1 nM, occupancy is C/(1 + C).
class YouthTest {
    private static final double TOLERANCE = 1e-5;

    /// A settled animal.
    private record Life(Prepared prepared, Block block, QuasiStationary kernel) {
        static Life of(Nests nests, Intervention... interventions) {
            Atlas atlas = nests.atlas();
            Group group = Nests.group(interventions);
            Prepared prepared = Prepared.of(atlas, atlas.circuit("circuit"), group, false, 0.5, group.interventions());
            Block block = new Block(prepared.program(), prepared.layout(), 1);
            QuasiStationary kernel = new QuasiStationary(prepared.program(), prepared.layout(), block, TOLERANCE);
            Settling.settle(prepared.program(), prepared.layout(), prepared.schedule(), nests.youth, block, kernel);
            return new Life(prepared, block, kernel);
        }

        double mark() {
            return block.state[prepared.layout().expression][0];
        }

        double response(int site) {
            return block.state[prepared.layout().response + site][0];
        }

        double rate() {
            return block.populationRate[1][0];
        }
    }

    private static List<Moment> at(double... days) {
        return Arrays.stream(days).mapToObj(d -> new Moment(Moment.BIRTH, d * Nests.DAY)).toList();
    }

    private static Intervention care(double share, double days, double... at) {
        return new Intervention.Care(new Span(share, share), days * Nests.DAY, at(at));
    }

    /// Occupancy of the receptor at rest while touched so much, from a life that ends in the nest.
    private static double occupied(double touch) {
        Nests nests = new Nests();
        Life life = Life.of(nests);
        for (double[] channel : life.block.sense) {
            channel[0] = touch;
        }
        Settling.calm(life.prepared.program(), 0, life.block, life.kernel);
        double level = life.block.concentration[0][0];
        return level / (1 + level);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1.2})
    void careForAWholeYouthMarksAsTheLawSays(double share) {
        double departure = occupied(0.8 * share) - occupied(0.8);
        double expected =
                Nests.AMOUNT * departure * -Math.expm1(-departure * departure * Nests.YOUTH.weaned() / Nests.HOUR);
        assertThat(Life.of(new Nests(), care(share, 20, 0)).mark()).isCloseTo(expected, within(2e-3)).isNotZero();
    }

    /// An animal is compared with one at rest in its care; what was said in the nest takes minutes to die away after weaning.
    /// Word and response last a minute each, so that d³ lasts less than 150 s at its full size.
    @Test
    void anOrdinaryYouthLeavesNoMarkButTheMinutesOfWeaning() {
        double weaning = occupied(0.8) - occupied(0);
        double most = Nests.AMOUNT * Math.pow(weaning, 3) * 150_000 / Nests.HOUR;
        assertThat(most).isLessThan(1e-3);
        assertThat(Life.of(new Nests(), care(1, 20, 0)).mark()).isBetween(0.0, most);
    }

    /// Half of the hours alone write half of the exponent: what is ordinary in between erases nothing.
    @Test
    void hoursAloneAddUp() {
        double departure = occupied(0) - occupied(0.8);
        double alone = 6 * Nests.HOUR;
        Intervention daily = new Intervention.Care(new Span(0, 0), alone, at(1, 2, 3, 4));
        double exponent = departure * departure * 4 * alone / Nests.HOUR;
        assertThat(Life.of(new Nests(), daily).mark())
                .isCloseTo(Nests.AMOUNT * departure * -Math.expm1(-exponent), within(0.02 * Math.abs(departure)));
    }

    @Test
    void nothingIsWrittenWhenTheWindowIsClosed() {
        Nests late = new Nests();
        late.window = new Window(10 * Nests.DAY, 15 * Nests.DAY);
        assertThat(Life.of(late, care(0, 5, 2)).mark()).isCloseTo(0, within(1e-6));
        assertThat(Life.of(late, care(0, 5, 10)).mark()).isLessThan(-0.01);
    }

    /// Neither a species' youth nor a circuit's compensation changes a bit of whom nothing was done to.
    @Test
    void withoutAYouthNothingChanges() {
        Nests without = new Nests();
        without.youth = null;
        without.compensation = null;
        Intervention gone = new Intervention.Express("heard", null, new Span(0, 0), List.of());
        for (Intervention[] done : new Intervention[][] {{}, {gone}}) {
            assertThat(Life.of(new Nests(), done).block.state).isDeepEqualTo(Life.of(without, done).block.state);
        }
    }

    @Test
    void anInfusionMeetsABodyOfItsAge() {
        Intervention.Route body = new Intervention.Route.Systemic();
        Intervention pump = new Intervention.Give("word", new Span(1, 1), body, Nests.HOUR, at(7));
        Schedule schedule = Life.of(new Nests(), pump).prepared.schedule();
        Schedule.Act.Infusion begun = (Schedule.Act.Infusion) schedule.youth().getFirst();
        Youth youth = Nests.YOUTH;
        double mass = Nests.ADULT_MASS * Math.pow(4 / Nests.ADULT_MASS, Math.exp(-0.35));
        assertThat(youth.mass(0, Nests.ADULT_MASS)).isCloseTo(4, within(1e-12));
        assertThat(begun.plasma()).isCloseTo(1 / mass / Nests.DISTRIBUTION / 1000 * 1e6, within(1e-9));
        assertThat(schedule.acts()).isEmpty();
        assertThat(schedule.start()).isZero();
    }

    private static Intervention gone(double compensated, double... age) {
        return new Intervention.Express("heard", null, new Span(0, 0), at(age), compensated);
    }

    /// Both receptors bind alike, so the spare one of half the density has to treble: 1.5/0.5.
    @Test
    void otherReceptorsOfTheSameCouplingMakeUpForOneThatIsMissing() {
        Nests early = new Nests();
        early.compensation = new Compensation(new Window(0, 1e9 * Nests.DAY), Nests.DAY, 100);
        Life intact = Life.of(early);
        Life missing = Life.of(early, gone(1));
        assertThat(missing.block.densityFactor[1][0]).isCloseTo(3, within(0.01));
        assertThat(missing.response(0)).isZero();
        assertThat(missing.response(1)).isCloseTo(intact.response(0) + intact.response(1), within(2e-3));
        assertThat(missing.rate()).isCloseTo(intact.rate(), within(1e-3 * intact.rate()));
        assertThat(Life.of(early, gone(0)).rate()).isLessThan(0.9 * intact.rate());
    }

    @Test
    void cellsWithoutASpareReceptorBecomeMoreExcitable() {
        Nests alone = new Nests();
        alone.spare = false;
        alone.compensation = new Compensation(new Window(0, 1e9 * Nests.DAY), Nests.DAY, 100);
        Life intact = Life.of(alone);
        Life missing = Life.of(alone, gone(1));
        assertThat(missing.rate()).isCloseTo(intact.rate(), within(1e-3 * intact.rate()));
        assertThat(missing.block.excitability[1][0]).isCloseTo(3 * intact.response(0), within(0.01));
    }

    /// share·(1 − exp(−(30 d − onset)/10 d)) of the way from 1 to 3; none of it after the window.
    @ParameterizedTest
    @ValueSource(doubles = {0, 10, 25, 40})
    void theLaterItIsLostTheLessIsMadeUpFor(double onset) {
        double reached = 0.8 * (1 - Math.exp(-Math.max(0, 30 - onset) / 10));
        assertThat(Life.of(new Nests(), gone(0.8, onset)).block.densityFactor[1][0])
                .isCloseTo(1 + reached * 2, within(0.02));
        assertThat(Life.of(new Nests(), gone(0.8, onset)).block.densityFactor[0][0]).isZero();
    }

    /// The share is reached once, not once for each G protein.
    @Test
    void aReceptorOfTwoCouplingsIsCorrectedOnce() {
        Nests twice = new Nests();
        twice.gs = 1;
        double reached = 0.8 * (1 - Math.exp(-2));
        assertThat(Life.of(twice, gone(0.8, 10)).block.densityFactor[1][0]).isCloseTo(1 + reached * 2, within(0.02));
    }

    @Test
    void densitiesRiseNoFurtherThanTheCircuitAllows() {
        Nests bounded = new Nests();
        bounded.compensation = new Compensation(new Window(0, 1e9 * Nests.DAY), Nests.DAY, 2);
        Life missing = Life.of(bounded, gone(1));
        assertThat(missing.block.densityFactor[1][0]).isCloseTo(2, within(1e-9));
        assertThat(missing.rate()).isCloseTo(Life.of(bounded).rate(), within(1e-3 * missing.rate()));
    }

    /// Two affinities and opposite marks make the best dose one in between. The mark of each dose is compared with the same
    /// equations integrated here by a Runge-Kutta method in steps of 2 s: plasma and tissue lose half in a minute, responses
    /// relax within one.
    @Test
    void aSecondReceptorOfLowerAffinityTurnsTheDoseResponseOver() {
        Nests opposed = new Nests();
        opposed.opposed = true;
        double best = marked(opposed, 100);
        assertThat(best).isGreaterThan(2 * marked(opposed, 3)).isGreaterThan(marked(opposed, 30_000) + 0.05);
        for (double dose : new double[] {3, 100, 30_000}) {
            double expected = integrated(dose);
            assertThat(marked(opposed, dose))
                    .as("dose %s", dose)
                    .isCloseTo(expected, within(0.01 * Math.abs(expected)));
        }
        assertThat(marked(new Nests(), 30_000)).as("one receptor: no dose is too high").isGreaterThan(best);
    }

    /// Marks of the density together, after a dose per body weight at 25 d, when nobody cares any more.
    private static double marked(Nests nests, double dose) {
        Intervention.Route body = new Intervention.Route.Systemic();
        Life life = Life.of(nests, new Intervention.Give("word", new Span(dose, dose), body, 0, at(25)));
        double sum = life.mark();
        return nests.opposed ? sum + life.block.state[life.prepared.layout().expression + 1][0] : sum;
    }

    private static double integrated(double dose) {
        Nests opposed = new Nests();
        opposed.opposed = true;
        Life rest = Life.of(opposed);
        double said = rest.block.concentration[0][0];
        double strong = said / (1 + said);
        double weak = 0.5 * said / (Nests.WEAK + said);
        double loss = Math.log(2) / 60_000;
        double[] x = {dose / Nests.DISTRIBUTION / 1000 * 1e6, said, strong, weak, 0, 0};
        double step = 2000;
        for (double time = 0; time < 5 * Nests.DAY; time += step) {
            double[] a = slope(x, said, strong, weak, loss);
            double[] b = slope(moved(x, a, step / 2), said, strong, weak, loss);
            double[] c = slope(moved(x, b, step / 2), said, strong, weak, loss);
            double[] d = slope(moved(x, c, step), said, strong, weak, loss);
            for (int i = 0; i < x.length; i++) {
                x[i] += step / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
            }
        }
        return x[4] + x[5];
    }

    private static double[] moved(double[] x, double[] slope, double by) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] += by * slope[i];
        }
        return y;
    }

    private static double[] slope(double[] x, double said, double strong, double weak, double loss) {
        double there = 1 + x[4] + x[5];
        double first = x[2] / there - strong;
        double second = x[3] - weak;
        return new double[] {
            -loss * x[0],
            loss * (said + Nests.BRAIN_SHARE * x[0] - x[1]),
            (there * x[1] / (1 + x[1]) - x[2]) / 60_000,
            (0.5 * x[1] / (Nests.WEAK + x[1]) - x[3]) / 60_000,
            first * first * (Nests.AMOUNT * first - x[4]) / Nests.HOUR,
            second * second * (-Nests.TAKEN_BACK * second - x[5]) / Nests.HOUR
        };
    }
}
