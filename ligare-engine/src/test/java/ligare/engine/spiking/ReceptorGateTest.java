package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import ligare.model.chemistry.Receptor;
import ligare.model.network.Course;
import ligare.model.network.Modulator;
import ligare.model.network.Network;
import ligare.model.network.Plasticity;
import ligare.model.network.PoissonSource;
import ligare.model.network.Population;
import ligare.model.network.Recorder;
import org.junit.jupiter.api.Test;

/// Receptors that turn eligibility into weight, against the algebra of binding and the closed forms of the rule.
class ReceptorGateTest {
    private static final double AGONIST_AFFINITY = 50;
    private static final double BLOCKER_AFFINITY = 2;
    private static final double RESERVE = 3;
    private static final double SLOPE = 2;
    private static final double RELAXATION = 80;
    private static final Plasticity.Window WINDOW = new Plasticity.Window(0.1, 0.15, 20, 30);

    private static final Receptor RECEPTOR =
            new Receptor(
                    "receptor",
                    "receptor",
                    "",
                    Map.of(
                            "agonist",
                            new Receptor.Binding(AGONIST_AFFINITY, 0.8),
                            "blocker",
                            new Receptor.Binding(BLOCKER_AFFINITY, 0)),
                    0,
                    1,
                    0,
                    RESERVE,
                    SLOPE,
                    RELAXATION,
                    0,
                    Double.POSITIVE_INFINITY,
                    1,
                    List.of());

    private static Modulator held(String name, Course concentration) {
        return new Modulator.Given("our " + name, name, concentration);
    }

    private static double responseAt(double agonist, double blocker) {
        double bound = 1 + agonist / AGONIST_AFFINITY + blocker / BLOCKER_AFFINITY;
        double activity = 0.8 * agonist / AGONIST_AFFINITY / bound;
        double felt = activity * activity;
        return felt * (1 + RESERVE * RESERVE) / (1 + RESERVE * RESERVE * felt);
    }

    private static SpikingResult learning(double reference, List<Modulator> modulators) {
        var rule = new Plasticity.ThreeFactor(WINDOW, 400, new Plasticity.Response(RECEPTOR), 0.002, reference, 10);
        return PlasticityTest.run(
                rule,
                1,
                3,
                new double[] {199},
                new double[] {207},
                modulators,
                new Recorder.Response(RECEPTOR, 0.1),
                new Recorder.Concentration("our agonist", 0.1));
    }

    @Test
    void ligandsShareTheReceptorAsTheyBindIt() {
        SpikingResult result =
                learning(0, List.of(held("agonist", Course.constant(100)), held("blocker", Course.constant(6))));
        SignalTrace byAgonist = result.signals().get(0);
        SignalTrace byBlocker = result.signals().get(1);
        SignalTrace response = result.signals().get(2);
        assertThat(byAgonist.name()).isEqualTo("receptor occupied by our agonist");
        for (int sample : new int[] {0, 1, 5000, 10_000}) {
            assertThat(byAgonist.value(sample)).isCloseTo(2.0 / 6, within(1e-12));
            assertThat(byBlocker.value(sample)).isCloseTo(3.0 / 6, within(1e-12));
            assertThat(response.value(sample)).isCloseTo(responseAt(100, 6), within(1e-12));
        }
    }

    /// One pair, c₀ at 207 ms: Δw = gain·(response − reference)·c₀·τ_c·(1 − exp(−(1000 − 207)/τ_c)).
    @Test
    void aConstantResponseLearnsByTheClosedForm() {
        double eligibility = 0.1 * Math.exp(-5 / 20.0);
        double filled = 400 * (1 - Math.exp(-(1000 - 207) / 400.0));
        for (double reference : new double[] {0, 0.2, 0.9}) {
            for (double blocker : new double[] {0, 6}) {
                SpikingResult result =
                        learning(
                                reference,
                                List.of(
                                        held("agonist", Course.constant(100)),
                                        held("blocker", Course.constant(blocker))));
                double expected = 0.002 * (responseAt(100, blocker) - reference) * eligibility * filled;
                assertThat(result.weights().getFirst().weight(0) - 1).isCloseTo(expected, within(1e-9));
            }
        }
    }

    @Test
    void aStepOfConcentrationIsFollowedWithTheRelaxationOfTheReceptor() {
        SignalTrace response =
                learning(0, List.of(held("agonist", new Course(List.of(0.0, 300.0), List.of(20.0, 200.0)))))
                        .signals()
                        .get(1);
        double before = responseAt(20, 0);
        double after = responseAt(200, 0);
        for (int sample : new int[] {3000, 3001, 3800, 7000}) {
            double elapsed = sample * 0.1 - 300;
            assertThat(response.value(sample))
                    .isCloseTo(after + (before - after) * Math.exp(-elapsed / RELAXATION), within(1e-12));
        }
    }

    @Test
    void aSubstanceThatIsNoLigandDoesNotBind() {
        SpikingResult result =
                learning(
                        0,
                        List.of(
                                held("agonist", Course.constant(100)),
                                new Modulator.Given("other", null, Course.constant(1e6))));
        assertThat(result.signals().get(1).value(10_000)).isCloseTo(responseAt(100, 0), within(1e-12));
    }

    /// What spikes release, against the same equations in small Runge–Kutta steps from the recorded spikes: the error falls
    /// with the square of the step.
    @Test
    void whatSpikesReleaseActsThroughTheReceptor() {
        double coarse = error(2);
        double fine = error(1);
        assertThat(coarse).isLessThan(1e-3);
        assertThat(coarse / fine).isBetween(3.3, 4.7);
    }

    private static double error(double step) {
        var network =
                new Network(
                        "released",
                        step,
                        List.of(new Population("cells", 20, new PoissonSource(Course.constant(0.02)), List.of())),
                        List.of(),
                        List.of(),
                        List.of(
                                new Modulator.Released(
                                        "our agonist",
                                        "agonist",
                                        1,
                                        30,
                                        List.of(new Modulator.PerSpike("cells", 4, 2)))),
                        List.of(
                                Recorder.Spikes.all("cells"),
                                new Recorder.Response(RECEPTOR, step),
                                new Recorder.Concentration("our agonist", step)));
        SpikingResult result = Spiking.run(network, 400, 4, 2);
        SignalTrace response = result.signals().get(1);
        SignalTrace level = result.signals().get(2);
        double expected = responseAt(1, 0);
        double worst = 0;
        int small = 64;
        double h = step / small;
        for (int k = 0; k + 1 < level.samples(); k++) {
            for (int i = 0; i < small; i++) {
                double slope1 = slope(expected, level.value(k), i * h);
                double slope2 = slope(expected + h * slope1 / 2, level.value(k), (i + 0.5) * h);
                expected += h * slope2;
            }
            worst = Math.max(worst, Math.abs(response.value(k + 1) - expected));
        }
        return worst;
    }

    private static double slope(double response, double released, double since) {
        return (responseAt(1 + (released - 1) * Math.exp(-since / 30), 0) - response) / RELAXATION;
    }
}
