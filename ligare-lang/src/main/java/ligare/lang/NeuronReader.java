package ligare.lang;

import java.util.List;
import ligare.model.network.AdaptiveExponential;
import ligare.model.network.Course;
import ligare.model.network.Effect;
import ligare.model.network.Izhikevich;
import ligare.model.network.Kinetics;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.NeuronModel;
import ligare.model.network.PoissonSource;
import ligare.model.network.Synapse;
import ligare.model.unit.Dimension;

/// Reads a neuron and its synapses.
///
///     model: leaky integrate-and-fire
///     membrane time constant: 20 ms
///     rest: -60 mV        threshold: -50 mV        reset: -60 mV        refractory: 5 ms
///     resistance: 100 MΩ                          optional: with it currents are in pA, without they are R·I in mV
///     synapses:
///       excitatory: {shape: exponential, time constant: 5 ms, reversal: 0 mV}          a conductance, in nS
///       inhibitory: {shape: alpha, time constant: 10 ms}                               a current; its weight is the peak
///       slow:       {shape: exponential, time constant: 5 ms, weight: voltage step}    a charge, as a voltage step in mV
///       fast:       {shape: delta}                                                     a voltage step, in mV
///
/// Other models: `adaptive exponential` (currents in pA), `Izhikevich` (currents in mV/ms, a number), `Poisson source`.
final class NeuronReader {
    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final String LEAKY = "leaky integrate-and-fire";
    private static final String ADAPTIVE = "adaptive exponential";
    private static final String SIMPLE = "Izhikevich";
    private static final String SOURCE = "Poisson source";

    private NeuronReader() {}

    /// A neuron as it is written.
    ///
    /// @param written what currents are written in
    /// @param perWritten what turns a written current into the model's input
    record Cell(NeuronModel model, List<Synapse> synapses, Dimension written, double perWritten) {
        Cell {
            synapses = List.copyOf(synapses);
        }

        /// Stands for a neuron with a mistake, which was reported where it is.
        static final Cell UNREADABLE = new Cell(new PoissonSource(Course.constant(0)), List.of(), Dimension.NUMBER, 1);

        /// What weights of a synapse are written in.
        Dimension weightDimension(Synapse synapse) {
            return switch (synapse.effect()) {
                case Effect.Conductance _ -> Dimension.CONDUCTANCE;
                case Effect.VoltageStep() -> Dimension.VOLTAGE;
                case Effect.Input() -> written;
            };
        }

        /// What turns a written weight of a synapse into the record's.
        double perWeight(Synapse synapse) {
            return synapse.effect() instanceof Effect.Input ? perWritten : 1;
        }

        double leastWeight(Synapse synapse) {
            return synapse.effect() instanceof Effect.Conductance ? 0 : Double.NEGATIVE_INFINITY;
        }
    }

    static Cell read(Mapping from) {
        return switch (from.choice("model", List.of(LEAKY, ADAPTIVE, SIMPLE, SOURCE))) {
            case LEAKY -> {
                boolean inCurrent = from.has("resistance");
                double resistance = from.quantityOr("resistance", Dimension.RESISTANCE, 1, Mapping.POSITIVE, ANY);
                yield new Cell(
                        leaky(from, resistance),
                        synapses(from, inCurrent),
                        inCurrent ? Dimension.CURRENT : Dimension.VOLTAGE,
                        resistance);
            }
            case ADAPTIVE -> new Cell(adaptive(from), synapses(from, true), Dimension.CURRENT, 1);
            case SIMPLE -> new Cell(simple(from), synapses(from, false), Dimension.NUMBER, 1);
            default ->
                    new Cell(
                            new PoissonSource(InputReader.course(from, "rate", Dimension.RATE, 0, 1)),
                            List.of(),
                            Dimension.RATE,
                            1);
        };
    }

    private static LeakyIntegrateAndFire leaky(Mapping from, double resistance) {
        return new LeakyIntegrateAndFire(
                time(from, "membrane time constant"),
                resistance,
                from.quantity("rest", Dimension.VOLTAGE),
                from.quantity("threshold", Dimension.VOLTAGE),
                from.quantity("reset", Dimension.VOLTAGE),
                from.quantity("refractory", Dimension.TIME, 0, ANY));
    }

    private static AdaptiveExponential adaptive(Mapping from) {
        return new AdaptiveExponential(
                from.quantity("capacitance", Dimension.CAPACITANCE, Mapping.POSITIVE, ANY),
                from.quantity("leak", Dimension.CONDUCTANCE, Mapping.POSITIVE, ANY),
                from.quantity("rest", Dimension.VOLTAGE),
                from.quantity("threshold", Dimension.VOLTAGE),
                from.quantity("slope", Dimension.VOLTAGE, Mapping.POSITIVE, ANY),
                from.quantity("peak", Dimension.VOLTAGE),
                from.quantity("reset", Dimension.VOLTAGE),
                time(from, "adaptation time constant"),
                from.quantity("adaptation coupling", Dimension.CONDUCTANCE),
                from.quantity("adaptation increment", Dimension.CURRENT),
                from.quantityOr("refractory", Dimension.TIME, 0, 0, ANY));
    }

    private static Izhikevich simple(Mapping from) {
        return new Izhikevich(
                from.quantity("a", Dimension.RATE, Mapping.POSITIVE, ANY),
                from.number("b"),
                from.quantity("c", Dimension.VOLTAGE),
                from.number("d"));
    }

    private static List<Synapse> synapses(Mapping from, boolean conductances) {
        return List.copyOf(
                Parts.read(from.namedIfGiven("synapses"), (name, part) -> synapse(name, part, conductances)).values());
    }

    private static Synapse synapse(String name, Mapping from, boolean conductances) {
        Kinetics kinetics =
                switch (from.choice("shape", List.of("exponential", "alpha", "delta"))) {
                    case "exponential" -> new Kinetics.Exponential(time(from, "time constant"));
                    case "alpha" -> new Kinetics.Alpha(time(from, "time constant"));
                    default -> new Kinetics.Delta();
                };
        if (kinetics instanceof Kinetics.Delta) return new Synapse(name, kinetics, new Effect.VoltageStep());
        if (from.has("reversal")) {
            double reversal = from.quantity("reversal", Dimension.VOLTAGE);
            if (!conductances) {
                from.problem(
                        "reversal",
                        "a conductance on a neuron without a resistance",
                        "a neuron that says what a conductance does to it",
                        "add resistance: 100 MΩ to a leaky neuron, or remove the reversal");
            }
            return new Synapse(name, kinetics, new Effect.Conductance(reversal));
        }
        boolean step =
                from.has("weight") && from.choice("weight", List.of("peak", "voltage step")).equals("voltage step");
        return new Synapse(name, kinetics, step ? new Effect.VoltageStep() : new Effect.Input());
    }

    private static double time(Mapping from, String key) {
        return from.quantity(key, Dimension.TIME, Mapping.POSITIVE, ANY);
    }
}
