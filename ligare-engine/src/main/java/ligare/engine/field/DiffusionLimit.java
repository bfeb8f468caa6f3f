package ligare.engine.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ligare.model.network.Distribution;
import ligare.model.network.Effect;
import ligare.model.network.Input;
import ligare.model.network.Kinetics;
import ligare.model.network.LeakyIntegrateAndFire;
import ligare.model.network.Network;
import ligare.model.network.Plasticity;
import ligare.model.network.Population;
import ligare.model.network.Projection;
import ligare.model.network.Synapse;
import ligare.model.network.Wiring;

/// The mean field that a described network has in the diffusion limit, where it has one: leaky units, current synapses with
/// delta or exponential kinetics, fixed weights, delays of one length, inputs that do not change.
///
/// A projection with a probability counts as its mean in-degree. Where synapses of several time constants end on one
/// population, their mean counts, weighted by what each adds to σ² at equal rates. Voltages become mV above rest.
public final class DiffusionLimit {
    private final Network network;

    private DiffusionLimit(Network network) {
        this.network = network;
    }

    /// The fast circuit of a network; empty where the network has parts that no diffusion limit covers.
    public static Optional<FastCircuit> of(Network network) {
        return new DiffusionLimit(network).circuit();
    }

    private Optional<FastCircuit> circuit() {
        if (!covered()) {
            return Optional.empty();
        }
        List<FastCircuit.Coupling> couplings = network.projections().stream().map(this::coupling).toList();
        List<FastCircuit.Pool> pools = new ArrayList<>();
        for (int p = 0; p < network.populations().size(); p++) {
            pools.add(pool(p));
        }
        return Optional.of(new FastCircuit(network.name(), pools, couplings));
    }

    private boolean covered() {
        return network.populations().stream()
                        .allMatch(p ->
                                p.neuron() instanceof LeakyIntegrateAndFire
                                        && p.synapses().stream().allMatch(DiffusionLimit::covered))
                && network.projections().stream()
                        .allMatch(p ->
                                p.plasticity() instanceof Plasticity.Fixed
                                        && p.weight() instanceof Distribution.Constant
                                        && p.delay() instanceof Distribution.Constant
                                        && !(p.wiring() instanceof Wiring.OneToOne))
                && network.inputs().stream().allMatch(DiffusionLimit::covered);
    }

    private static boolean covered(Synapse synapse) {
        return !(synapse.effect() instanceof Effect.Conductance) && !(synapse.kinetics() instanceof Kinetics.Alpha);
    }

    private static boolean covered(Input input) {
        return switch (input) {
            case Input.Current current -> current.amplitude().isConstant();
            case Input.Bias bias -> bias.amplitude() instanceof Distribution.Constant;
            case Input.PoissonSpikes spikes -> spikes.rate().isConstant();
            case Input.OrnsteinUhlenbeck _ -> true;
            case Input.UniformNoise _ -> false;
        };
    }

    private FastCircuit.Coupling coupling(Projection projection) {
        Population source = network.population(projection.source());
        Population target = network.population(projection.target());
        boolean own = source.name().equals(target.name());
        int inDegree =
                switch (projection.wiring()) {
                    case Wiring.FixedInDegree fixed -> fixed.count();
                    case Wiring.Probability random ->
                            (int)
                                    Math.rint(
                                            random.probability()
                                                    * (source.size() - (own && !random.autapses() ? 1 : 0)));
                    case Wiring.OneToOne _ -> 1;
                };
        return new FastCircuit.Coupling(
                projection.name(),
                network.populations().indexOf(source),
                network.populations().indexOf(target),
                inDegree,
                charge(target, projection.synapse(), projection.weight().low()),
                projection.delay().low());
    }

    /// The charge of one spike as the jump of the membrane that it would cause at once, mV.
    private static double charge(Population target, String synapseName, double weight) {
        Synapse synapse = target.synapse(synapseName).orElseThrow();
        return synapse.effect() instanceof Effect.Input
                ? weight * time(synapse) / leaky(target).timeConstant()
                : weight;
    }

    private static double time(Synapse synapse) {
        return synapse.kinetics() instanceof Kinetics.Exponential exponential ? exponential.timeConstant() : 0;
    }

    private static LeakyIntegrateAndFire leaky(Population population) {
        return (LeakyIntegrateAndFire) population.neuron();
    }

    private FastCircuit.Pool pool(int number) {
        Population population = network.populations().get(number);
        LeakyIntegrateAndFire cell = leaky(population);
        double drive = 0;
        double square = 0;
        double slow = 0;
        double weights = 0;
        for (Input input : network.inputs()) {
            if (!input.population().equals(population.name())) {
                continue;
            }
            switch (input) {
                case Input.Current current -> drive += current.amplitude().at(0);
                case Input.Bias bias -> drive += bias.amplitude().low();
                case Input.PoissonSpikes spikes -> {
                    double jump = charge(population, spikes.synapse(), spikes.weight());
                    double added = jump * jump * cell.timeConstant() * spikes.rate().at(0);
                    drive += jump * cell.timeConstant() * spikes.rate().at(0);
                    square += added;
                    slow += added * time(population.synapse(spikes.synapse()).orElseThrow());
                    weights += added;
                }
                case Input.OrnsteinUhlenbeck noise -> {
                    double added =
                            2 * noise.deviation() * noise.deviation() * noise.timeConstant() / cell.timeConstant();
                    square += added;
                    slow += added * noise.timeConstant();
                    weights += added;
                }
                case Input.UniformNoise _ -> throw new IllegalStateException("not covered");
            }
        }
        for (Projection projection : network.projections()) {
            if (projection.target().equals(population.name())) {
                FastCircuit.Coupling coupling = coupling(projection);
                double added = coupling.inDegree() * coupling.weight() * coupling.weight();
                slow += added * time(population.synapse(projection.synapse()).orElseThrow());
                weights += added;
            }
        }
        return new FastCircuit.Pool(
                population.name(),
                population.size(),
                cell.timeConstant(),
                weights == 0 ? 0 : slow / weights,
                cell.threshold() - cell.rest(),
                cell.reset() - cell.rest(),
                cell.refractory(),
                drive,
                Math.sqrt(square));
    }
}
