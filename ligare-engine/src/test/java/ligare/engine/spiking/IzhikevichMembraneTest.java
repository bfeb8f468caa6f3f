package ligare.engine.spiking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import ligare.model.network.Course;
import ligare.model.network.Input;
import ligare.model.network.Izhikevich;
import ligare.model.network.Network;
import ligare.model.network.Population;
import ligare.model.network.Recorder;
import org.junit.jupiter.api.Test;

/// Izhikevich's neuron against his own rule, written out: half a millisecond twice for v, then u.
class IzhikevichMembraneTest {

    @Test
    void firesWhenThePublishedRuleDoes() {
        for (Izhikevich neuron :
                List.of(
                        new Izhikevich(0.02, 0.2, -65, 8),
                        new Izhikevich(0.1, 0.2, -65, 2),
                        new Izhikevich(0.02, 0.2, -50, 2))) {
            for (double drive : new double[] {3, 6, 10, 20}) {
                var network =
                        new Network(
                                "izhikevich",
                                1,
                                List.of(new Population("cell", 1, neuron, List.of())),
                                List.of(),
                                List.of(new Input.Current("drive", "cell", Course.constant(drive))),
                                List.of(Recorder.Spikes.all("cell")));
                SpikeTrains spikes = Spiking.run(network, 1000, 1, 1).activity("cell").spikes().orElseThrow();
                List<Double> expected = published(neuron, drive);
                List<Double> found = new ArrayList<>();
                for (double time : spikes.timesOf(0)) {
                    found.add(time);
                }
                assertThat(found).as("%s, I = %s", neuron, drive).isEqualTo(expected);
            }
        }
    }

    private static List<Double> published(Izhikevich neuron, double drive) {
        List<Double> spikes = new ArrayList<>();
        float v = -65;
        float u = (float) (neuron.b() * v);
        for (int t = 1; t <= 1000; t++) {
            v += 0.5f * ((0.04f * v + 5) * v + 140 - u + (float) drive);
            v += 0.5f * ((0.04f * v + 5) * v + 140 - u + (float) drive);
            u += (float) neuron.a() * ((float) neuron.b() * v - u);
            if (v >= 30) {
                spikes.add((double) t);
                v = (float) neuron.c();
                u += (float) neuron.d();
            }
        }
        return spikes;
    }
}
