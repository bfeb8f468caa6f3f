package ligare.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ligare.engine.slow.Block;
import ligare.engine.slow.Compiler;
import ligare.engine.slow.Layout;
import ligare.engine.slow.Program;
import ligare.engine.slow.QuasiStationary;
import ligare.model.Atlas;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Region;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Population;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.protocol.Phase;
import ligare.model.subject.Species;
import ligare.model.unit.Span;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// What diffuses, against the equation, against the solutions for a point that gives at once or steadily, and on the slow clock.
class DiffusingTest {
    private static final double MINUTE = 60_000;
    private static final double VOLUME = 1;
    private static final double DIFFUSION = 1.5e-7;
    private static final double LOSS = Math.log(2) / (20 * MINUTE);
    private static final double AMOUNT = 1000;
    private static final Diffusing CLOUD = Diffusing.of(VOLUME, DIFFUSION, LOSS);

    @Test
    void itBeginsAsDenseAsADropOfTheVolume() {
        assertThat(CLOUD.after(AMOUNT, 0, 0)).isCloseTo(AMOUNT / VOLUME, within(1e-9));
    }

    /// What is in all shells together is what was given, less what was lost.
    @Test
    void nothingIsGainedAndLossTakesItsShare() {
        for (double minutes : new double[] {0, 3, 40, 200}) {
            double sum = 0;
            for (double r = 0.0005; r < 20; r += 0.001) {
                sum += 4 * Math.PI * r * r * 0.001 * CLOUD.after(AMOUNT, r, minutes * MINUTE);
            }
            assertThat(sum).isCloseTo(AMOUNT * Math.pow(0.5, minutes / 20), Percentage.withPercentage(1e-4));
        }
    }

    /// ∂c/∂t = D·(∂²c/∂r² + 2/r·∂c/∂r) − k·c
    @Test
    void theEquationHolds() {
        double dr = 1e-3;
        double dt = 100;
        for (double r : new double[] {0.2, 0.7, 1.5}) {
            for (double t : new double[] {MINUTE, 10 * MINUTE, 60 * MINUTE}) {
                double now = CLOUD.after(AMOUNT, r, t);
                double in = CLOUD.after(AMOUNT, r - dr, t);
                double out = CLOUD.after(AMOUNT, r + dr, t);
                double laplacian = (in - 2 * now + out) / (dr * dr) + (out - in) / (r * dr);
                double rising = (CLOUD.after(AMOUNT, r, t + dt) - CLOUD.after(AMOUNT, r, t - dt)) / (2 * dt);
                assertThat(rising).isCloseTo(DIFFUSION * laplacian - LOSS * now, within(1e-4 * LOSS * now + 1e-12));
            }
        }
    }

    /// c = M·exp(−r²/4Dt − kt)/(4πDt)^(3/2), once the drop is small against how far it went.
    @Test
    void lateItIsAsFromAPoint() {
        Diffusing small = Diffusing.of(1e-4, DIFFUSION, LOSS);
        double t = 30 * MINUTE;
        for (double r : new double[] {0.3, 0.7, 1.2}) {
            double point =
                    AMOUNT
                            * Math.exp(-r * r / (4 * DIFFUSION * t) - LOSS * t)
                            / Math.pow(4 * Math.PI * DIFFUSION * t, 1.5);
            assertThat(small.after(AMOUNT, r, t)).isCloseTo(point, Percentage.withPercentage(1));
        }
    }

    /// c = Q·exp(−r/λ)/(4πD·r), λ = √(D/k), after many half-lives.
    @Test
    void aSteadyInfusionComesToThePotentialOfAPoint() {
        Diffusing small = Diffusing.of(1e-4, DIFFUSION, LOSS);
        double length = Math.sqrt(DIFFUSION / LOSS);
        for (double r : new double[] {0.4, 0.8, 1.6}) {
            double steady = Math.exp(-r / length) / (4 * Math.PI * DIFFUSION * r);
            assertThat(small.flowing(1, r, 1000 * MINUTE, 1e9)).isCloseTo(steady, Percentage.withPercentage(1));
        }
    }

    @Test
    void whatIsFurtherPeaksLaterAndLower() {
        double[] distances = {0, 1, 1.6};
        double[] peak = new double[3];
        double[] when = new double[3];
        for (int i = 0; i < 3; i++) {
            for (double t = 0; t < 120 * MINUTE; t += MINUTE / 10) {
                if (CLOUD.after(AMOUNT, distances[i], t) > peak[i]) {
                    peak[i] = CLOUD.after(AMOUNT, distances[i], t);
                    when[i] = t;
                }
            }
        }
        assertThat(when[0]).isZero();
        assertThat(when[1]).isBetween(MINUTE, when[2]);
        assertThat(peak[0]).isGreaterThan(2 * peak[1]);
        assertThat(peak[1]).isGreaterThan(2 * peak[2]);
    }

    /// A subject's tissue holds what the solution has at that time, given at once or over half an hour, near and far.
    @Test
    void theSlowClockFollowsTheSolution() {
        for (double duration : new double[] {0, 30 * MINUTE}) {
            double given = duration == 0 ? 1 : 1 / duration;
            double amount = given / 0.2 / 1000 * 1e6;
            for (double minutes : new double[] {2, 13, 31, 55, 130}) {
                double[] found = concentrations(given, duration, minutes * MINUTE);
                double[] distance = {0, 0.7};
                for (int t = 0; t < 2; t++) {
                    double expected =
                            duration == 0
                                    ? CLOUD.after(amount, distance[t], minutes * MINUTE)
                                    : CLOUD.flowing(amount, distance[t], minutes * MINUTE, duration);
                    assertThat(found[t])
                            .as("%s mm, %s min, over %s ms", distance[t], minutes, duration)
                            .isCloseTo(expected, within(0.03 * expected));
                }
            }
        }
    }

    private static double[] concentrations(double dose, double duration, double end) {
        Circuit circuit =
                Toys.circuit(
                        List.of(population("here", "region"), population("there", "other region")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
        Species species = Toys.species(0, List.of(density("region"), density("other region")));
        Atlas two =
                Toys.atlas(
                        diffusing(),
                        List.of(Toys.receptor("heard", 1, 0)),
                        circuit,
                        species,
                        List.of(),
                        new Region("other region", 0.7, 0, 0));
        Intervention give =
                new Intervention.Give(
                        "word",
                        new Span(dose, dose),
                        new Intervention.Route.Site("region"),
                        duration,
                        List.of(new Moment("alone", 0)));
        Phase alone = new Phase("alone", "", new Span(end, end), List.of(), List.of());
        Group group = new Group("group", "group", "species", "sex", List.of(alone), List.of(give));
        Program program = Compiler.compile(two, circuit, group);
        Layout layout = new Layout(program);
        Block block = new Block(program, layout, 1);
        QuasiStationary kernel = new QuasiStationary(program, layout, block, 1e-5);
        kernel.refresh();
        double[] now = {0};
        List<Schedule.Act> acts = new ArrayList<>(Schedule.of(two, program, group, 0.5).acts());
        while (now[0] < end) {
            while (!acts.isEmpty() && acts.getFirst().time() <= now[0]) {
                Acts.apply(acts.removeFirst(), block, layout);
                kernel.refresh();
            }
            double next = acts.isEmpty() ? end : Math.min(end, acts.getFirst().time());
            double[] step = {Math.min(kernel.nextStep[0], next - now[0])};
            kernel.step(step, MINUTE, now);
            now[0] = now[0] + step[0] >= next - 1e-6 ? next : now[0] + step[0];
            kernel.refresh();
        }
        return new double[] {block.concentration[0][0], block.concentration[1][0]};
    }

    private static Ligand diffusing() {
        Ligand word = Toys.word(100, 0);
        return new Ligand(
                word.name(),
                word.key(),
                word.describes(),
                word.molarMass(),
                new Ligand.Clearance.FirstOrder(20 * MINUTE),
                word.csfHalfLife(),
                word.csfExchange(),
                word.plasmaHalfLife(),
                word.distributionVolume(),
                word.brainShare(),
                new Ligand.Spread.Diffusion(DIFFUSION),
                word.store(),
                word.figures());
    }

    private static Population population(String name, String region) {
        return new Population(name, name, region, "cell", 100, 1, 9, Map.of("heard", 1.0), null, List.of());
    }

    private static Species.Density density(String region) {
        return new Species.Density("heard", region, Map.of("sex", 1.0));
    }
}
