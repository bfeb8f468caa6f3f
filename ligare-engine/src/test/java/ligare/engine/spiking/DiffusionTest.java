package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ligare.model.network.Course;
import ligare.model.network.Effect;
import ligare.model.network.Input;
import ligare.model.network.Kinetics;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Network;
import ligare.model.network.PoissonSource;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;
import ligare.model.network.Synapse;
import ligare.model.network.Wiring;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// Noise and Poisson input against the diffusion limit.
class DiffusionTest {

    @Test
    void freeMembraneUnderFilteredNoiseHasTheExactVariance() {
        for (double synaptic : new double[] {0.5, 3, 20}) {
            var silent = new LeakyIntegrateAndFire(20, 1, 0, 1e4, 0, 0);
            var noise = Input.OrnsteinUhlenbeck.diffusionLimit("noise", "cells", 5, synaptic, 20);
            var network =
                    Nets.only(
                            new Population("cells", 2000, silent, List.of()),
                            List.of(noise),
                            new Recorder.Trace("cells", "voltage", 2000, 50),
                            new Recorder.Trace("cells", "noise", 2000, 50));
            var result = Spiking.run(network, 2000, 3, 1);
            double expected = 25 * 20 / (2 * (20 + synaptic));
            assertThat(variance(result.traces().get(0), 4)).isCloseTo(expected, Percentage.withPercentage(2.5));
            assertThat(variance(result.traces().get(1), 0))
                    .isCloseTo(25 * 20 / (2 * synaptic), Percentage.withPercentage(2.5));
        }
    }

    private static double variance(Trace trace, int firstSample) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int unit = 0; unit < trace.units(); unit++) {
            for (int k = firstSample; k < trace.samples(); k++) {
                sum += trace.value(unit, k);
                squares += trace.value(unit, k) * trace.value(unit, k);
                n++;
            }
        }
        return squares / n - (sum / n) * (sum / n);
    }

    @Test
    void rateUnderFilteredNoiseIsThatOfSiegertWithShift() {
        double synaptic = 0.2;
        for (double refractory : new double[] {0, 5}) {
            for (double mean : new double[] {16, 21, 27}) {
                var population = new Population("cells", 2000, Nets.leaky(refractory), List.of());
                var network =
                        new Network(
                                "diffusion",
                                0.02,
                                List.of(population),
                                List.of(),
                                List.of(
                                        new Input.Current("mean", "cells", Course.constant(mean)),
                                        Input.OrnsteinUhlenbeck.diffusionLimit("noise", "cells", 5, synaptic, 20)),
                                List.of());
                double rate = Spiking.run(network, 1100, 5, 1).activity("cells").rate(100, 1100);
                double expected = SiegertReference.rate(mean, 5, 20, 20, 10, refractory, synaptic);
                assertThat(rate)
                        .as("mean %s mV, refractory %s ms", mean, refractory)
                        .isCloseTo(expected, Percentage.withPercentage(3));
            }
        }
    }

    /// Crossings between grid points are missed; on Gaussian increments that raises the threshold by 0.5826 standard
    /// deviations of an increment (Broadie, Glasserman and Kou 1997, doi:10.1111/1467-9965.00035).
    @Test
    void poissonJumpsOfBothSignsAreTheirDiffusionLimit() {
        double weight = 0.1;
        double sigma = 2;
        double each = sigma * sigma / (2 * weight * weight * 20);
        for (double mean : new double[] {16, 18, 24}) {
            var population =
                    new Population(
                            "cells",
                            1000,
                            Nets.leaky(2),
                            List.of(new Synapse("jump", new Kinetics.Delta(), new Effect.VoltageStep())));
            var network =
                    Nets.only(
                            population,
                            List.of(
                                    new Input.Current("mean", "cells", Course.constant(mean)),
                                    new Input.PoissonSpikes("up", "cells", "jump", Course.constant(each), weight),
                                    new Input.PoissonSpikes("down", "cells", "jump", Course.constant(each), -weight)));
            double rate = Spiking.run(network, 2200, 5, 1).activity("cells").rate(200, 2200);
            double raised = 20 + 0.5826 * sigma * Math.sqrt(0.1 / 20);
            double expected = SiegertReference.rate(mean, sigma, 20, raised, 10, 2, 1e-9);
            assertThat(rate).as("mean %s mV", mean).isCloseTo(expected, Percentage.withPercentage(3));
        }
    }

    /// Coefficient of variation of the intervals: Brunel (2000), appendix A.1, for no refractory period.
    @Test
    void intervalsVaryAsTheFirstPassageTheorySays() {
        for (double mean : new double[] {14, 20, 30}) {
            var population = new Population("cells", 100, Nets.leaky(0), List.of());
            var network =
                    new Network(
                            "variation",
                            0.02,
                            List.of(population),
                            List.of(),
                            List.of(
                                    new Input.Current("mean", "cells", Course.constant(mean)),
                                    Input.OrnsteinUhlenbeck.diffusionLimit("noise", "cells", 5, 0.1, 20)),
                            List.of(Recorder.Spikes.all("cells")));
            var spikes = Spiking.run(network, 10_000, 5, 1).activity("cells").spikes().orElseThrow();
            double expected = SiegertReference.variation(mean, 5, 20, 20, 10);
            assertThat(spikes.meanIntervalVariation(0, 10))
                    .as("mean %s mV", mean)
                    .isCloseTo(expected, Percentage.withPercentage(5));
        }
    }

    @Test
    void meanInputOfAProjectionIsInDegreeTimesChargeTimesMembraneTimesRate() {
        var silent = new LeakyIntegrateAndFire(15, 1, -70, 1e4, -70, 0);
        var network =
                new Network(
                        "mean",
                        0.1,
                        List.of(
                                new Population("sources", 500, new PoissonSource(Course.constant(0.02)), List.of()),
                                new Population(
                                        "cells",
                                        300,
                                        silent,
                                        List.of(
                                                new Synapse(
                                                        "slow",
                                                        new Kinetics.Exponential(3),
                                                        new Effect.VoltageStep())))),
                        List.of(
                                new Projection(
                                        "input",
                                        "sources",
                                        "cells",
                                        "slow",
                                        new Wiring.FixedInDegree(100, true, true),
                                        Nets.constant(0.4),
                                        Nets.constant(1.5))),
                        List.of(),
                        List.of(new Recorder.Trace("cells", "slow", 300, 1)));
        Trace trace = Spiking.run(network, 2000, 9, 1).traces().getFirst();
        double sum = 0;
        int n = 0;
        for (int unit = 0; unit < 300; unit++) {
            for (int k = 50; k < trace.samples(); k++) {
                sum += trace.value(unit, k);
                n++;
            }
        }
        // sampled at grid points, just after the arrivals: half a step of decay above the mean over time
        assertThat(sum / n).isCloseTo(100 * 0.4 * 15 * 0.02 * (1 + 0.05 / 3), Percentage.withPercentage(1));
    }
}
