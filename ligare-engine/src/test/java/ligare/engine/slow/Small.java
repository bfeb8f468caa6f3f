package ligare.engine.slow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import ligare.model.Atlas;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.model.chemistry.Region;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.CellClass;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Plasticity;
import ligare.model.circuit.Population;
import ligare.model.circuit.Projection;
import ligare.model.circuit.Readout;
import ligare.model.circuit.Release;
import ligare.model.circuit.Rhythm;
import ligare.model.circuit.SensoryInput;
import ligare.model.circuit.Terminal;
import ligare.model.circuit.VitalSign;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.subject.Species;
import org.jspecify.annotations.Nullable;

/// Circuits of a few parts in one region, with the atlas that they need. Numbers are round and of no animal.
final class Small {
    static final CellClass CELL = new CellClass("cell", 20, 15, 5, 3, 3, 5);
    static final double HALF_LIFE = 420_000;
    static final double CSF_HALF_LIFE = 1_200_000;
    static final double PLASMA_HALF_LIFE = 300_000;
    static final double CSF_SHARE = 0.25;
    static final double BRAIN_SHARE = 0.02;
    static final double RELAXATION = 60_000;
    static final double INTERNALISATION = 2e-6;
    static final double RECYCLING = 7_200_000;
    static final double RESIDENT = 0.4;
    static final Ligand.Clearance FIRST_ORDER = new Ligand.Clearance.FirstOrder(HALF_LIFE);
    static final Ligand.Store ENDLESS = new Ligand.Store(Double.POSITIVE_INFINITY, 0);
    static final Plasticity RULE =
            new Plasticity(-0.8, 1e-6, 0.016, 0.0025, 1.5, 0, 2e7, 3e-6, 0.4, 3, 2e-6, 0.5, 4e-7, 8e7, null);

    final List<Ligand> ligands = new ArrayList<>();
    final List<Receptor> receptors = new ArrayList<>();
    final List<Cascade> cascades = new ArrayList<>();
    final List<Population> populations = new ArrayList<>();
    final List<Projection> projections = new ArrayList<>();
    final List<SensoryInput> senses = new ArrayList<>();
    final List<Terminal> terminals = new ArrayList<>();
    final List<Release> releases = new ArrayList<>();
    final List<Readout> readouts = new ArrayList<>();
    final List<Rhythm> rhythms = new ArrayList<>();
    final List<VitalSign> vitalSigns = new ArrayList<>();
    final List<Intervention> interventions = new ArrayList<>();

    /// What a receptor for one ligand binds; more may be put into it.
    static Map<String, Receptor.Binding> binding(String ligand, double affinity, double efficacy) {
        return new LinkedHashMap<>(Map.of(ligand, new Receptor.Binding(affinity, efficacy)));
    }

    Small ligand(String name) {
        return ligand(name, FIRST_ORDER, ENDLESS);
    }

    Small ligand(String name, Ligand.Clearance clearance, Ligand.Store store) {
        ligands.add(
                new Ligand(
                        name,
                        name,
                        "",
                        1000,
                        clearance,
                        CSF_HALF_LIFE,
                        CSF_SHARE,
                        PLASMA_HALF_LIFE,
                        100,
                        BRAIN_SHARE,
                        new Ligand.Spread.Profile(0.3),
                        store,
                        List.of()));
        return this;
    }

    /// A receptor that couples to all three G proteins.
    Small receptor(String name, double reserve, Map<String, Receptor.Binding> bindings) {
        return receptor(name, reserve, 1, bindings);
    }

    Small receptor(String name, double reserve, double slope, Map<String, Receptor.Binding> bindings) {
        receptors.add(
                new Receptor(
                        name,
                        name,
                        "",
                        bindings,
                        1,
                        0.5,
                        0.25,
                        reserve,
                        slope,
                        RELAXATION,
                        INTERNALISATION,
                        RECYCLING,
                        RESIDENT,
                        List.of()));
        return this;
    }

    Small cascade(Cascade cascade) {
        cascades.add(cascade);
        return this;
    }

    Small population(String name, int units, double bias) {
        return population(name, units, bias, Map.of(), null);
    }

    Small population(
            String name,
            int units,
            double bias,
            Map<String, Double> expresses,
            @Nullable String cascade,
            Effect... effects) {
        populations.add(
                new Population(
                        name, name, "region", CELL.name(), 100, units, bias, expresses, cascade, List.of(effects)));
        return this;
    }

    Small projection(String name, String from, String to, double coupling) {
        return projection(name, from, to, coupling, null);
    }

    Small projection(String name, String from, String to, double coupling, @Nullable Plasticity rule) {
        projections.add(new Projection(name, from, to, coupling, 50, 2, rule, Map.of()));
        return this;
    }

    Small sense(String channel, String to, double drive, boolean coded) {
        senses.add(new SensoryInput(channel, to, drive, coded));
        return this;
    }

    Small release(String ligand, String from, double amount) {
        releases.add(new Release(ligand, from, "region", amount, Map.of(), null));
        return this;
    }

    Small release(String ligand, String from, String into, double amount, Map<String, Double> presynaptic) {
        releases.add(new Release(ligand, from, into, amount, presynaptic, null));
        return this;
    }

    /// The terminal of all releases of a ligand.
    Small terminal(String ligand, Terminal terminal) {
        terminals.add(terminal);
        releases.replaceAll(r ->
                r.ligand().equals(ligand)
                        ? new Release(r.ligand(), r.from(), r.into(), r.amount(), r.presynaptic(), terminal.name())
                        : r);
        return this;
    }

    Small readout(
            String population, double slope, double reference, double share, double timeConstant, String channel) {
        readouts.add(
                new Readout(
                        "value",
                        population,
                        slope,
                        reference,
                        share,
                        timeConstant,
                        channel,
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY));
        return this;
    }

    /// What was expected by the read-outs so far lasts for some time only.
    Small forgetting(double time) {
        return readouts(_ -> time, Readout::limit);
    }

    /// The values of the read-outs so far are bounded.
    Small limit(double limit) {
        return readouts(Readout::forgetting, _ -> limit);
    }

    private Small readouts(ToDoubleFunction<Readout> forgetting, ToDoubleFunction<Readout> limit) {
        readouts.replaceAll(r ->
                new Readout(
                        r.name(),
                        r.population(),
                        r.slope(),
                        r.reference(),
                        r.share(),
                        r.timeConstant(),
                        r.channel(),
                        forgetting.applyAsDouble(r),
                        limit.applyAsDouble(r)));
        return this;
    }

    Small done(Intervention intervention) {
        interventions.add(intervention);
        return this;
    }

    Program compile() {
        Circuit circuit =
                new Circuit(
                        "small",
                        "",
                        List.of(CELL),
                        cascades,
                        populations,
                        projections,
                        senses,
                        terminals,
                        releases,
                        readouts,
                        rhythms,
                        vitalSigns,
                        0.25,
                        null,
                        List.of());
        List<Species.Density> densities =
                receptors.stream().map(r -> new Species.Density(r.name(), "region", Map.of("sex", 1.0))).toList();
        Species species =
                new Species(
                        "species",
                        "",
                        40,
                        80,
                        densities,
                        List.of(),
                        new Species.Variation(0, 0, 0, 0),
                        null,
                        List.of());
        Atlas atlas =
                new Atlas(
                        byName(List.of(new Region("region", 0, 0, 0)), Region::name),
                        byName(ligands, Ligand::name),
                        byName(receptors, Receptor::name),
                        byName(List.of(circuit), Circuit::name),
                        byName(List.of(species), Species::name),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        Map.of(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>());
        return Compiler.compile(
                atlas, circuit, new Group("group", "group", "species", "sex", List.of(), interventions));
    }

    private static <T> SequencedMap<String, T> byName(List<T> entries, Function<T, String> name) {
        SequencedMap<String, T> map = new LinkedHashMap<>();
        entries.forEach(e -> map.put(name.apply(e), e));
        return map;
    }

    /// Advances all lanes for a time, with steps that the kernel chooses.
    static void advance(QuasiStationary kernel, int lanes, double duration) {
        double[] time = new double[lanes];
        double[] step = new double[lanes];
        kernel.refresh();
        while (Arrays.stream(time).anyMatch(t -> t < duration)) {
            for (int i = 0; i < lanes; i++) {
                step[i] = Math.min(kernel.nextStep[i], duration - time[i]);
            }
            kernel.step(step, 1e6, time);
            for (int i = 0; i < lanes; i++) {
                time[i] += step[i];
            }
            kernel.refresh();
        }
    }
}
