package ligare.study.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ligare.engine.slow.Program;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.CellClass;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Plasticity;
import ligare.model.unit.Dimension;
import ligare.study.picture.Digits;

/// A program as tables: everything by name, in the order in which it is computed.
final class ProgramSheets {
    private final Program program;

    ProgramSheets(Program program) {
        this.program = program;
    }

    List<Sheet> all() {
        return List.of(
                fluids(),
                tissues(),
                stores(),
                terminals(),
                releases(),
                sites(),
                cells(),
                nodes(),
                cascades(),
                effects(),
                links(),
                plastic(),
                senses(),
                readers(),
                order());
    }

    private Sheet fluids() {
        return sheet(
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
        return sheet(
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
                                                    amount(t.uptakeMaximum(), Dimension.CONCENTRATION_RATE),
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
        return sheet(
                "stores of releasing cells",
                List.of("ligand", "population", "refill", "depletion per spike"),
                program.stores().size(),
                i -> {
                    Program.Store s = program.stores().get(i);
                    return List.of(
                            program.ligands().get(s.ligand()),
                            node(s.node()),
                            amount(s.refill(), Dimension.TIME),
                            Digits.of(s.depletion()));
                });
    }

    /// What the release tables say at a few rates.
    private Sheet terminals() {
        return sheet(
                "terminals that remember spikes: release per spike, relative to that at the reference",
                List.of("terminals", "population", "reference", "at 0 Hz", "1 Hz", "3 Hz", "10 Hz", "30 Hz"),
                program.endings().size(),
                i -> {
                    Program.Ending e = program.endings().get(i);
                    List<String> cells = new ArrayList<>();
                    cells.add(e.table().terminal().name());
                    cells.add(node(e.node()));
                    cells.add(Digits.of(e.table().terminal().reference(), Dimension.RATE));
                    for (double rate : new double[] {0, 0.001, 0.003, 0.01, 0.03}) {
                        cells.add(Digits.of(e.table().relative(rate)));
                    }
                    return cells;
                });
    }

    private Sheet releases() {
        return sheet(
                "releases",
                List.of("ligand", "from", "into", "amount, nM per spike", "terminals"),
                program.releases().size(),
                i -> {
                    Program.Source s = program.releases().get(i);
                    return List.of(
                            program.ligands().get(s.ligand()),
                            node(s.node()),
                            s.tissue() < 0
                                    ? "plasma"
                                    : program.regions().get(program.tissues().get(s.tissue()).region()),
                            Digits.of(s.amount()),
                            s.ending() < 0 ? "none" : program.endings().get(s.ending()).table().terminal().name());
                });
    }

    private Sheet sites() {
        return sheet(
                "sites: a receptor in a region",
                List.of(
                        "receptor",
                        "region",
                        "density",
                        "ligands: affinity, efficacy",
                        "reserve",
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
                            Digits.of(s.reserve()),
                            amount(s.relaxation(), Dimension.TIME),
                            amount(s.internalisation(), Dimension.RATE),
                            amount(s.recycling(), Dimension.TIME),
                            Digits.of(s.resident()));
                });
    }

    private String ligand(Program.Site site, int k) {
        return program.ligands().get(program.tissues().get(site.tissues()[k]).ligand());
    }

    private Sheet cells() {
        List<CellClass> cells = program.nodes().stream().map(Program.Node::cell).distinct().toList();
        return sheet(
                "cell classes",
                List.of("class", "membrane", "threshold", "reset", "refractory", "synapse", "noise"),
                cells.size(),
                i -> {
                    CellClass c = cells.get(i);
                    return List.of(
                            c.name(),
                            Digits.of(c.membraneTimeConstant(), "ms"),
                            Digits.of(c.threshold(), "mV"),
                            Digits.of(c.reset(), "mV"),
                            Digits.of(c.refractory(), "ms"),
                            Digits.of(c.synapticTimeConstant(), "ms"),
                            Digits.of(c.noise(), "mV"));
                });
    }

    private Sheet nodes() {
        return sheet(
                "populations",
                List.of(
                        "population",
                        "cells",
                        "units",
                        "bias",
                        "noise kept over refractory period",
                        "Gq from",
                        "Gs from",
                        "Gi from",
                        "cascade"),
                program.nodes().size(),
                i -> {
                    Program.Node n = program.nodes().get(i);
                    Cascade cascade = n.cascade();
                    return List.of(
                            n.name(),
                            n.cell().name(),
                            String.valueOf(n.units()),
                            Digits.of(n.bias(), "mV"),
                            Digits.of(n.kept()),
                            receptors(n.gq()),
                            receptors(n.gs()),
                            receptors(n.gi()),
                            cascade == null ? "none" : cascade.name());
                });
    }

    private String receptors(Program.Responses responses) {
        int[] sites = responses.sites();
        return sites.length == 0
                ? "none"
                : IntStream.range(0, sites.length)
                        .mapToObj(k ->
                                program.sites().get(sites[k]).receptor() + " × " + Digits.of(responses.weights()[k]))
                        .collect(Collectors.joining(" + "));
    }

    private Sheet cascades() {
        List<Cascade> cascades = new ArrayList<>();
        for (Program.Node node : program.nodes()) {
            Cascade cascade = node.cascade();
            if (cascade != null && !cascades.contains(cascade)) {
                cascades.add(cascade);
            }
        }
        return sheet(
                "cascades",
                List.of(
                        "cascade",
                        "basal",
                        "Gs gain",
                        "Gi maximum",
                        "half",
                        "PKA steepness",
                        "time constant",
                        "brake",
                        "gate half",
                        "gate steepness"),
                cascades.size(),
                i -> {
                    Cascade c = cascades.get(i);
                    return List.of(
                            c.name(),
                            Digits.of(c.basal()),
                            Digits.of(c.gsGain()),
                            Digits.of(c.giMaximum()),
                            Digits.of(c.campHalf()),
                            Digits.of(c.pkaHill()),
                            amount(c.timeConstant(), Dimension.TIME),
                            Digits.of(c.brake()),
                            Digits.of(c.gateHalf()),
                            Digits.of(c.gateHill()));
                });
    }

    private Sheet effects() {
        List<List<String>> rows = new ArrayList<>();
        for (Program.Node node : program.nodes()) {
            for (Program.Action action : node.effects()) {
                Effect effect = action.effect();
                rows.add(
                        List.of(
                                node.name(),
                                Messengers.word(effect.signal()),
                                target(effect.target()),
                                Digits.signed(effect.amount())));
            }
        }
        return new Sheet(
                "effects of messengers", List.of("population", "messenger", "on", "amount at a full messenger"), rows);
    }

    /// The parameter that an effect moves, with its unit.
    static String target(Effect.Target target) {
        return switch (target) {
            case Effect.Target.Bias _ -> "bias, mV";
            case Effect.Target.Threshold _ -> "threshold, mV";
            case Effect.Target.Leak _ -> "leak, share";
            case Effect.Target.Efficacy(String projection) -> "efficacy of " + projection + ", share";
            case Effect.Target.Transmission(boolean excitatory) ->
                    (excitatory ? "excitation" : "inhibition") + ", share";
            case Effect.Target.Uptake(String ligand) -> "uptake of " + ligand + ", share";
            case Effect.Target.Density(String receptor, double time, double _) ->
                    "density of %s within %s, share".formatted(receptor, Digits.of(time, Dimension.TIME));
            case Effect.Target.Synthesis(String ligand, double time, double _) ->
                    "synthesis of %s within %s, share".formatted(ligand, Digits.of(time, Dimension.TIME));
        };
    }

    private Sheet links() {
        return sheet(
                "projections",
                List.of("projection", "from", "to", "coupling", "weight", "plastic"),
                program.links().size(),
                i -> {
                    Program.Link l = program.links().get(i);
                    return List.of(
                            l.name(),
                            node(l.from()),
                            node(l.to()),
                            amount(l.coupling(), Dimension.VOLTAGE_PER_RATE),
                            Digits.of(l.weight(), "mV"),
                            l.plastic() < 0 ? "no" : "yes");
                });
    }

    private Sheet plastic() {
        return sheet(
                "plastic projections",
                List.of(
                        "projection",
                        "units",
                        "depth",
                        "written at",
                        "pre",
                        "post",
                        "early trace lasts",
                        "tag pulls at",
                        "tag half set at",
                        "erased at",
                        "consolidated at",
                        "late trace lasts"),
                program.plastic().size(),
                i -> {
                    Program.Trace t = program.plastic().get(i);
                    Plasticity r = t.rule();
                    return List.of(
                            program.links().get(t.link()).name(),
                            String.valueOf(t.units()),
                            Digits.of(r.depth()),
                            amount(r.rate(), Dimension.RATE),
                            amount(r.preReference(), Dimension.RATE),
                            amount(r.postReference(), Dimension.RATE),
                            amount(r.earlyDecay(), Dimension.TIME),
                            amount(r.tagRate(), Dimension.RATE),
                            Digits.of(r.tagThreshold()),
                            amount(r.erasure(), Dimension.RATE),
                            amount(r.consolidation(), Dimension.RATE),
                            amount(r.lateDecay(), Dimension.TIME));
                });
    }

    private Sheet senses() {
        return sheet(
                "senses",
                List.of("sense", "to", "drive at a full sense", "codes who it is"),
                program.senses().size(),
                i -> {
                    Program.Sense s = program.senses().get(i);
                    return List.of(
                            program.channels().get(s.channel()),
                            node(s.node()),
                            Digits.of(s.drive(), "mV"),
                            s.coded() ? "yes" : "no");
                });
    }

    private Sheet readers() {
        return sheet(
                "read-outs",
                List.of("read-out", "population", "slope", "reference", "share that follows", "within", "while sensed"),
                program.readers().size(),
                i -> {
                    Program.Reader r = program.readers().get(i);
                    return List.of(
                            r.name(),
                            node(r.node()),
                            amount(r.slope(), Dimension.PER_RATE),
                            amount(r.reference(), Dimension.RATE),
                            Digits.of(r.share()),
                            amount(r.timeConstant(), Dimension.TIME),
                            program.channels().get(r.channel()));
                });
    }

    private Sheet order() {
        String names = Arrays.stream(program.order()).mapToObj(this::node).collect(Collectors.joining(" → "));
        String sweep = program.acyclic() ? "one sweep is exact" : "swept until rates no longer change";
        return new Sheet("order of computation", List.of("order", "sweeps"), List.of(List.of(names, sweep)));
    }

    private String node(int number) {
        return program.nodes().get(number).name();
    }

    /// Half-life of a rate of loss in 1/ms.
    private static String halfLife(double loss) {
        return amount(Math.log(2) / loss, Dimension.TIME);
    }

    /// What never ends or is never lost has no unit.
    private static String amount(double value, Dimension dimension) {
        return Double.isFinite(value) ? Digits.of(value, dimension) : Digits.of(value);
    }

    /// One row of a sheet by its number.
    @FunctionalInterface
    private interface Row {
        List<String> of(int number);
    }

    private static Sheet sheet(String title, List<String> columns, int rows, Row row) {
        return new Sheet(title, columns, IntStream.range(0, rows).mapToObj(row::of).toList());
    }
}
