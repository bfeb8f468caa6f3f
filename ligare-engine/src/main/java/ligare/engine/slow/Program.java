package ligare.engine.slow;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ligare.engine.release.ReleaseTable;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.CellClass;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Plasticity;
import ligare.model.circuit.Window;
import org.jspecify.annotations.Nullable;

/// A circuit made ready for one group: everything by number, in the order in which it is computed. Printable; holds no state.
///
/// State is laid out as one column per variable: stores, cerebrospinal fluid, plasma, tissue, receptor responses, surface
/// receptors, protein kinase A, early and late traces, expectations, changes of expression, in this order.
///
/// @param circuit what was compiled
/// @param ligands names, in order
/// @param regions names, in order
/// @param fluids one per ligand
/// @param tissues ligand × region pairs that matter
/// @param stores one per release of a finite store
/// @param endings terminals that remember spikes, one per kind and population
/// @param releases in file order
/// @param sites receptor × region pairs that the species has, of those that anything here names
/// @param nodes one per population, in file order
/// @param order node numbers, sources before targets where the graph allows
/// @param acyclic whether one sweep in that order is exact
/// @param links projections
/// @param plastic plastic projections
/// @param senses sensory inputs
/// @param readers read-outs
/// @param channels names of senses
/// @param products what populations make in amounts that effects change
/// @param expressions effects on the densities of receptors and on what populations make
/// @param uptakes effects on the uptake of ligands
/// @param beats drives that come and go
/// @param signs vital signs
public record Program(
        Circuit circuit,
        List<String> ligands,
        List<String> regions,
        List<Fluid> fluids,
        List<Tissue> tissues,
        List<Store> stores,
        List<Ending> endings,
        List<Source> releases,
        List<Site> sites,
        List<Node> nodes,
        int[] order,
        boolean acyclic,
        List<Link> links,
        List<Trace> plastic,
        List<Sense> senses,
        List<Reader> readers,
        List<String> channels,
        List<Product> products,
        List<Expression> expressions,
        List<Transport> uptakes,
        List<Beat> beats,
        List<Sign> signs) {

    /// Cerebrospinal fluid and plasma of one ligand: rates of loss, 1/ms.
    ///
    /// @param given whether the group is given the ligand
    public record Fluid(double csfLoss, double plasmaLoss, boolean given) {}

    /// One ligand in one region.
    ///
    /// @param ligand number
    /// @param region number
    /// @param loss 1/ms; 0: in balance with uptake at every step
    /// @param uptakeMaximum nM/ms
    /// @param uptakeHalf nM
    /// @param csfShare what tissue reaches of the cerebrospinal concentration
    /// @param plasmaShare what tissue reaches of the plasma concentration
    public record Tissue(
            int ligand,
            int region,
            double loss,
            double uptakeMaximum,
            double uptakeHalf,
            double csfShare,
            double plasmaShare) {
        boolean balanced() {
            return loss == 0;
        }
    }

    /// A finite store of one ligand in one population.
    public record Store(int ligand, int node, double refill, double depletion) {}

    /// Terminals of one kind of one population.
    public record Ending(int node, ReleaseTable table) {}

    /// A ligand that a population makes.
    public record Product(int ligand, int node) {}

    /// Release into one tissue, or into plasma.
    ///
    /// @param ligand number
    /// @param tissue number; −1: plasma
    /// @param store number of its store; −1: infinite
    /// @param ending number of its terminals; −1: every spike releases the same
    /// @param presynaptic receptors on its terminals: the change of release at a full response, a fraction
    public record Source(
            int ligand, int tissue, int node, int store, int ending, double amount, Responses presynaptic) {}

    /// Responses of receptors that add up, each with a weight.
    ///
    /// @param sites numbers
    /// @param weights of each, at a full response
    public record Responses(int[] sites, double[] weights) {}

    /// One receptor in one region.
    ///
    /// @param receptor name
    /// @param region number
    /// @param tissues numbers of the tissues of its ligands
    /// @param inverseAffinity 1/K of each, 1/nM
    /// @param efficacy of each
    /// @param density by the species and sex, before variation
    /// @param raisedReserve its reserve to the power of the slope
    /// @param slope n of the operational model, see [Receptor]
    public record Site(
            String receptor,
            String key,
            int region,
            int[] tissues,
            double[] inverseAffinity,
            double[] efficacy,
            double density,
            double raisedReserve,
            double slope,
            double relaxation,
            double internalisation,
            double recycling,
            double resident) {
        /// Whether nothing that the group meets binds here: the receptor has a density, and never responds.
        public boolean silent() {
            return tissues.length == 0;
        }
    }

    /// One population.
    ///
    /// @param unit number of its first unit
    /// @param units how many
    /// @param kept what a refractory period leaves of the synaptic noise, see [ligare.engine.Siegert#kept]
    /// @param gq what adds up to its Gq
    /// @param gs what adds up to its Gs
    /// @param gi what adds up to its Gi
    /// @param cascade null: bare G proteins
    /// @param effects what messengers do
    /// @param leaky whether one of them moves the membrane conductance
    public record Node(
            String name,
            CellClass cell,
            int unit,
            int units,
            double bias,
            double kept,
            Responses gq,
            Responses gs,
            Responses gi,
            @Nullable Cascade cascade,
            List<Action> effects,
            int[] linksIn,
            int[] sensesIn,
            boolean leaky) {}

    /// An effect with its target by number.
    ///
    /// @param links numbers of the projections that it scales; none: the cell itself or its region
    /// @param site number of the receptor that is its signal; −1: a messenger is
    /// @param share expression of that receptor by the population
    public record Action(Effect effect, int[] links, int site, double share) {}

    /// An effect on a gene: of a receptor, or of what a population makes.
    ///
    /// @param gene number of the site whose density changes or, counted on from the last site, of the product; −1: the
    ///     excitability of the population changes
    /// @param reference level of the signal at which nothing changes; NaN: the subject's level at rest
    /// @param window ages at which it happens; null: always
    public record Expression(
            int node, Action action, int gene, double timeConstant, double reference, @Nullable Window window) {
        /// Whether it is a mark of youth.
        public boolean windowed() {
            return window != null;
        }

        /// Share of its capacity that a growing gland fills at rest; NaN: nothing grows.
        double filled() {
            return action.effect().target() instanceof Effect.Target.Growth growth ? growth.filled() : Double.NaN;
        }

        /// What a subject begins with; NaN: what a life alone would have brought.
        double atFirst() {
            return action.effect().target() instanceof Effect.Target.Excitability slow ? slow.atFirst() : Double.NaN;
        }
    }

    /// A drive that comes and goes, see [ligare.model.circuit.Rhythm].
    public record Beat(int node, double drive, double period, double peak, boolean scattered) {
        /// The drive of many subjects at their times, mV: drive·cos(2π·((time − peak)/period − late)).
        ///
        /// @param time of each lane, ms
        /// @param late share of a period by which each lane's peak comes later
        /// @param driven receives the drives
        void at(double[] time, double[] late, double[] driven) {
            double perPeriod = 1 / period;
            for (int i = 0; i < driven.length; i++) {
                driven[i] = drive * Turn.cosine((time[i] - peak) * perPeriod - late[i]);
            }
        }
    }

    /// A vital sign, see [ligare.model.circuit.VitalSign].
    ///
    /// @param swinging number of the gain whose firing swings; −1: none
    public record Sign(String name, String unit, double base, List<Gain> gains, int swinging, double swing) {}

    /// What the firing of a population does to a vital sign.
    public record Gain(int node, double amount, double half, double steepness) {}

    /// An effect on the uptake of a ligand.
    ///
    /// @param tissue where
    public record Transport(int node, Action action, int tissue) {}

    /// One projection.
    ///
    /// @param weight J, mV
    /// @param plastic number of its plastic entry; −1: fixed
    /// @param presynaptic receptors on its terminals: the change of its efficacy at a full response, a fraction
    public record Link(
            String name, int from, int to, double coupling, double weight, int plastic, Responses presynaptic) {}

    /// One plastic projection.
    ///
    /// @param first number of the trace of its first unit
    public record Trace(int link, int from, int to, int first, int units, Plasticity rule) {}

    /// One sensory input.
    public record Sense(int channel, int node, double drive, boolean coded) {}

    /// One read-out.
    public record Reader(
            String name,
            int node,
            double slope,
            double reference,
            double share,
            double timeConstant,
            int channel,
            double forgetting,
            double limit) {}

    /// Number of units over all populations.
    public int units() {
        return nodes.stream().mapToInt(Node::units).sum();
    }

    /// Number of plastic traces (units of plastic projections).
    public int traces() {
        return plastic.stream().mapToInt(Trace::units).sum();
    }

    /// What the gate of a plastic projection is called after: its projection where that has a gate of its own, else the cells
    /// it ends on.
    public String gate(int projection) {
        Trace trace = plastic.get(projection);
        return trace.rule().gate() == null ? nodes.get(trace.to()).name() : links.get(trace.link()).name();
    }

    /// Number of the gene of what a population makes of a ligand; −1 if nothing acts on it.
    public int gene(int ligand, int node) {
        int product = products.indexOf(new Product(ligand, node));
        return product < 0 ? -1 : sites.size() + product;
    }

    /// How many kinds of terminals there are: those of each projection, by link, then those of each release.
    int terminals() {
        return links.size() + releases.size();
    }

    /// Number of the terminals of a release.
    int terminals(int release) {
        return links.size() + release;
    }

    /// Numbers of the terminals of a population in a region: of its projections to cells there, and of its releases there.
    public int[] terminals(String population, String region) {
        int node = node(population);
        IntStream sending =
                IntStream.range(0, links.size())
                        .filter(l -> links.get(l).from() == node)
                        .filter(l -> circuit.population(nodes.get(links.get(l).to()).name()).region().equals(region));
        IntStream releasing =
                IntStream.range(0, releases.size())
                        .filter(r -> releases.get(r).node() == node && circuit.releases().get(r).into().equals(region))
                        .map(this::terminals);
        return IntStream.concat(sending, releasing).toArray();
    }

    /// Numbers of the expression effects that move the excitability of a node.
    IntStream excitabilities(int node) {
        return IntStream.range(0, expressions.size())
                .filter(e -> expressions.get(e).node() == node && expressions.get(e).gene() < 0);
    }

    /// Whether the slow state can hear of a population's firing, by node: through what it releases, writes or is written by,
    /// through what it expresses or is expected of it, or through another that it projects to.
    boolean[] heard() {
        boolean[] heard = new boolean[nodes.size()];
        releases.forEach(r -> heard[r.node()] = true);
        stores.forEach(s -> heard[s.node()] = true);
        expressions.forEach(e -> heard[e.node()] = true);
        plastic.forEach(t -> {
            heard[t.from()] = true;
            heard[t.to()] = true;
        });
        readers.stream().filter(r -> r.share() != 0).forEach(r -> heard[r.node()] = true);
        boolean more = true;
        while (more) {
            more = false;
            for (Link link : links) {
                more |= heard[link.to()] && !heard[link.from()];
                heard[link.from()] |= heard[link.to()];
            }
        }
        return heard;
    }

    /// Number of genes: sites and products.
    public int genes() {
        return sites.size() + products.size();
    }

    /// What acts on the writing of a plastic projection, by its number.
    Stream<Action> writing(int projection) {
        Trace trace = plastic.get(projection);
        Effect.Target target = new Effect.Target.Writing(links.get(trace.link()).name());
        return nodes.get(trace.to()).effects().stream().filter(a -> a.effect().target().equals(target));
    }

    /// Number of a node by name; −1 if there is none.
    public int node(String name) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
