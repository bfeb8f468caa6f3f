package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;

import ligare.model.network.Network;
import ligare.model.network.Recorder;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// Networks of the literature against what was published about them.
class TextbookNetworksTest {

    /// Vogels and Abbott (2005), as benchmarks 2 and 1 of Brette et al. (2007, doi:10.1007/s10827-007-0038-6): 5 to 6 Hz
    /// with currents, about 20 Hz with conductances, and neither needs input to go on.
    @Test
    void selfSustainedNetworksFireAtThePublishedRates() {
        var currents = Spiking.run(Nets.vogelsAbbottCurrents(), 1000, 1, 1);
        assertThat(currents.activity("excitatory").rate(200, 1000)).isBetween(0.005, 0.0065);
        var conductances = Spiking.run(Nets.vogelsAbbottConductances(), 1000, 1, 1);
        assertThat(conductances.activity("excitatory").rate(200, 1000)).isBetween(0.015, 0.025);
    }

    /// Brunel (2000, doi:10.1023/A:1008925309027), figure 8: rates and frequencies of his simulations of the same model.
    @Test
    void randomNetworkFiresAsBrunelFound() {
        SpikingResult fast = Spiking.run(Nets.brunel(6, 4), 250, 1, 1);
        assertThat(fast.activity("excitatory").rate(100, 250)).isCloseTo(0.0607, Percentage.withPercentage(5));
        assertThat(frequency(fast.activity("excitatory"))).isBetween(0.165, 0.195);
        SpikingResult irregular = Spiking.run(Nets.brunel(5, 2, Recorder.Spikes.all("excitatory")), 300, 1, 1);
        assertThat(irregular.activity("excitatory").rate(100, 300)).isCloseTo(0.0377, Percentage.withPercentage(3));
        double variation = irregular.activity("excitatory").spikes().orElseThrow().meanIntervalVariation(100, 4);
        assertThat(variation).isBetween(0.3, 0.8);
        SpikingResult slow = Spiking.run(Nets.brunel(4.5, 0.9), 700, 1, 1);
        assertThat(slow.activity("excitatory").rate(100, 700)).isCloseTo(0.0055, Percentage.withPercentage(25));
        assertThat(frequency(slow.activity("excitatory"))).isBetween(0.015, 0.033);
    }

    @Test
    void randomNetworkIsSynchronousAndRegularWhenExcitationDominates() {
        SpikingResult regular = Spiking.run(Nets.brunel(3, 2, Recorder.Spikes.all("excitatory")), 150, 1, 1);
        assertThat(regular.activity("excitatory").rate(50, 150)).isGreaterThan(0.3);
        assertThat(regular.activity("excitatory").spikes().orElseThrow().meanIntervalVariation(50, 4)).isLessThan(0.2);
    }

    /// Where the power of the population's rate from 100 ms on is largest, between 10 and 400 Hz; kHz.
    private static double frequency(PopulationActivity activity) {
        int n = activity.bins() - 100;
        double mean = 0;
        for (int bin = 100; bin < activity.bins(); bin++) {
            mean += (double) activity.count(bin) / n;
        }
        double best = 0;
        double bestPower = 0;
        for (double frequency = 0.010; frequency < 0.4; frequency += 0.001) {
            double real = 0;
            double imaginary = 0;
            for (int k = 0; k < n; k++) {
                double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * k / n);
                double value = window * (activity.count(100 + k) - mean);
                real += value * Math.cos(2 * Math.PI * frequency * k);
                imaginary += value * Math.sin(2 * Math.PI * frequency * k);
            }
            double power = real * real + imaginary * imaginary;
            if (power > bestPower) {
                bestPower = power;
                best = frequency;
            }
        }
        return best;
    }

    @Test
    void textbookNetworksAreTheSameOnAnyNumberOfThreads() {
        for (Network network : new Network[] {Nets.vogelsAbbottCurrents(), Nets.vogelsAbbottConductances()}) {
            assertThat(Spiking.run(network, 100, 1, 3).spikeHash())
                    .isEqualTo(Spiking.run(network, 100, 1, 1).spikeHash());
        }
    }
}
