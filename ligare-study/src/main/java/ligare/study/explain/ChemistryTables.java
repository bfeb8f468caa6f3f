package ligare.study.explain;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import ligare.model.Atlas;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Terminal;
import ligare.model.unit.Dimension;
import ligare.study.picture.Digits;

/// The ligands and receptors of a circuit, and what its spikes release.
final class ChemistryTables {
    private static final String FORMULA =
            """
                            occupancy of ligand j = (Cj/Kj) / (1 + Σ Ci/Ki)        activity a = density · surface · Σ efficacy · occupancy
                            response = aⁿ·(1 + reserveⁿ)/(1 + (reserve·a)ⁿ), n: slope    dC/dt = amount · store · rate · f(rate) − clearance
            released by a spike = amount · Π Ij / (its mean at the reference rate)        f(rate): the mean of it over the intervals of the cell
            dIj/dt = (1 − Ij)/τj        after a spike Ij ← Ij + share · (level − Ij)

            """;

    private ChemistryTables() {}

    static String of(Atlas atlas, Circuit circuit, Collection<String> receptors, Collection<String> ligands) {
        return FORMULA
                + ligands(atlas, circuit, ligands)
                + "\n"
                + receptors(atlas, receptors)
                + "\n"
                + releases(circuit)
                + (circuit.terminals().isEmpty() ? "" : "\n" + terminals(circuit));
    }

    private static MarkdownTable ligands(Atlas atlas, Circuit circuit, Collection<String> names) {
        MarkdownTable ligands =
                new MarkdownTable(
                        "ligand", "molar mass", "leaves tissue", "spreads over", "in plasma", "released here");
        for (String name : names) {
            Ligand l = atlas.ligand(name);
            boolean released = circuit.releases().stream().anyMatch(r -> r.ligand().equals(name));
            ligands.row(
                    name,
                    Digits.of(l.molarMass(), Dimension.MOLAR_MASS),
                    clearance(l.clearance()),
                    spread(l.spread()),
                    "half-life " + Digits.of(l.plasmaHalfLife(), Dimension.TIME),
                    released ? "yes" : "given only");
        }
        return ligands;
    }

    private static String spread(Ligand.Spread spread) {
        return switch (spread) {
            case Ligand.Spread.Profile(double length) -> Digits.of(length, Dimension.LENGTH);
            case Ligand.Spread.Diffusion(double coefficient) ->
                    "diffuses, " + Digits.of(coefficient, Dimension.DIFFUSIVITY);
        };
    }

    private static MarkdownTable receptors(Atlas atlas, Collection<String> names) {
        MarkdownTable receptors =
                new MarkdownTable("receptor", "couples to", "reserve", "slope", "relaxation", "binds (Kd, efficacy)");
        for (String name : names) {
            Receptor r = atlas.receptor(name);
            receptors.row(
                    name,
                    "Gq %s, Gs %s, Gi %s".formatted(Digits.of(r.gq()), Digits.of(r.gs()), Digits.of(r.gi())),
                    Digits.of(r.reserve()),
                    Digits.of(r.slope()),
                    Digits.of(r.relaxation(), Dimension.TIME),
                    r.bindings().entrySet().stream().map(ChemistryTables::binding).collect(Collectors.joining("; ")));
        }
        return receptors;
    }

    private static MarkdownTable releases(Circuit circuit) {
        MarkdownTable releases =
                new MarkdownTable("ligand", "from", "into", "amount", "terminals", "receptors on terminals");
        circuit.releases()
                .forEach(r ->
                        releases.row(
                                r.ligand(),
                                r.from(),
                                r.into(),
                                Digits.of(r.amount(), Dimension.RELEASE),
                                r.terminal() == null ? "none" : r.terminal(),
                                ModelPage.shares(r.presynaptic())));
        return releases;
    }

    private static MarkdownTable terminals(Circuit circuit) {
        MarkdownTable terminals = new MarkdownTable("terminals", "reference", "adaptation", "level", "share", "τ");
        for (Terminal t : circuit.terminals()) {
            t.adaptations()
                    .forEach(a ->
                            terminals.row(
                                    t.name(),
                                    Digits.of(t.reference(), Dimension.RATE),
                                    a.name(),
                                    Digits.of(a.level()),
                                    Digits.of(a.share()),
                                    Digits.of(a.timeConstant(), Dimension.TIME)));
        }
        return terminals;
    }

    private static String clearance(Ligand.Clearance clearance) {
        return switch (clearance) {
            case Ligand.Clearance.FirstOrder(double halfLife, Map<String, Double> elsewhere) ->
                    "half-life "
                            + Digits.of(halfLife, Dimension.TIME)
                            + elsewhere.entrySet().stream()
                                    .map(e ->
                                            ", in the %s %s"
                                                    .formatted(e.getKey(), Digits.of(e.getValue(), Dimension.TIME)))
                                    .collect(Collectors.joining());
            case Ligand.Clearance.Uptake(double maximum, double half) ->
                    "uptake, Vmax %s, Km %s"
                            .formatted(
                                    Digits.of(maximum, Dimension.CONCENTRATION_RATE),
                                    Digits.of(half, Dimension.CONCENTRATION));
        };
    }

    private static String binding(Map.Entry<String, Receptor.Binding> binding) {
        double affinity = binding.getValue().affinity();
        return "%s %s, %s"
                .formatted(
                        binding.getKey(),
                        Double.isNaN(affinity) ? "unknown" : Digits.of(affinity, Dimension.CONCENTRATION),
                        Digits.of(binding.getValue().efficacy()));
    }
}
