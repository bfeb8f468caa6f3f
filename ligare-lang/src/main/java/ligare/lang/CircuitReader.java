package ligare.lang;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.CellClass;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Compensation;
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
import ligare.model.unit.Dimension;
import org.jspecify.annotations.Nullable;

/// Reads a circuit: `cells`, `cascades`, `traits`, `populations`, `senses`, `projections`, `terminals`, `releases`,
/// `readouts`, `rhythms`, `vital signs`, `code density` and, how a lifelong loss is made up for,
/// `compensation: {from: 0 d, until: 30 d, time constant: 7 d, most: 10}`.
/// One reader reads one circuit.
final class CircuitReader {
    private static final double ANY = Double.POSITIVE_INFINITY;

    private final Known known;
    private final Mapping from;
    private final Map<String, Mapping> cells;
    private final Map<String, Mapping> cascades;
    private final Map<String, Mapping> traits;
    private final Map<String, Mapping> populations;
    private final Map<String, Mapping> projections;
    private final Map<String, Mapping> terminals;

    CircuitReader(Known known, Mapping from) {
        this.known = known;
        this.from = from;
        this.cells = from.named("cells");
        this.cascades = from.namedIfGiven("cascades");
        this.traits = from.namedIfGiven("traits");
        this.populations = from.named("populations");
        this.projections = from.namedIfGiven("projections");
        this.terminals = from.namedIfGiven("terminals");
    }

    Circuit read(String name) {
        List<CellClass> cellClasses = List.copyOf(Parts.read(cells, CircuitReader::cell).values());
        List<Cascade> messengers = List.copyOf(Parts.read(cascades, CircuitReader::cascade).values());
        List<Projection> ways = List.copyOf(Parts.read(projections, this::projection).values());
        Map<String, String> ends = new LinkedHashMap<>();
        for (Projection way : ways) ends.put(way.name(), way.to());
        List<String> plastic =
                projections.entrySet().stream()
                        .filter(way -> way.getValue().has("plasticity"))
                        .map(Map.Entry::getKey)
                        .toList();
        EffectReader effects = new EffectReader(known, projections.keySet(), ends, plastic);
        TraitReader shared = new TraitReader(traits, effects, known);
        Map<String, Population> groups =
                Parts.read(populations, (called, part) -> population(called, part, effects, shared));
        CircuitCheck check = new CircuitCheck(groups);
        check.gates(ways, projections);
        List<SensoryInput> inputs = Parts.listed(from, "senses", this::sense);
        List<Release> releases = Parts.listed(from, "releases", this::release);
        new GeneExpressionCheck(populations).check(ways, groups, releases);
        List<Terminal> endings = List.copyOf(Parts.read(terminals, TerminalReader::read).values());
        check.references(endings, cellClasses, releases, terminals);
        List<Readout> readouts = List.copyOf(Parts.read(from.namedIfGiven("readouts"), this::readout).values());
        check.codes(inputs, populations);
        boolean coded = inputs.stream().anyMatch(SensoryInput::coded);
        double density = coded || from.has("code density") ? from.number("code density", Mapping.POSITIVE, 1) : 1;
        return new Circuit(
                name,
                from.textOr("describes", ""),
                cellClasses,
                messengers,
                List.copyOf(groups.values()),
                ways,
                inputs,
                endings,
                releases,
                readouts,
                Parts.listed(from, "rhythms", this::rhythm),
                List.copyOf(Parts.read(from.namedIfGiven("vital signs"), this::vitalSign).values()),
                density,
                from.mappingIfGiven("compensation").map(CircuitReader::compensation).orElse(null),
                from.figures());
    }

    private static Compensation compensation(Mapping from) {
        return new Compensation(EffectReader.ages(from), time(from, "time constant"), from.number("most", 1, ANY));
    }

    private static CellClass cell(String name, Mapping from) {
        double threshold = from.quantity("threshold", Dimension.VOLTAGE);
        double reset = from.quantity("reset", Dimension.VOLTAGE);
        if (reset >= threshold && from.has("threshold") && from.has("reset")) {
            from.problem(
                    "reset",
                    "a reset that is not below the threshold",
                    "a voltage below the threshold",
                    "lower the reset");
        }
        return new CellClass(
                name,
                time(from, "membrane time constant"),
                threshold,
                reset,
                from.quantity("refractory", Dimension.TIME, 0, ANY),
                time(from, "synaptic time constant"),
                from.quantity("noise", Dimension.VOLTAGE, 0, ANY));
    }

    private static Cascade cascade(String name, Mapping from) {
        boolean gated = from.has("gate half") || from.has("gate steepness");
        return new Cascade(
                name,
                from.number("basal", 0, ANY),
                from.number("Gs gain", 0, ANY),
                from.number("Gi maximum", 0, 1),
                from.number("half", Mapping.POSITIVE, ANY),
                from.number("PKA steepness", Mapping.POSITIVE, ANY),
                time(from, "time constant"),
                from.number("brake", 0, ANY),
                gated ? from.number("gate half", Mapping.POSITIVE, ANY) : ANY,
                gated ? from.number("gate steepness", Mapping.POSITIVE, ANY) : 1);
    }

    private Population population(String name, Mapping from, EffectReader effects, TraitReader shared) {
        @Nullable String cascade = Parts.referIfGiven(from, "cascade", cascades.keySet(), "a cascade of this circuit");
        List<String> has = shared.of(from);
        Map<String, Double> expressed = shared.expressed(from, TraitReader.expressed(from, known), has);
        List<Effect> own =
                Parts.listed(
                        from, "effects", effect -> effects.read(effect, name, cascade != null, expressed.keySet()));
        return new Population(
                name,
                from.nameOr("key", name),
                known.refer(from, "region", Kind.REGION),
                from.reference("cell", cells.keySet(), "a cell class of this circuit"),
                atLeastOne(from, "size", "cells"),
                from.has("units") ? atLeastOne(from, "units", "units") : 1,
                from.quantity("bias", Dimension.VOLTAGE),
                expressed,
                cascade,
                Stream.concat(own.stream(), shared.effects(has).stream()).toList());
    }

    private Projection projection(String name, Mapping from) {
        return new Projection(
                name,
                population(from, "from"),
                population(from, "to"),
                from.quantity("coupling", Dimension.VOLTAGE_PER_RATE),
                atLeastOne(from, "in-degree", "synapses"),
                from.quantity("delay", Dimension.TIME, Mapping.POSITIVE, ANY),
                from.mappingIfGiven("plasticity").map(CircuitReader::plasticity).orElse(null),
                presynaptic(from));
    }

    private static Plasticity plasticity(Mapping from) {
        return new Plasticity(
                from.number("depth", -1, ANY),
                rate(from, "rate"),
                from.quantity("pre reference", Dimension.RATE, Mapping.POSITIVE, ANY),
                from.quantity("post reference", Dimension.RATE, Mapping.POSITIVE, ANY),
                from.number("post limit", Mapping.POSITIVE, ANY),
                from.quantityOr("post threshold", Dimension.RATE, 0, 0, ANY),
                time(from, "early decay"),
                rate(from, "tag rate"),
                from.number("tag threshold", Mapping.POSITIVE, 1),
                from.number("tag steepness", Mapping.POSITIVE, ANY),
                rate(from, "erasure"),
                from.number("erasure half", Mapping.POSITIVE, 1),
                rate(from, "consolidation"),
                time(from, "late decay"),
                from.mappingIfGiven("gate of PKA").map(CircuitReader::gate).orElse(null));
    }

    private static Plasticity.Gate gate(Mapping from) {
        return new Plasticity.Gate(
                from.number("half", Mapping.POSITIVE, 1), from.number("steepness", Mapping.POSITIVE, ANY));
    }

    private SensoryInput sense(Mapping from) {
        return new SensoryInput(
                channel(from, "channel"),
                population(from, "to"),
                from.quantity("drive", Dimension.VOLTAGE),
                from.truth("coded", false));
    }

    private Release release(Mapping from) {
        String into =
                from.says("into", Release.BODY)
                        ? Release.BODY
                        : from.reference(
                                "into",
                                Stream.concat(known.names(Kind.REGION).stream(), Stream.of(Release.BODY)).toList(),
                                "a region, or body");
        return new Release(
                known.refer(from, "ligand", Kind.LIGAND),
                population(from, "from"),
                into,
                from.quantity("amount", Dimension.RELEASE, 0, ANY),
                presynaptic(from),
                Parts.referIfGiven(from, "terminal", terminals.keySet(), "a terminal of this circuit"));
    }

    /// Receptors on terminals.
    private Map<String, Double> presynaptic(Mapping from) {
        return Parts.numbers(
                from.mappingIfGiven("presynaptic"), known.names(Kind.RECEPTOR), Kind.RECEPTOR.noun(), -ANY, ANY);
    }

    private Readout readout(String name, Mapping from) {
        return new Readout(
                name,
                population(from, "population"),
                from.quantity("slope", Dimension.PER_RATE),
                from.quantity("reference", Dimension.RATE, 0, ANY),
                from.number("share", 0, 1),
                time(from, "time constant"),
                channel(from, "while"),
                from.has("forgetting") ? time(from, "forgetting") : Double.POSITIVE_INFINITY,
                from.has("limit") ? from.number("limit", Mapping.POSITIVE, ANY) : Double.POSITIVE_INFINITY);
    }

    private Rhythm rhythm(Mapping from) {
        return new Rhythm(
                population(from, "to"),
                from.quantity("drive", Dimension.VOLTAGE),
                from.quantity("period", Dimension.TIME, Rhythm.SHORTEST, ANY),
                from.quantity("peak", Dimension.TIME, 0, ANY),
                from.truth("scattered", false));
    }

    private VitalSign vitalSign(String name, Mapping from) {
        int before = from.problemsSoFar();
        List<VitalSign.Gain> gains = Parts.listed(from, "gains", this::gain);
        boolean sound = from.problemsSoFar() == before;
        if (gains.isEmpty() && sound)
            from.problem(
                    "gains",
                    "no gain",
                    "a population whose firing reaches the organ",
                    "write gains: [{of: POPULATION, amount: 0.5, half: 10 Hz, steepness: 1}]");
        Collection<String> nerves =
                sound ? gains.stream().map(VitalSign.Gain::population).toList() : populations.keySet();
        return new VitalSign(
                name,
                from.text("unit"),
                from.number("base", Mapping.POSITIVE, ANY),
                gains,
                from.mappingIfGiven("swing")
                        .map(swing ->
                                new VitalSign.Swing(
                                        swing.reference("of", nerves, "a population among the gains"),
                                        swing.number("share", Mapping.POSITIVE, 1)))
                        .orElse(null));
    }

    private VitalSign.Gain gain(Mapping from) {
        return new VitalSign.Gain(
                population(from, "of"),
                from.number("amount", -1, ANY),
                from.quantity("half", Dimension.RATE, Mapping.POSITIVE, ANY),
                from.number("steepness", Mapping.POSITIVE, ANY));
    }

    private String population(Mapping from, String key) {
        return from.reference(key, populations.keySet(), "a population of this circuit");
    }

    private String channel(Mapping from, String key) {
        @Nullable Collection<String> channels = known.channelsOfEthograms();
        return Parts.refer(from, key, channels, "a sense that a behaviour gives");
    }

    private static int atLeastOne(Mapping from, String key, String ofWhat) {
        int count = from.count(key, ofWhat);
        if (count == 0) from.problem(key, "0", "a count of at least 1", "write 1 or more");
        return count;
    }

    private static double time(Mapping from, String key) {
        return from.quantity(key, Dimension.TIME, Mapping.POSITIVE, ANY);
    }

    private static double rate(Mapping from, String key) {
        return from.quantity(key, Dimension.RATE, 0, ANY);
    }
}
