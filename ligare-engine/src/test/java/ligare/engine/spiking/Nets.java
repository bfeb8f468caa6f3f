package ligare.engine.spiking;

import java.util.List;
import ligare.model.network.Course;
import ligare.model.network.Distribution;
import ligare.model.network.Effect;
import ligare.model.network.Input;
import ligare.model.network.Kinetics;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Network;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Recorder;
import ligare.model.network.Synapse;
import ligare.model.network.Wiring;

/// Small networks that several tests use.
final class Nets {
    static final double STEP = 0.1;

    private Nets() {}

    static LeakyIntegrateAndFire leaky(double refractory) {
        return new LeakyIntegrateAndFire(20, 1, 0, 20, 10, refractory);
    }

    static Distribution constant(double value) {
        return new Distribution.Constant(value);
    }

    static Network only(Population population, List<Input> inputs, Recorder... recorders) {
        return new Network("test", STEP, List.of(population), List.of(), inputs, List.of(recorders));
    }

    static Network driven(LeakyIntegrateAndFire neuron, double drive) {
        return only(
                new Population("cell", 1, neuron, List.of()),
                List.of(new Input.Current("drive", "cell", Course.constant(drive))),
                Recorder.Spikes.all("cell"));
    }

    /// One spike of a sender reaches a receiver that never fires; the receiver's voltage is recorded every step.
    static Network onePulse(
            LeakyIntegrateAndFire receiver,
            Kinetics kinetics,
            Effect effect,
            double weight,
            double delay,
            double step) {
        var sender = new LeakyIntegrateAndFire(20, 1, 0, 1, 0, 0);
        return new Network(
                "pulse",
                step,
                List.of(
                        new Population("sender", 1, sender, List.of()),
                        new Population("receiver", 1, receiver, List.of(new Synapse("synapse", kinetics, effect)))),
                List.of(
                        new Projection(
                                "pulse",
                                "sender",
                                "receiver",
                                "synapse",
                                new Wiring.OneToOne(),
                                constant(weight),
                                constant(delay))),
                List.of(new Input.Current("kick", "sender", new Course(List.of(0.0, step), List.of(1e4, 0.0)))),
                List.of(Recorder.Spikes.all("sender"), new Recorder.Trace("receiver", "voltage", 1, step)));
    }

    /// Random network of inhibitory and excitatory leaky units (Brunel 2000) in the irregular state, made small.
    static Network balanced(int units, Distribution weightSpread, Distribution delay, Recorder... recorders) {
        int inputs = units / 10;
        var neuron = new LeakyIntegrateAndFire(20, 1, 0, 20, 10, 2);
        var synapse = new Synapse("spikes", new Kinetics.Delta(), new Effect.VoltageStep());
        int inhibitory = units / 5;
        double weight = 20.0 / inputs;
        Distribution excite =
                weightSpread instanceof Distribution.Constant
                        ? constant(weight)
                        : new Distribution.Uniform(0.5 * weight, 1.5 * weight);
        return new Network(
                "balanced",
                STEP,
                List.of(
                        new Population(
                                "excitatory",
                                units - inhibitory,
                                neuron,
                                List.of(synapse),
                                new Distribution.Uniform(0, 20)),
                        new Population(
                                "inhibitory", inhibitory, neuron, List.of(synapse), new Distribution.Uniform(0, 20))),
                List.of(
                        project("ee", "excitatory", "excitatory", inputs * 4 / 5, excite, delay),
                        project("ei", "inhibitory", "excitatory", inputs / 5, constant(-5 * weight), delay),
                        project("ie", "excitatory", "inhibitory", inputs * 4 / 5, excite, delay),
                        project("ii", "inhibitory", "inhibitory", inputs / 5, constant(-5 * weight), delay)),
                List.of(
                        new Input.PoissonSpikes(
                                "outside e", "excitatory", "spikes", Course.constant(2 / weight), weight),
                        new Input.PoissonSpikes(
                                "outside i", "inhibitory", "spikes", Course.constant(2 / weight), weight)),
                List.of(recorders));
    }

    private static Projection project(
            String name, String source, String target, int count, Distribution weight, Distribution delay) {
        return new Projection(
                name, source, target, "spikes", new Wiring.FixedInDegree(count, false, false), weight, delay);
    }
}
