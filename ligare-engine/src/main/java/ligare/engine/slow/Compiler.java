package ligare.engine.slow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ligare.engine.Siegert;
import ligare.model.Atlas;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.model.circuit.CellClass;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Messenger;
import ligare.model.circuit.Population;
import ligare.model.circuit.Projection;
import ligare.model.circuit.Release;
import ligare.model.circuit.SensoryInput;
import ligare.model.circuit.Signal;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.subject.Species;

/// Turns names into numbers: circuit + species + sex + what is given → [Program].
public final class Compiler {
    private static final double LN2 = Math.log(2);

    private final Atlas atlas;
    private final Circuit circuit;
    private final Group group;
    private final Species species;
    private final List<String> ligands = new ArrayList<>();
    private final List<String> regions = new ArrayList<>();
    private final List<Program.Tissue> tissues = new ArrayList<>();
    private final Map<String, Integer> siteNumbers = new LinkedHashMap<>();
    private final List<Program.Site> sites = new ArrayList<>();

    private Compiler(Atlas atlas, Circuit circuit, Group group) {
        this.atlas = atlas;
        this.circuit = circuit;
        this.group = group;
        this.species = atlas.speciesOf(group.species());
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
        Set<String> used = new LinkedHashSet<>();
        circuit.releases().forEach(r -> used.add(r.ligand()));
        for (Intervention intervention : group.interventions()) {
            if (intervention instanceof Intervention.Give give) {
                used.add(give.ligand());
            }
        }
        ligands.addAll(used);
        circuit.populations()
                .forEach(p -> {
                    if (!regions.contains(p.region())) {
                        regions.add(p.region());
                    }
                });
        circuit.populations().forEach(p -> p.expresses().keySet().forEach(r -> site(r, p.region())));

        List<String> channels = new ArrayList<>();
        circuit.inputs().forEach(i -> addOnce(channels, i.channel()));
        circuit.readouts().forEach(r -> addOnce(channels, r.channel()));

        List<Program.Store> stores = new ArrayList<>();
        List<Program.Source> releases = releases(stores);
        List<Program.Link> links = new ArrayList<>();
        List<Program.Trace> plastic = new ArrayList<>();
        links(links, plastic);
        List<Program.Sense> senses = new ArrayList<>();
        for (SensoryInput input : circuit.inputs()) {
            senses.add(
                    new Program.Sense(
                            channels.indexOf(input.channel()), number(input.to()), input.drive(), input.coded()));
        }
        List<Program.Node> nodes = nodes(links, senses);
        int[] order = order(links, nodes.size());
        List<Program.Reader> readers =
                circuit.readouts().stream()
                        .map(r ->
                                new Program.Reader(
                                        r.name(),
                                        number(r.population()),
                                        r.slope(),
                                        r.reference(),
                                        r.share(),
                                        r.timeConstant(),
                                        channels.indexOf(r.channel())))
                        .toList();
        List<Program.Fluid> fluids =
                ligands.stream()
                        .map(atlas::ligand)
                        .map(l -> new Program.Fluid(LN2 / l.csfHalfLife(), LN2 / l.plasmaHalfLife()))
                        .toList();
        return new Program(
                circuit,
                List.copyOf(ligands),
                List.copyOf(regions),
                fluids,
                List.copyOf(tissues),
                List.copyOf(stores),
                List.copyOf(releases),
                List.copyOf(sites),
                nodes,
                order,
                acyclic(order, links),
                List.copyOf(links),
                List.copyOf(plastic),
                List.copyOf(senses),
                readers,
                List.copyOf(channels),
                expressions(nodes),
                uptakes(nodes));
    }

    private static void addOnce(List<String> list, String name) {
        if (!list.contains(name)) {
            list.add(name);
        }
    }

    private int number(String population) {
        for (int i = 0; i < circuit.populations().size(); i++) {
            if (circuit.populations().get(i).name().equals(population)) {
                return i;
            }
        }
        throw new IllegalArgumentException("circuit " + circuit.name() + " has no population " + population);
    }

    private int tissue(String ligandName, String region) {
        int ligandNumber = ligands.indexOf(ligandName);
        int regionNumber = regions.indexOf(region);
        for (int i = 0; i < tissues.size(); i++) {
            if (tissues.get(i).ligand() == ligandNumber && tissues.get(i).region() == regionNumber) {
                return i;
            }
        }
        Ligand ligand = atlas.ligand(ligandName);
        tissues.add(
                switch (ligand.clearance()) {
                    case Ligand.Clearance.FirstOrder first ->
                            new Program.Tissue(
                                    ligandNumber,
                                    regionNumber,
                                    LN2 / first.halfLife(),
                                    0,
                                    0,
                                    ligand.csfExchange(),
                                    ligand.brainShare());
                    case Ligand.Clearance.Uptake uptake ->
                            new Program.Tissue(ligandNumber, regionNumber, 0, uptake.maximum(), uptake.half(), 0, 0);
                });
        return tissues.size() - 1;
    }

    /// The site of a receptor in a region; −1 where the species has none there, or where this group meets nothing that binds.
    private int site(String receptorName, String region) {
        String name = receptorName + "\n" + region;
        Integer known = siteNumbers.get(name);
        if (known != null) {
            return known;
        }
        double density = density(receptorName, region);
        if (density == 0) {
            siteNumbers.put(name, -1);
            return -1;
        }
        Receptor receptor = atlas.receptor(receptorName);
        List<Integer> bound = new ArrayList<>();
        List<Receptor.Binding> bindings = new ArrayList<>();
        receptor.bindings()
                .forEach((ligand, binding) -> {
                    if (ligands.contains(ligand) && !Double.isNaN(binding.affinity())) {
                        bound.add(tissue(ligand, region));
                        bindings.add(binding);
                    }
                });
        if (bound.isEmpty() && !receptor.bindings().isEmpty()) {
            siteNumbers.put(name, -1);
            return -1;
        }
        sites.add(
                new Program.Site(
                        receptorName,
                        receptor.key(),
                        regions.indexOf(region),
                        bound.stream().mapToInt(i -> i).toArray(),
                        bindings.stream().mapToDouble(b -> 1 / b.affinity()).toArray(),
                        bindings.stream().mapToDouble(Receptor.Binding::efficacy).toArray(),
                        density,
                        receptor.reserve(),
                        receptor.relaxation(),
                        receptor.internalisation(),
                        receptor.recycling(),
                        receptor.resident()));
        siteNumbers.put(name, sites.size() - 1);
        return sites.size() - 1;
    }

    private double density(String receptor, String region) {
        return Stream.of(region, Species.Density.EVERYWHERE)
                .flatMap(wanted ->
                        species.densities().stream()
                                .filter(d -> d.receptor().equals(receptor) && d.region().equals(wanted)))
                .mapToDouble(d -> d.bySex().getOrDefault(group.sex(), 0.0))
                .findFirst()
                .orElse(0);
    }

    /// What acts on receptor densities, where the species has the receptor.
    private List<Program.Expression> expressions(List<Program.Node> nodes) {
        List<Program.Expression> found = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            for (Program.Action action : nodes.get(n).effects()) {
                if (action.effect().target() instanceof Effect.Target.Density target) {
                    int site = site(target.receptor(), circuit.populations().get(n).region());
                    if (site >= 0) {
                        found.add(new Program.Expression(n, action, site, target.timeConstant(), target.reference()));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /// What acts on uptake, where the ligand is.
    private List<Program.Transport> uptakes(List<Program.Node> nodes) {
        List<Program.Transport> found = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            int region = regions.indexOf(circuit.populations().get(n).region());
            for (Program.Action action : nodes.get(n).effects()) {
                if (action.effect().target() instanceof Effect.Target.Uptake target) {
                    int ligand = ligands.indexOf(target.ligand());
                    for (int t = 0; t < tissues.size(); t++) {
                        if (tissues.get(t).ligand() == ligand && tissues.get(t).region() == region) {
                            found.add(new Program.Transport(n, action, t));
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private List<Program.Source> releases(List<Program.Store> stores) {
        List<Program.Source> sources = new ArrayList<>();
        for (Release release : circuit.releases()) {
            int node = number(release.from());
            Ligand ligand = atlas.ligand(release.ligand());
            double strength =
                    species.sources().stream()
                            .filter(s -> s.population().equals(release.from()))
                            .mapToDouble(s -> s.bySex().getOrDefault(group.sex(), 1.0))
                            .findFirst()
                            .orElse(1);
            int store = -1;
            if (Double.isFinite(ligand.store().refill())) {
                int number = ligands.indexOf(release.ligand());
                for (int i = 0; i < stores.size(); i++) {
                    if (stores.get(i).ligand() == number && stores.get(i).node() == node) {
                        store = i;
                    }
                }
                if (store < 0) {
                    stores.add(new Program.Store(number, node, ligand.store().refill(), ligand.store().depletion()));
                    store = stores.size() - 1;
                }
            }
            Weights terminal = terminals(release.bodily() ? Map.of() : release.presynaptic(), release.into());
            sources.add(
                    new Program.Source(
                            ligands.indexOf(release.ligand()),
                            release.bodily() ? -1 : tissue(release.ligand(), release.into()),
                            node,
                            store,
                            release.amount() * strength,
                            terminal.sites(),
                            terminal.weights()));
        }
        return sources;
    }

    /// Receptors on terminals in a region, of those that the species has there.
    private Weights terminals(Map<String, Double> presynaptic, String region) {
        Weights found = new Weights();
        presynaptic.forEach((receptor, amount) -> {
            int site = site(receptor, region);
            if (site >= 0) {
                found.add(site, amount);
            }
        });
        return found;
    }

    private void links(List<Program.Link> links, List<Program.Trace> plastic) {
        int trace = 0;
        for (Projection projection : circuit.projections()) {
            int from = number(projection.from());
            int to = number(projection.to());
            CellClass cell = circuit.cell(circuit.populations().get(to).cell());
            double weight = projection.coupling() / (projection.inDegree() * cell.membraneTimeConstant());
            int number = -1;
            if (projection.plasticity() != null) {
                number = plastic.size();
                int units = circuit.populations().get(from).units();
                plastic.add(new Program.Trace(links.size(), from, to, trace, units, projection.plasticity()));
                trace += units;
            }
            Weights terminal = terminals(projection.presynaptic(), circuit.populations().get(to).region());
            links.add(
                    new Program.Link(
                            projection.name(),
                            from,
                            to,
                            projection.coupling(),
                            weight,
                            number,
                            terminal.sites(),
                            terminal.weights()));
        }
    }

    private List<Program.Node> nodes(List<Program.Link> links, List<Program.Sense> senses) {
        List<Program.Node> nodes = new ArrayList<>();
        int unit = 0;
        for (int n = 0; n < circuit.populations().size(); n++) {
            int self = n;
            Population population = circuit.populations().get(n);
            CellClass cell = circuit.cell(population.cell());
            Weights gq = new Weights();
            Weights gs = new Weights();
            Weights gi = new Weights();
            population
                    .expresses()
                    .forEach((receptorName, share) -> {
                        int site = site(receptorName, population.region());
                        if (site >= 0) {
                            Receptor receptor = atlas.receptor(receptorName);
                            gq.add(site, share * receptor.gq());
                            gs.add(site, share * receptor.gs());
                            gi.add(site, share * receptor.gi());
                        }
                    });
            List<Program.Action> effects =
                    population.effects().stream()
                            .map(e -> action(e, population, links, self))
                            .filter(a -> a.effect().signal() instanceof Messenger || a.site() >= 0)
                            .toList();
            nodes.add(
                    new Program.Node(
                            population.name(),
                            cell,
                            unit,
                            population.units(),
                            population.bias(),
                            Siegert.kept(cell.refractory(), cell.synapticTimeConstant()),
                            gq.sites(),
                            gq.weights(),
                            gs.sites(),
                            gs.weights(),
                            gi.sites(),
                            gi.weights(),
                            circuit.cascades().stream()
                                    .filter(c -> c.name().equals(population.cascade()))
                                    .findFirst()
                                    .orElse(null),
                            effects,
                            numbers(links.stream().map(l -> l.to() == self).toList()),
                            numbers(senses.stream().map(s -> s.node() == self).toList()),
                            effects.stream().anyMatch(a -> a.effect().target() instanceof Effect.Target.Leak)));
            unit += population.units();
        }
        return List.copyOf(nodes);
    }

    private Program.Action action(Effect effect, Population population, List<Program.Link> links, int node) {
        int site = -1;
        double share = 0;
        if (effect.signal() instanceof Signal.OfReceptor wanted) {
            site = site(wanted.receptor(), population.region());
            share = population.expresses().getOrDefault(wanted.receptor(), 0.0);
        }
        return new Program.Action(effect, linksOf(effect, links, node), site, share);
    }

    private static int[] linksOf(Effect effect, List<Program.Link> links, int node) {
        int[] found =
                numbers(
                        links.stream()
                                .map(l ->
                                        l.to() == node
                                                && switch (effect.target()) {
                                                    case Effect.Target.Efficacy e -> l.name().equals(e.projection());
                                                    case Effect.Target.Transmission t ->
                                                            t.excitatory() == l.coupling() > 0;
                                                    default -> false;
                                                })
                                .toList());
        if (effect.target() instanceof Effect.Target.Efficacy efficacy && found.length == 0) {
            throw new IllegalArgumentException("no projection " + efficacy.projection() + " ends here");
        }
        return found;
    }

    private static int[] numbers(List<Boolean> wanted) {
        int[] found = new int[(int) wanted.stream().filter(w -> w).count()];
        int next = 0;
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i)) {
                found[next++] = i;
            }
        }
        return found;
    }

    /// Sources before targets (Kahn); members of loops follow in file order.
    private static int[] order(List<Program.Link> links, int nodes) {
        int[] waiting = new int[nodes];
        links.forEach(l -> waiting[l.to()]++);
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < nodes; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        int[] order = new int[nodes];
        boolean[] placed = new boolean[nodes];
        int next = 0;
        while (!ready.isEmpty()) {
            int node = ready.remove();
            order[next++] = node;
            placed[node] = true;
            for (Program.Link link : links) {
                if (link.from() == node && --waiting[link.to()] == 0) {
                    ready.add(link.to());
                }
            }
        }
        for (int i = 0; i < nodes; i++) {
            if (!placed[i]) {
                order[next++] = i;
            }
        }
        return order;
    }

    private static boolean acyclic(int[] order, List<Program.Link> links) {
        int[] place = new int[order.length];
        Arrays.setAll(place, i -> 0);
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        return links.stream().allMatch(l -> place[l.from()] < place[l.to()]);
    }

    /// Growing pairs of site and weight; zero weights are left out.
    private static final class Weights {
        private final List<Integer> sites = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();

        void add(int site, double weight) {
            if (weight != 0) {
                sites.add(site);
                weights.add(weight);
            }
        }

        int[] sites() {
            return sites.stream().mapToInt(i -> i).toArray();
        }

        double[] weights() {
            return weights.stream().mapToDouble(w -> w).toArray();
        }
    }
}
