package ligare.study.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ligare.engine.slow.Program;
import ligare.model.unit.Dimension;
import ligare.study.picture.Digits;

/// The chemistry of a program as tables: what is released, where it goes, what it binds.
final class ChemistrySheets {
    private final Program program;

    ChemistrySheets(Program program) {
        this.program = program;
    }

    List<Sheet> all() {
        return List.of(fluids(), tissues(), stores(), terminals(), releases(), sites());
    }

    private Sheet fluids() {
        return Sheet.numbered(
                "ligands",
                List.of("ligand", "half-life in cerebrospinal fluid", "half-life in plasma"),
                program.fluids().size(),
                l ->
                        List.of(
                                program.ligands().get(l),
                                halfLife(program.fluids().get(l).csfLoss()),
                                halfLife(program.fluids().get(l).plasmaLoss())));
    }

    private Sheet tissues() {
        return Sheet.numbered(
                "tissues: a ligand in a region",
                List.of("ligand", "region", "leaves", "reached of csf", "reached of plasma"),
                program.tissues().size(),
                i -> {
                    Program.Tissue t = program.tissues().get(i);
                    String leaves =
                            t.loss() > 0
                                    ? "half-life " + halfLife(t.loss())
                                    : "uptake of at most %s, half at %s"
                                            .formatted(
                                                    ProgramSheets.amount(
                                                            t.uptakeMaximum(), Dimension.CONCENTRATION_RATE),
                                                    Digits.of(t.uptakeHalf(), "nM"));
                    return List.of(
                            program.ligands().get(t.ligand()),
                            program.regions().get(t.region()),
                            leaves,
                            Digits.of(t.csfShare()),
                            Digits.of(t.plasmaShare()));
                });
    }

    private Sheet stores() {
        return Sheet.numbered(
                "stores of releasing cells",
                List.of("ligand", "population", "refill", "depletion per spike"),
                program.stores().size(),
                i -> {
                    Program.Store s = program.stores().get(i);
                    return List.of(
                            program.ligands().get(s.ligand()),
                            program.nodes().get(s.node()).name(),
                            ProgramSheets.amount(s.refill(), Dimension.TIME),
                            Digits.of(s.depletion()));
                });
    }

    /// What the release tables say at a few rates.
    private Sheet terminals() {
        return Sheet.numbered(
                "terminals that remember spikes: release per spike, relative to that at the reference",
                List.of("terminals", "population", "reference", "at 0 Hz", "1 Hz", "3 Hz", "10 Hz", "30 Hz"),
                program.endings().size(),
                i -> {
                    Program.Ending e = program.endings().get(i);
                    List<String> cells = new ArrayList<>();
                    cells.add(e.table().terminal().name());
                    cells.add(program.nodes().get(e.node()).name());
                    cells.add(Digits.of(e.table().terminal().reference(), Dimension.RATE));
                    for (double rate : new double[] {0, 0.001, 0.003, 0.01, 0.03}) {
                        cells.add(Digits.of(e.table().relative(rate)));
                    }
                    return cells;
                });
    }

    private Sheet releases() {
        return Sheet.numbered(
                "releases",
                List.of("ligand", "from", "into", "amount, nM per spike", "terminals"),
                program.releases().size(),
                i -> {
                    Program.Source s = program.releases().get(i);
                    return List.of(
                            program.ligands().get(s.ligand()),
                            program.nodes().get(s.node()).name(),
                            s.tissue() < 0
                                    ? "plasma"
                                    : program.regions().get(program.tissues().get(s.tissue()).region()),
                            Digits.of(s.amount()),
                            s.ending() < 0 ? "none" : program.endings().get(s.ending()).table().terminal().name());
                });
    }

    private Sheet sites() {
        return Sheet.numbered(
                "sites: a receptor in a region",
                List.of(
                        "receptor",
                        "region",
                        "density",
                        "ligands: affinity, efficacy",
                        "reserve to the power of the slope",
                        "slope",
                        "responds within",
                        "internalised at full activity",
                        "recycled within",
                        "stays"),
                program.sites().size(),
                i -> {
                    Program.Site s = program.sites().get(i);
                    return List.of(
                            s.receptor(),
                            program.regions().get(s.region()),
                            Digits.of(s.density()),
                            s.silent()
                                    ? "none here"
                                    : IntStream.range(0, s.tissues().length)
                                            .mapToObj(k ->
                                                    "%s %s, %s"
                                                            .formatted(
                                                                    ligand(s, k),
                                                                    Digits.of(1 / s.inverseAffinity()[k], "nM"),
                                                                    Digits.of(s.efficacy()[k])))
                                            .collect(Collectors.joining("; ")),
                            Digits.of(s.raisedReserve()),
                            Digits.of(s.slope()),
                            ProgramSheets.amount(s.relaxation(), Dimension.TIME),
                            ProgramSheets.amount(s.internalisation(), Dimension.RATE),
                            ProgramSheets.amount(s.recycling(), Dimension.TIME),
                            Digits.of(s.resident()));
                });
    }

    private String ligand(Program.Site site, int k) {
        return program.ligands().get(program.tissues().get(site.tissues()[k]).ligand());
    }

    /// Half-life of a rate of loss in 1/ms.
    private static String halfLife(double loss) {
        return ProgramSheets.amount(Math.log(2) / loss, Dimension.TIME);
    }
}
