package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import ligare.model.network.Distribution;
import ligare.model.network.Plasticity;
import ligare.model.network.Projection;
import ligare.model.network.Synapse;
import ligare.model.network.Wiring;
import ligare.model.unit.Dimension;

/// Reads a projection.
///
///     from: excitatory            to: [excitatory, inhibitory]            through: SYNAPSE
///     in-degree: 1000             or probability: 2 %, or one to one: true
///     multapses: true             optional, with an in-degree; false without it
///     autapses: true              optional; false without it
///     weight: 0.1 mV              or {between: [LOW, HIGH]}, or with weight deviation: and weight limits: beside it
///     delay: 1.5 ms               likewise
///     plasticity: {rule: short-term, utilisation: 0.5, recovery: 800 ms, facilitation: 0 ms}
///             or {rule: spike timing, potentiation: …, depression: …, potentiation time: 20 ms, depression time: 20 ms,
///                 largest: …, exponent: 0}
///             or {rule: three factors, …as above without exponent…, eligibility: 1 s, modulator: NAME,
///                 gain: 0.0001 /nM/ms, reference: 0 nM}
///             or the same with receptor: NAME for modulator:, gain: 0.1 /s, reference: 0.2: what its response gates
final class ProjectionReader {
    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final String SHORT_TERM = "short-term";
    private static final String TIMING = "spike timing";
    private static final String THREE = "three factors";

    private final SequencedMap<String, NeuronReader.Cell> cells;
    private final Collection<String> modulators;
    private final RespondingReceptor receptors;

    /// @param modulators names, those of broken ones too
    ProjectionReader(
            SequencedMap<String, NeuronReader.Cell> cells,
            Collection<String> modulators,
            RespondingReceptor receptors) {
        this.cells = cells;
        this.modulators = modulators;
        this.receptors = receptors;
    }

    List<Projection> read(String name, Mapping from) {
        List<String> sources = from.references("from", cells.keySet(), "a population of this file");
        List<String> targets = from.references("to", cells.keySet(), "a population of this file");
        if (Ends.unreadable(targets, cells)) {
            from.ignore();
            return List.of();
        }
        Ends ends = Ends.of(from, targets, cells);
        Wiring wiring = wiring(from);
        NeuronReader.Cell cell = ends.cell();
        Synapse synapse = ends.synapse();
        Dimension dimension = cell.weightDimension(synapse);
        double factor = cell.perWeight(synapse);
        Distribution weight = Draw.any(from, "weight", dimension, cell.leastWeight(synapse), factor);
        Distribution delay = Draw.any(from, "delay", Dimension.TIME, Mapping.POSITIVE, 1);
        Plasticity plasticity =
                from.mappingIfGiven("plasticity")
                        .map(inner -> plasticity(inner, dimension, factor))
                        .orElse(new Plasticity.Fixed());
        List<Projection> projections = new ArrayList<>();
        for (String source : sources) {
            for (String target : targets) {
                String called = sources.size() * targets.size() == 1 ? name : name + ": " + source + " to " + target;
                projections.add(
                        new Projection(called, source, target, synapse.name(), wiring, weight, delay, plasticity));
            }
        }
        return projections;
    }

    private static Wiring wiring(Mapping from) {
        boolean autapses = from.truth("autapses", false);
        return switch (from.either("in-degree", "probability", "one to one")) {
            case "in-degree" ->
                    new Wiring.FixedInDegree(
                            from.count("in-degree", "synapses"), from.truth("multapses", false), autapses);
            case "probability" -> new Wiring.Probability(from.number("probability", 0, 1), autapses);
            default -> {
                if (!from.truth("one to one")) {
                    from.problem(
                            "one to one", "false", "true", "write one to one: true, or say how units are connected");
                }
                yield new Wiring.OneToOne();
            }
        };
    }

    private Plasticity plasticity(Mapping from, Dimension dimension, double factor) {
        return switch (from.choice("rule", List.of(SHORT_TERM, TIMING, THREE))) {
            case SHORT_TERM ->
                    new Plasticity.ShortTerm(
                            from.number("utilisation", Mapping.POSITIVE, 1),
                            time(from, "recovery"),
                            from.quantityOr("facilitation", Dimension.TIME, 0, 0, ANY));
            case TIMING ->
                    new Plasticity.SpikeTiming(
                            window(from, dimension, factor),
                            factor * from.quantity("largest", dimension, Mapping.POSITIVE, ANY),
                            from.number("exponent", 0, 1));
            default -> {
                boolean byReceptor = from.either("modulator", "receptor").equals("receptor");
                yield new Plasticity.ThreeFactor(
                        window(from, dimension, factor),
                        time(from, "eligibility"),
                        byReceptor ? response(from) : concentration(from),
                        from.quantity("gain", byReceptor ? Dimension.RATE : Dimension.ASSOCIATION),
                        byReceptor
                                ? (from.has("reference") ? from.number("reference", -1, 1) : 0)
                                : from.quantityOr("reference", Dimension.CONCENTRATION, 0, 0, ANY),
                        factor * from.quantity("largest", dimension, Mapping.POSITIVE, ANY));
            }
        };
    }

    private Plasticity.Gate concentration(Mapping from) {
        return new Plasticity.Concentration(from.reference("modulator", modulators, "a modulator of this file"));
    }

    private Plasticity.Gate response(Mapping from) {
        return receptors
                .read(from, "receptor")
                .<Plasticity.Gate>map(Plasticity.Response::new)
                .orElse(new Plasticity.Concentration("unreadable"));
    }

    private static Plasticity.Window window(Mapping from, Dimension dimension, double factor) {
        return new Plasticity.Window(
                factor * from.quantity("potentiation", dimension, 0, ANY),
                factor * from.quantity("depression", dimension, 0, ANY),
                time(from, "potentiation time"),
                time(from, "depression time"));
    }

    private static double time(Mapping from, String key) {
        return from.quantity(key, Dimension.TIME, Mapping.POSITIVE, ANY);
    }
}
