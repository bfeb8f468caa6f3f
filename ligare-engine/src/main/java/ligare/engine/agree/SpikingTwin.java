package ligare.engine.agree;

import java.util.ArrayList;
import java.util.List;
import ligare.engine.field.FastCircuit;
import ligare.model.network.Course;
import ligare.model.network.Distribution;
import ligare.model.network.Effect;
import ligare.model.network.Input;
import ligare.model.network.Kinetics;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Network;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Synapse;
import ligare.model.network.Wiring;

/// Writes a [FastCircuit] as a spiking network: every pool as so many leaky integrate-and-fire cells, every coupling as
/// synapses of fixed in-degree, pulses to terminals as spikes within a millisecond, the background as an
/// Ornstein–Uhlenbeck current per cell. Nothing is fitted.
public final class SpikingTwin {
    private static final String SYNAPSE = "synapse";

    /// How long the spikes that a pulse sets off take, ms; assumed, because light of some milliseconds sets off spikes within
    /// about one.
    private static final double PULSE = 1;

    /// Pulses are written down for so long, ms.
    private static final double LONGEST_RUN = 120_000;

    private SpikingTwin() {}

    /// The network of a circuit.
    ///
    /// @param step time grid, ms; refractory times and delays are whole numbers of it
    public static Network of(FastCircuit circuit, double step) {
        List<Population> populations = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        for (FastCircuit.Pool pool : circuit.pools()) {
            populations.add(population(pool));
            inputs.add(new Input.Current("drive of " + pool.name(), pool.name(), Course.constant(pool.drive())));
            inputs.add(
                    Input.OrnsteinUhlenbeck.diffusionLimit(
                            "background of " + pool.name(),
                            pool.name(),
                            pool.noise(),
                            pool.synaptic(),
                            pool.membrane()));
        }
        for (FastCircuit.Train train : circuit.trains()) {
            String to = circuit.pools().get(train.to()).name();
            inputs.add(new Input.PoissonSpikes(train.name(), to, SYNAPSE, pulses(train), train.weight()));
        }
        List<Projection> projections =
                circuit.couplings().stream().map(coupling -> projection(circuit, coupling)).toList();
        return new Network(circuit.name(), step, populations, projections, inputs, List.of());
    }

    /// Voltages begin anywhere between reset and threshold, so that the cells do not fire together at first.
    private static Population population(FastCircuit.Pool pool) {
        var neuron =
                new LeakyIntegrateAndFire(pool.membrane(), 1, 0, pool.threshold(), pool.reset(), pool.refractory());
        var synapse = new Synapse(SYNAPSE, new Kinetics.Exponential(pool.synaptic()), new Effect.VoltageStep());
        return new Population(
                pool.name(),
                pool.size(),
                neuron,
                List.of(synapse),
                new Distribution.Uniform(pool.reset(), pool.threshold()));
    }

    /// Spikes of all terminals of a cell, kHz: within a millisecond at each pulse.
    private static Course pulses(FastCircuit.Train train) {
        List<Double> times = new ArrayList<>(List.of(0.0));
        List<Double> rates = new ArrayList<>(List.of(0.0));
        double period = 1 / train.pulses();
        for (int k = 0; (k + 0.5) * period < LONGEST_RUN; k++) {
            times.add((k + 0.5) * period);
            rates.add(train.inDegree() * train.spikes() / PULSE);
            times.add((k + 0.5) * period + PULSE);
            rates.add(0.0);
        }
        return new Course(times, rates);
    }

    private static Projection projection(FastCircuit circuit, FastCircuit.Coupling coupling) {
        boolean own = coupling.from() == coupling.to();
        int others = circuit.pools().get(coupling.from()).size() - (own ? 1 : 0);
        return new Projection(
                coupling.name(),
                circuit.pools().get(coupling.from()).name(),
                circuit.pools().get(coupling.to()).name(),
                SYNAPSE,
                new Wiring.FixedInDegree(coupling.inDegree(), coupling.inDegree() > others, false),
                new Distribution.Constant(coupling.weight()),
                new Distribution.Constant(coupling.delay()));
    }
}
