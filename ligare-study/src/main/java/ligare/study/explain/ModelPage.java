package ligare.study.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ligare.model.Atlas;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Plasticity;
import ligare.model.circuit.Population;
import ligare.model.circuit.Projection;
import ligare.model.unit.Dimension;
import ligare.study.picture.Digits;

/// A circuit as a paper describes a model: tables in the manner of Nordlie, Gewaltig and Plesser 2009
/// (doi:10.1371/journal.pcbi.1000456), as Markdown. Everything comes from the atlas.
public final class ModelPage {
    private final Atlas atlas;
    private final Circuit circuit;
    private final StringBuilder page = new StringBuilder();

    private ModelPage(Atlas atlas, Circuit circuit) {
        this.atlas = atlas;
        this.circuit = circuit;
    }

    /// The page.
    ///
    /// @param command that makes it, said at its top
    public static String of(Atlas atlas, Circuit circuit, String command) {
        ModelPage made = new ModelPage(atlas, circuit);
        made.page.append("# The model: %s\n\n".formatted(circuit.name()));
        made.page.append("Made from the atlas by `%s`; do not edit. ".formatted(command));
        made.page.append("What it does not explain stands in [limits.md](limits.md).\n\n");
        made.page.append(circuit.describes()).append("\n\n");
        made.summary();
        made.section("Populations", made.populations());
        made.section("Connectivity", made.projections());
        made.neurons();
        made.section("Chemistry", ChemistryTables.of(atlas, circuit, made.receptors(), made.ligands()));
        made.section("Second messengers", MessengerTables.of(circuit));
        made.plasticity();
        made.section("Youth", YouthTables.of(atlas, circuit));
        made.section("Input", made.inputs());
        made.section("What behaviour reads", made.readouts());
        if (!circuit.vitalSigns().isEmpty()) made.section("Vital signs", BodyTables.vitalSigns(circuit));
        if (!circuit.rhythms().isEmpty()) made.section("Rhythms", BodyTables.rhythms(circuit));
        made.section("Receptor maps", made.densities());
        made.page.append(ModelNumbers.of(atlas, circuit, made.receptors(), made.ligands()));
        return made.page.toString();
    }

    private void summary() {
        section(
                "Summary",
                new MarkdownTable("aspect", "what")
                        .row("populations", circuit.populations().size() + " in " + regions() + " regions")
                        .row(
                                "connectivity",
                                circuit.projections().size() + " projections, fixed in-degree, current synapses")
                        .row("neuron", "leaky integrate-and-fire, background noise; coarse clock: its stationary rate")
                        .row("synapse", "exponential currents; the coarse clock sees their mean")
                        .row(
                                "plasticity",
                                circuit.projections().stream().filter(p -> p.plasticity() != null).count()
                                        + " projections, three-factor, with tag and consolidation")
                        .row(
                                "chemistry",
                                "%d receptors, %d ligands that bind them, %d releases"
                                        .formatted(receptors().size(), ligands().size(), circuit.releases().size()))
                        .row("input", circuit.inputs().size() + " ways of senses into populations")
                        .row("measurement", circuit.readouts().size() + " read-outs that behaviour follows"));
    }

    private long regions() {
        return circuit.populations().stream().map(Population::region).distinct().count();
    }

    private MarkdownTable populations() {
        MarkdownTable table =
                new MarkdownTable(
                        "population", "region", "cell class", "cells", "steady drive", "receptors", "cascade");
        for (Population p : circuit.populations()) {
            table.row(
                    p.name(),
                    p.region(),
                    p.cell(),
                    p.units() > 1 ? p.units() + " × " + p.size() : String.valueOf(p.size()),
                    Digits.of(p.bias(), Dimension.VOLTAGE),
                    shares(p.expresses()),
                    p.cascade() == null ? "none" : p.cascade());
        }
        return table;
    }

    private MarkdownTable projections() {
        MarkdownTable table =
                new MarkdownTable(
                        "projection", "from", "to", "coupling", "in-degree", "delay", "plastic", "on terminals");
        for (Projection p : circuit.projections()) {
            table.row(
                    p.name(),
                    p.from(),
                    p.to(),
                    Digits.of(p.coupling(), Dimension.VOLTAGE_PER_RATE),
                    String.valueOf(p.inDegree()),
                    Digits.of(p.delay(), Dimension.TIME),
                    p.plasticity() == null ? "no" : "yes",
                    shares(p.presynaptic()));
        }
        return table;
    }

    private void neurons() {
        MarkdownTable table =
                new MarkdownTable("cell class", "τm", "threshold", "reset", "refractory", "τs", "noise σ");
        circuit.cells()
                .forEach(c ->
                        table.row(
                                c.name(),
                                Digits.of(c.membraneTimeConstant(), Dimension.TIME),
                                Digits.of(c.threshold(), Dimension.VOLTAGE),
                                Digits.of(c.reset(), Dimension.VOLTAGE),
                                Digits.of(c.refractory(), Dimension.TIME),
                                Digits.of(c.synapticTimeConstant(), Dimension.TIME),
                                Digits.of(c.noise(), Dimension.VOLTAGE)));
        section(
                "Neuron and synapse",
                """
                    τm dv/dt = −v + μ + background        v ≥ θ: spike, v ← reset, held for the refractory period
                    μ = steady drive + Σ coupling · presynaptic rate + Σ senses + Σ effects

                """
                        + table);
    }

    private void plasticity() {
        MarkdownTable table =
                new MarkdownTable(
                        "projection",
                        "depth",
                        "rate",
                        "early trace",
                        "tag rate",
                        "erasure",
                        "consolidation",
                        "late trace",
                        "gate");
        for (Projection projection : circuit.projections()) {
            Plasticity p = projection.plasticity();
            if (p != null) {
                table.row(
                        projection.name(),
                        Digits.of(p.depth()),
                        Digits.of(p.rate(), Dimension.RATE),
                        Digits.of(p.earlyDecay(), Dimension.TIME),
                        Digits.of(p.tagRate(), Dimension.RATE),
                        Digits.of(p.erasure(), Dimension.RATE),
                        Digits.of(p.consolidation(), Dimension.RATE),
                        Digits.of(p.lateDecay(), Dimension.TIME),
                        p.gate() == null ? "of the cascade" : "PKA, half open at " + Digits.of(p.gate().half()));
            }
        }
        section(
                "Plasticity",
                "Eligibility × gate × bounded weight, per unit that codes an individual; then tag and consolidation.\n\n"
                        + table);
    }

    private MarkdownTable inputs() {
        MarkdownTable table = new MarkdownTable("sense", "population", "drive at a full sense", "codes who is there");
        circuit.inputs()
                .forEach(i ->
                        table.row(
                                i.channel(),
                                i.to(),
                                Digits.of(i.drive(), Dimension.VOLTAGE),
                                i.coded() ? "yes" : "no"));
        return table;
    }

    private MarkdownTable readouts() {
        MarkdownTable table =
                new MarkdownTable(
                        "read-out",
                        "population",
                        "slope",
                        "expected at first",
                        "share that follows",
                        "time constant",
                        "while",
                        "forgotten within",
                        "at most");
        circuit.readouts()
                .forEach(r ->
                        table.row(
                                r.name(),
                                r.population(),
                                Digits.of(r.slope(), Dimension.PER_RATE),
                                Digits.of(r.reference(), Dimension.RATE),
                                Digits.percent(r.share()),
                                Digits.of(r.timeConstant(), Dimension.TIME),
                                r.channel(),
                                Double.isFinite(r.forgetting()) ? Digits.of(r.forgetting(), Dimension.TIME) : "never",
                                Double.isFinite(r.limit()) ? Digits.of(r.limit()) : "any"));
        return table;
    }

    /// Species against receptor and region.
    private MarkdownTable densities() {
        Set<String> receptors = receptors();
        MarkdownTable table = new MarkdownTable("species", "receptor", "density by region, by sex where they differ");
        atlas.species()
                .values()
                .forEach(species -> {
                    for (String receptor : receptors) {
                        String map =
                                species.densities().stream()
                                        .filter(d -> d.receptor().equals(receptor))
                                        .map(d -> d.region() + " " + bySex(d.bySex()))
                                        .collect(Collectors.joining(", "));
                        if (!map.isEmpty()) table.row(species.name(), receptor, map);
                    }
                });
        return table;
    }

    private static String bySex(Map<String, Double> bySex) {
        Set<Double> values = new LinkedHashSet<>(bySex.values());
        return values.size() == 1
                ? Digits.of(values.iterator().next())
                : bySex.entrySet().stream()
                        .map(e -> e.getKey() + " " + Digits.of(e.getValue()))
                        .collect(Collectors.joining("/"));
    }

    /// Receptors that the circuit has, by name.
    private Set<String> receptors() {
        Set<String> found = new TreeSet<>();
        circuit.populations().forEach(p -> found.addAll(p.expresses().keySet()));
        circuit.releases().forEach(r -> found.addAll(r.presynaptic().keySet()));
        circuit.projections().forEach(p -> found.addAll(p.presynaptic().keySet()));
        return found;
    }

    /// Ligands that it releases, or that bind one of its receptors.
    private List<String> ligands() {
        Set<String> found = new LinkedHashSet<>();
        circuit.releases().forEach(r -> found.add(r.ligand()));
        receptors().forEach(r -> found.addAll(atlas.receptor(r).bindings().keySet()));
        return new ArrayList<>(found);
    }

    static String shares(Map<String, Double> shares) {
        return shares.isEmpty()
                ? "none"
                : shares.entrySet().stream()
                        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " " + Digits.of(e.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private void section(String title, Object content) {
        page.append("## ").append(title).append("\n\n").append(content.toString().stripTrailing()).append("\n\n");
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
