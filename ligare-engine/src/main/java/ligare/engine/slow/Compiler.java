package ligare.engine.slow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ligare.engine.Siegert;
import ligare.model.Atlas;
import ligare.model.chemistry.Receptor;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.CellClass;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Population;
import ligare.model.circuit.Projection;
import ligare.model.circuit.SensoryInput;
import ligare.model.circuit.Signal;
import ligare.model.circuit.VitalSign;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import org.jspecify.annotations.Nullable;

/// Turns names into numbers: circuit + species + sex + what is given → [Program].
public final class Compiler {
    private final Atlas atlas;
    private final Circuit circuit;
    private final Group group;
    private final Chemistry chemistry;
    private final List<String> channels = new ArrayList<>();
    private final List<Program.Link> links = new ArrayList<>();
    private final List<Program.Trace> plastic = new ArrayList<>();

    private Compiler(Atlas atlas, Circuit circuit, Group group) {
        this.atlas = atlas;
        this.circuit = circuit;
        this.group = group;
        chemistry = new Chemistry(atlas, circuit, group);
    }

    /// The program of one group.
    ///
    /// @param atlas read and cross-checked, so that every name resolves
    /// @param circuit of the study
    /// @param group of the study
    public static Program compile(Atlas atlas, Circuit circuit, Group group) {
        return new Compiler(atlas, circuit, group).compile();
    }

    private Program compile() {
        circuit.inputs().forEach(i -> addOnce(channels, i.channel()));
        sensitised().forEach(i -> addOnce(channels, i.channel()));
        circuit.readouts().forEach(r -> addOnce(channels, r.channel()));
        Sources sources = new Sources(atlas, circuit, group, chemistry);
        circuit.projections().forEach(this::link);
        List<Program.Sense> senses = Stream.concat(circuit.inputs().stream(), sensitised()).map(this::sense).toList();
        List<Program.Node> nodes = nodes(senses);
        Genes genes = new Genes(circuit, chemistry, nodes);
        List<Program.Transport> uptakes = uptakes(nodes);
        SweepOrder order = SweepOrder.of(links, nodes.size());
        return new Program(
                circuit,
                chemistry.ligands(),
                chemistry.regions(),
                chemistry.fluids(),
                chemistry.tissues(),
                sources.stores(),
                sources.endings(),
                sources.releases(),
                chemistry.sites(),
                nodes,
                order.nodes(),
                order.acyclic(),
                List.copyOf(links),
                List.copyOf(plastic),
                senses,
                readers(),
                List.copyOf(channels),
                genes.products(),
                genes.expressions(),
                uptakes,
                circuit.rhythms().stream()
                        .map(r ->
                                new Program.Beat(
                                        circuit.number(r.to()), r.drive(), r.period(), r.peak(), r.scattered()))
                        .toList(),
                circuit.vitalSigns().stream().map(this::sign).toList());
    }

    private static void addOnce(List<String> list, String name) {
        if (!list.contains(name)) {
            list.add(name);
        }
    }

    private Program.Sense sense(SensoryInput input) {
        return new Program.Sense(
                channels.indexOf(input.channel()), circuit.number(input.to()), input.drive(), input.coded());
    }

    /// What the group is made to sense.
    private Stream<SensoryInput> sensitised() {
        return group.interventions().stream()
                .filter(Intervention.Sensitise.class::isInstance)
                .map(Intervention.Sensitise.class::cast)
                .map(made -> new SensoryInput(made.channel(), made.population(), made.drive(), false));
    }

    private List<Program.Reader> readers() {
        return circuit.readouts().stream()
                .map(r ->
                        new Program.Reader(
                                r.name(),
                                circuit.number(r.population()),
                                r.slope(),
                                r.reference(),
                                r.share(),
                                r.timeConstant(),
                                channels.indexOf(r.channel()),
                                r.forgetting(),
                                r.limit()))
                .toList();
    }

    private Program.Sign sign(VitalSign sign) {
        VitalSign.Swing swing = sign.swing();
        List<String> nerves = sign.gains().stream().map(VitalSign.Gain::population).toList();
        return new Program.Sign(
                sign.name(),
                sign.unit(),
                sign.base(),
                sign.gains().stream()
                        .map(g -> new Program.Gain(circuit.number(g.population()), g.amount(), g.half(), g.steepness()))
                        .toList(),
                swing == null ? -1 : nerves.indexOf(swing.population()),
                swing == null ? 0 : swing.share());
    }

    private void link(Projection projection) {
        int from = circuit.number(projection.from());
        int to = circuit.number(projection.to());
        Population target = circuit.populations().get(to);
        double time = circuit.cell(target.cell()).membraneTimeConstant();
        int number = -1;
        if (projection.plasticity() != null) {
            number = plastic.size();
            int first = plastic.stream().mapToInt(Program.Trace::units).sum();
            int units = circuit.populations().get(from).units();
            plastic.add(new Program.Trace(links.size(), from, to, first, units, projection.plasticity()));
        }
        links.add(
                new Program.Link(
                        projection.name(),
                        from,
                        to,
                        projection.coupling(),
                        projection.coupling() / (projection.inDegree() * time),
                        number,
                        chemistry.responses(projection.presynaptic(), target.region())));
    }

    private List<Program.Node> nodes(List<Program.Sense> senses) {
        List<Program.Node> nodes = new ArrayList<>();
        int unit = 0;
        for (int n = 0; n < circuit.populations().size(); n++) {
            nodes.add(node(n, unit, senses));
            unit += circuit.populations().get(n).units();
        }
        return List.copyOf(nodes);
    }

    private Program.Node node(int self, int unit, List<Program.Sense> senses) {
        Population population = circuit.populations().get(self);
        CellClass cell = circuit.cell(population.cell());
        List<Program.Action> effects =
                population.effects().stream()
                        .map(e -> action(e, population, self))
                        .filter(a -> !(a.effect().signal() instanceof Signal.OfReceptor) || a.site() >= 0)
                        .toList();
        return new Program.Node(
                population.name(),
                cell,
                unit,
                population.units(),
                population.bias(),
                Siegert.kept(cell.refractory(), cell.synapticTimeConstant()),
                coupled(population, Receptor::gq),
                coupled(population, Receptor::gs),
                coupled(population, Receptor::gi),
                cascade(population.cascade()),
                effects,
                IntStream.range(0, links.size()).filter(l -> links.get(l).to() == self).toArray(),
                IntStream.range(0, senses.size()).filter(s -> senses.get(s).node() == self).toArray(),
                effects.stream().anyMatch(a -> a.effect().target() instanceof Effect.Target.Leak));
    }

    private @Nullable Cascade cascade(@Nullable String name) {
        return circuit.cascades().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
    }

    /// Which receptors of a population add up to a G protein.
    private Program.Responses coupled(Population population, ToDoubleFunction<Receptor> coupling) {
        Map<String, Double> weights = new LinkedHashMap<>();
        population
                .expresses()
                .forEach((name, share) -> weights.put(name, share * coupling.applyAsDouble(atlas.receptor(name))));
        return chemistry.responses(weights, population.region());
    }

    private Program.Action action(Effect effect, Population population, int node) {
        int site = -1;
        double share = 0;
        if (effect.signal() instanceof Signal.OfReceptor(String receptor)) {
            site = chemistry.responding(receptor, population.region());
            share = population.expresses().getOrDefault(receptor, 0.0);
        }
        return new Program.Action(effect, scaled(effect.target(), node), site, share);
    }

    /// Numbers of the projections onto a node that a target scales.
    private int[] scaled(Effect.Target target, int node) {
        int[] found =
                IntStream.range(0, links.size())
                        .filter(l -> links.get(l).to() == node && scales(target, links.get(l)))
                        .toArray();
        if (target instanceof Effect.Target.Efficacy(String projection) && found.length == 0) {
            throw new IllegalArgumentException("no projection " + projection + " ends here");
        }
        return found;
    }

    private static boolean scales(Effect.Target target, Program.Link link) {
        return switch (target) {
            case Effect.Target.Efficacy(String projection) -> link.name().equals(projection);
            case Effect.Target.Transmission(boolean excitatory) -> excitatory == link.coupling() > 0;
            default -> false;
        };
    }

    /// What acts on uptake, where the ligand is.
    private List<Program.Transport> uptakes(List<Program.Node> nodes) {
        List<Program.Transport> found = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            int node = n;
            String region = circuit.populations().get(n).region();
            for (Program.Action action : nodes.get(n).effects()) {
                if (action.effect().target() instanceof Effect.Target.Uptake(String ligand)) {
                    chemistry
                            .known(ligand, region)
                            .ifPresent(tissue -> found.add(new Program.Transport(node, action, tissue)));
                }
            }
        }
        return List.copyOf(found);
    }
}
