package ligare.study.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        return Stream.concat(
                        new ChemistrySheets(program).all().stream(),
                        Stream.of(
                                cells(),
                                nodes(),
                                cascades(),
                                effects(),
                                links(),
                                plastic(),
                                senses(),
                                readers(),
                                rhythms(),
                                vitalSigns(),
                                order()))
                .toList();
    }

    private Sheet cells() {
        List<CellClass> cells = program.nodes().stream().map(Program.Node::cell).distinct().toList();
        return Sheet.numbered(
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
        return Sheet.numbered(
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
        return Sheet.numbered(
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
                                Messengers.target(effect.target()),
                                Digits.signed(effect.amount())));
            }
        }
        return new Sheet(
                "effects of messengers", List.of("population", "messenger", "on", "amount at a full messenger"), rows);
    }

    private Sheet links() {
        return Sheet.numbered(
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
        return Sheet.numbered(
                "plastic projections",
                List.of(
                        "projection",
                        "units",
                        "depth",
                        "written at",
                        "pre",
                        "post",
                        "from",
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
                            amount(r.postThreshold(), Dimension.RATE),
                            amount(r.earlyDecay(), Dimension.TIME),
                            amount(r.tagRate(), Dimension.RATE),
                            Digits.of(r.tagThreshold()),
                            amount(r.erasure(), Dimension.RATE),
                            amount(r.consolidation(), Dimension.RATE),
                            amount(r.lateDecay(), Dimension.TIME));
                });
    }

    private Sheet senses() {
        return Sheet.numbered(
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
        return Sheet.numbered(
                "read-outs",
                List.of(
                        "read-out",
                        "population",
                        "slope",
                        "reference",
                        "share that follows",
                        "within",
                        "while sensed",
                        "lasts",
                        "at most"),
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
                            program.channels().get(r.channel()),
                            amount(r.forgetting(), Dimension.TIME),
                            Double.isFinite(r.limit()) ? Digits.of(r.limit()) : "any");
                });
    }

    private Sheet rhythms() {
        return Sheet.numbered(
                "rhythms",
                List.of("population", "drive at the peak", "period", "peak", "each at its own time"),
                program.beats().size(),
                i -> {
                    Program.Beat b = program.beats().get(i);
                    return List.of(
                            node(b.node()),
                            Digits.of(b.drive(), "mV"),
                            amount(b.period(), Dimension.TIME),
                            amount(b.peak(), Dimension.TIME),
                            b.scattered() ? "yes" : "no");
                });
    }

    private Sheet vitalSigns() {
        return Sheet.numbered(
                "vital signs",
                List.of("vital sign", "without firing", "unit", "gains: population, amount, half, steepness", "swing"),
                program.signs().size(),
                i -> {
                    Program.Sign s = program.signs().get(i);
                    return List.of(
                            s.name(),
                            Digits.of(s.base()),
                            s.unit(),
                            s.gains().stream()
                                    .map(g ->
                                            "%s %s, %s, %s"
                                                    .formatted(
                                                            node(g.node()),
                                                            Digits.signed(g.amount()),
                                                            amount(g.half(), Dimension.RATE),
                                                            Digits.of(g.steepness())))
                                    .collect(Collectors.joining("; ")),
                            s.swinging() < 0
                                    ? "none"
                                    : "%s ± %s"
                                            .formatted(
                                                    node(s.gains().get(s.swinging()).node()),
                                                    Digits.percent(s.swing())));
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

    /// What never ends or is never lost has no unit.
    static String amount(double value, Dimension dimension) {
        return Double.isFinite(value) ? Digits.of(value, dimension) : Digits.of(value);
    }
}
