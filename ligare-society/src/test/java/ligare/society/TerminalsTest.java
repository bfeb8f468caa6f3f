package ligare.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ligare.engine.agree.SpikingTwin;
import ligare.engine.field.FastCircuit;
import ligare.engine.spiking.Spiking;
import ligare.model.Atlas;
import ligare.model.agreement.HeldState;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Population;
import ligare.model.circuit.Projection;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.subject.Species;
import ligare.model.unit.Span;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// Light on the terminals of a living subject: while it is on, on the slow clock as in spikes; gone without a trace when it is off.
class TerminalsTest {
    private static final double MINUTE = 60_000;

    private static HeldSubject lit(Intervention... interventions) {
        Circuit circuit =
                Toys.circuit(
                        List.of(population("speaking", 12), population("listening", 9)),
                        List.of(new Projection("way", "speaking", "listening", 200, 50, 2, null, Map.of())),
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
        Species species = Toys.species(0, List.of());
        Atlas atlas = Toys.atlas(Toys.word(100, 0), List.of(), circuit, species, List.of());
        HeldState.Stretch alone = new HeldState.Stretch("alone", MINUTE, null, Map.of());
        HeldState state = new HeldState("state", "species", "sex", List.of(alone), List.of(interventions));
        return HeldSubject.of(atlas, circuit, state, 1);
    }

    private static Population population(String name, double bias) {
        return new Population(name, name, "region", "cell", 1000, 1, bias, Map.of(), null, List.of());
    }

    private static Intervention terminals(double pulses, double transmission, double duration) {
        return terminals(pulses, 0.8, transmission, duration);
    }

    private static Intervention terminals(double pulses, double spikes, double transmission, double duration) {
        return new Intervention.Terminals(
                "speaking",
                "region",
                pulses,
                new Span(spikes, spikes),
                new Span(transmission, transmission),
                duration,
                List.of(new Moment("alone", 0)));
    }

    @Test
    void terminalsFireWhileTheLightIsOnAndAsBeforeAfterwards() {
        double[] dark = lit().rates();
        double[] on = lit(terminals(0.01, 1, 2 * MINUTE)).rates();
        assertThat(on[1]).isGreaterThan(1.5 * dark[1]);
        assertThat(on[0]).isEqualTo(dark[0]);
        double[] silenced = lit(terminals(0, 0.2, 2 * MINUTE)).rates();
        assertThat(silenced[1]).isLessThan(0.8 * dark[1]);
        Intervention both = terminals(0.01, 1, MINUTE / 2);
        assertThat(lit(both, terminals(0, 0.2, MINUTE / 3)).rates()).containsExactly(dark);
    }

    /// 0.2 + 0.0005 − 0.2 − 0.0005 is no 0 in floating point, and what is left of spikes per pulse may be −377.
    @Test
    void nothingIsLeftOfLightsThatOverlapped() {
        Intervention first = terminals(0.2, 10, 1, MINUTE / 3);
        Intervention second = terminals(0.0005, 7, 1, MINUTE / 2);
        assertThat(lit(first, second).rates()).containsExactly(lit().rates());
    }

    /// What `zoom` shows of that moment: real pulses, through real synapses, onto cells that integrate and fire.
    @Test
    void theSameLightAsSpikes() {
        HeldSubject subject = lit(terminals(0.01, 1, 2 * MINUTE));
        FastCircuit circuit = subject.fastCircuit();
        double spikes = Spiking.run(SpikingTwin.of(circuit, 0.1), 8200, 3, 1).activities().get(1).rate(200, 8200);
        assertThat(subject.rates()[1]).isCloseTo(spikes, Percentage.withPercentage(10));
    }
}
