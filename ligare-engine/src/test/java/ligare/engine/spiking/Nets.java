package ligare.engine.spiking;

import java.util.ArrayList;
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

    /// Vogels and Abbott (2005, doi:10.1523/JNEUROSCI.3508-05.2005) with currents, as in benchmark 2 of Brette et al. (2007).
    static Network vogelsAbbottCurrents() {
        var neuron = new LeakyIntegrateAndFire(20, 1, -49, -50, -60, 5);
        var synapses =
                List.of(
                        new Synapse("from excitatory", new Kinetics.Exponential(5), new Effect.Input()),
                        new Synapse("from inhibitory", new Kinetics.Exponential(10), new Effect.Input()));
        return vogelsAbbott("currents", neuron, synapses, 1.62, -9);
    }

    /// The same with conductances, as in benchmark 1. The current is what keeps the membrane at -60 mV there.
    static Network vogelsAbbottConductances() {
        var neuron = new LeakyIntegrateAndFire(20, 0.1, -60, -50, -60, 5);
        var synapses =
                List.of(
                        new Synapse("from excitatory", new Kinetics.Exponential(5), new Effect.Conductance(0)),
                        new Synapse("from inhibitory", new Kinetics.Exponential(10), new Effect.Conductance(-80)));
        return vogelsAbbott("conductances", neuron, synapses, 6, 67);
    }

    private static Network vogelsAbbott(
            String name, LeakyIntegrateAndFire neuron, List<Synapse> synapses, double excitation, double inhibition) {
        var start = new Distribution.Uniform(-60, -50);
        List<Projection> projections = new ArrayList<>();
        for (String source : List.of("excitatory", "inhibitory")) {
            for (String target : List.of("excitatory", "inhibitory")) {
                projections.add(
                        new Projection(
                                source + " to " + target,
                                source,
                                target,
                                "from " + source,
                                new Wiring.Probability(0.02, false),
                                constant(source.equals("excitatory") ? excitation : inhibition),
                                constant(STEP)));
            }
        }
        List<Input> kick = name.equals("currents") ? List.of() : List.of(kick("excitatory", 6), kick("inhibitory", 6));
        return new Network(
                name,
                STEP,
                List.of(
                        new Population("excitatory", 3200, neuron, synapses, start),
                        new Population("inhibitory", 800, neuron, synapses, start)),
                projections,
                kick,
                List.of());
    }

    /// Poisson spikes for the first 50 ms.
    private static Input kick(String population, double weight) {
        return new Input.PoissonSpikes(
                "kick " + population,
                population,
                "from excitatory",
                new Course(List.of(0.0, 50.0), List.of(0.3, 0.0)),
                weight);
    }

    /// Brunel (2000), model A: 10,000 and 2,500 units, 1,000 and 250 synapses on each, J = 0.1 mV.
    ///
    /// @param outside external rate in units of the rate that brings the mean to threshold
    static Network brunel(double inhibition, double outside, Recorder... recorders) {
        var neuron = new LeakyIntegrateAndFire(20, 1, 0, 20, 10, 2);
        var synapses = List.of(new Synapse("spikes", new Kinetics.Delta(), new Effect.VoltageStep()));
        double weight = 0.1;
        List<Projection> projections = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        for (String target : List.of("excitatory", "inhibitory")) {
            projections.add(
                    new Projection(
                            "excitatory to " + target,
                            "excitatory",
                            target,
                            "spikes",
                            new Wiring.FixedInDegree(1000, true, false),
                            constant(weight),
                            constant(1.5)));
            projections.add(
                    new Projection(
                            "inhibitory to " + target,
                            "inhibitory",
                            target,
                            "spikes",
                            new Wiring.FixedInDegree(250, true, false),
                            constant(-inhibition * weight),
                            constant(1.5)));
            inputs.add(
                    new Input.PoissonSpikes(
                            "outside " + target,
                            target,
                            "spikes",
                            Course.constant(outside * 20 / (weight * 20)),
                            weight));
        }
        return new Network(
                "brunel",
                STEP,
                List.of(
                        new Population("excitatory", 10_000, neuron, synapses),
                        new Population("inhibitory", 2_500, neuron, synapses)),
                projections,
                inputs,
                List.of(recorders));
    }
}
