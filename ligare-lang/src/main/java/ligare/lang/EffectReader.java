package ligare.lang;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Messenger;
import ligare.model.circuit.Signal;
import ligare.model.circuit.Window;
import ligare.model.unit.Dimension;
import org.jspecify.annotations.Nullable;

/// Reads what a messenger does to a population.
///
///     {of: Gq, on: bias, amount: 0.8 mV}
///     {of: Gi, on: efficacy of NAME, amount: -0.5}     NAME: a projection onto this population
///     {of: NMDA, on: writing of NAME, amount: 1}       NAME: a plastic projection onto this population
///     {of: AMPA, on: excitation, amount: 1}            of: a receptor that the population expresses; or inhibition
///     {of: DAT, on: uptake of dopamine, amount: 1}
///     {of: PKC, on: density of OXTR, amount: 0.5, time constant: 24 h, reference: 0.3}   reference: else the level at rest
///     {of: OXTR, on: density of OXTR, amount: 1, time constant: 1 h, window: {from: 0 d, until: 21 d}}   a mark of youth
///     {of: MC2R, on: growth, amount: 1, filled: 0.5, time constant: 30 d}                of a gland: all that it releases
///     {of: activity, half: 5 Hz, steepness: 2, on: excitability, amount: -4 mV, time constant: 10 d, at first: 0 mV}
final class EffectReader {
    private static final String EFFICACY = "efficacy of ";
    private static final String WRITING = "writing of ";
    private static final String UPTAKE = "uptake of ";
    private static final String DENSITY = "density of ";
    private static final String SYNTHESIS = "synthesis of ";
    private static final String GROWTH = "growth";
    private static final String EXCITABILITY = "excitability";
    private static final String ACTIVITY = "activity";

    /// Share of its capacity that a gland may fill at rest; one that is full could not grow.
    private static final double FULLEST = 0.99;

    private static final Map<String, Messenger> MESSENGERS = messengers();

    private final Known known;
    private final Collection<String> projections;
    private final Map<String, String> ends;
    private final Collection<String> plastic;

    /// @param projections names of the circuit's projections
    /// @param ends projection → population that it ends on, of those that could be read
    /// @param plastic names of those that learn
    EffectReader(Known known, Collection<String> projections, Map<String, String> ends, Collection<String> plastic) {
        this.known = known;
        this.projections = projections;
        this.ends = ends;
        this.plastic = plastic;
    }

    /// The effect of a population.
    ///
    /// @param cascade whether it has one
    /// @param receptors that it expresses
    Effect read(Mapping from, String population, boolean cascade, Collection<String> receptors) {
        String signal = signal(from, MESSENGERS.keySet(), receptors, "population");
        if (!cascade && ofCascade(signal)) {
            from.problem(
                    "of",
                    signal + " in a population without a cascade",
                    "Gq, Gs or Gi, or a population with a cascade",
                    "add cascade: NAME to the population");
        }
        return effect(from, signal, receptors, target(from, population));
    }

    /// The effect of a trait, which knows neither the cascade of a population nor the projections onto it.
    ///
    /// @param receptors that the trait brings
    Effect shared(Mapping from, Collection<String> receptors) {
        List<String> messengers = MESSENGERS.keySet().stream().filter(m -> !ofCascade(m)).toList();
        String signal = signal(from, messengers, receptors, "trait");
        String on = from.text("on");
        if (on.startsWith(EFFICACY) || on.startsWith(WRITING)) {
            from.problem(
                    "on",
                    "a projection in a trait",
                    "excitation or inhibition, which every population has",
                    "move the effect to the population on which the projection ends");
            return effect(from, signal, receptors, new Effect.Target.Transmission(true));
        }
        return effect(from, signal, receptors, target(from, ""));
    }

    private static String signal(Mapping from, Collection<String> messengers, Collection<String> receptors, String of) {
        List<String> signals =
                Stream.of(messengers.stream(), Stream.of(ACTIVITY), receptors.stream())
                        .flatMap(Function.identity())
                        .toList();
        return from.reference("of", signals, "a messenger, activity, or a receptor of this " + of);
    }

    private static boolean ofCascade(String signal) {
        return signal.equals("PKA") || signal.equals("PKC");
    }

    private static Effect effect(Mapping from, String of, Collection<String> receptors, Effect.Target target) {
        boolean voltage =
                target instanceof Effect.Target.Bias
                        || target instanceof Effect.Target.Threshold
                        || target instanceof Effect.Target.Excitability;
        double amount = from.quantity("amount", voltage ? Dimension.VOLTAGE : Dimension.NUMBER);
        return new Effect(made(from, of, target, receptors), target, amount);
    }

    private static Signal made(Mapping from, String named, Effect.Target target, Collection<String> receptors) {
        if (receptors.contains(named)) return new Signal.OfReceptor(named);
        if (!named.equals(ACTIVITY)) return MESSENGERS.getOrDefault(named, Messenger.GQ);
        if (!slow(target)) {
            from.problem(
                    "of",
                    "activity, which acts at once here",
                    "activity on gene expression, which takes time",
                    "write on: synthesis of LIGAND, density of RECEPTOR, growth or excitability, or another signal");
        }
        return new Signal.Activity(
                from.quantity("half", Dimension.RATE, Mapping.POSITIVE, Double.POSITIVE_INFINITY),
                from.number("steepness", Mapping.POSITIVE, Double.POSITIVE_INFINITY));
    }

    private static boolean slow(Effect.Target target) {
        return switch (target) {
            case Effect.Target.Density _,
                    Effect.Target.Synthesis _,
                    Effect.Target.Growth _,
                    Effect.Target.Excitability _ ->
                    true;
            default -> false;
        };
    }

    private Effect.Target target(Mapping from, String population) {
        String on = from.text("on");
        if (on.startsWith(UPTAKE)) return new Effect.Target.Uptake(named(from, on, UPTAKE, Kind.LIGAND));
        if (on.startsWith(DENSITY))
            return new Effect.Target.Density(
                    named(from, on, DENSITY, Kind.RECEPTOR), within(from), reference(from), window(from));
        if (on.startsWith(SYNTHESIS))
            return new Effect.Target.Synthesis(
                    named(from, on, SYNTHESIS, Kind.LIGAND), within(from), reference(from), window(from));
        if (on.startsWith(EFFICACY))
            return new Effect.Target.Efficacy(onto(from, on.substring(EFFICACY.length()).strip(), population));
        if (on.startsWith(WRITING))
            return new Effect.Target.Writing(written(from, on.substring(WRITING.length()).strip(), population));
        return switch (on) {
            case "bias" -> new Effect.Target.Bias();
            case GROWTH ->
                    new Effect.Target.Growth(
                            within(from), from.number("filled", Mapping.POSITIVE, FULLEST), reference(from));
            case EXCITABILITY ->
                    new Effect.Target.Excitability(
                            within(from),
                            reference(from),
                            from.has("at first") ? from.quantity("at first", Dimension.VOLTAGE) : Double.NaN);
            case "threshold" -> new Effect.Target.Threshold();
            case "leak" -> new Effect.Target.Leak();
            case "excitation" -> new Effect.Target.Transmission(true);
            case "inhibition" -> new Effect.Target.Transmission(false);
            default -> {
                if (from.has("on"))
                    Parts.unknown(
                            from,
                            "on",
                            on,
                            List.of(
                                    "bias",
                                    "threshold",
                                    "leak",
                                    "excitation",
                                    "inhibition",
                                    EFFICACY + "PROJECTION",
                                    WRITING + "PROJECTION",
                                    UPTAKE + "LIGAND",
                                    DENSITY + "RECEPTOR",
                                    SYNTHESIS + "LIGAND",
                                    GROWTH,
                                    EXCITABILITY),
                            "what the messenger moves");
                yield new Effect.Target.Bias();
            }
        };
    }

    private String named(Mapping from, String on, String word, Kind kind) {
        String name = on.substring(word.length()).strip();
        Collection<String> names = known.names(kind);
        if (!names.contains(name)) Parts.unknown(from, "on", name, names, kind.noun());
        return name;
    }

    private static double within(Mapping from) {
        return from.quantity("time constant", Dimension.TIME, Mapping.POSITIVE, Double.POSITIVE_INFINITY);
    }

    /// The level of the signal at which nothing changes; without one, that of each subject at rest.
    private static double reference(Mapping from) {
        return from.has("reference") ? from.quantity("reference", Dimension.NUMBER) : Double.NaN;
    }

    /// Ages at which a gene is open; what it refers to then is an undisturbed animal of that age.
    private static @Nullable Window window(Mapping from) {
        if (from.has("window") && from.has("reference"))
            from.problem(
                    "reference",
                    "a reference beside a window",
                    "one of them: in a window an undisturbed animal of that age is what counts",
                    "remove the reference");
        return from.mappingIfGiven("window").map(EffectReader::ages).orElse(null);
    }

    static Window ages(Mapping from) {
        double most = Double.POSITIVE_INFINITY;
        double begin = from.quantity("from", Dimension.TIME, 0, most);
        double end = from.quantity("until", Dimension.TIME, Mapping.POSITIVE, most);
        if (end > begin) return new Window(begin, end);
        from.problem("until", "a window that closes before it opens", "an age after from", "change from or until");
        return new Window(0, 1);
    }

    private String written(Mapping from, String projection, String population) {
        String name = onto(from, projection, population);
        if (projections.contains(name) && !plastic.contains(name)) {
            from.problem(
                    "on",
                    Excerpt.quote(name) + ", which never changes",
                    "a plastic projection",
                    "name one of those, or add plasticity to the projection");
        }
        return name;
    }

    private String onto(Mapping from, String projection, String population) {
        if (!projections.contains(projection)) {
            Parts.unknown(from, "on", projection, projections, "a projection of this circuit");
        } else if (!ends.getOrDefault(projection, population).equals(population)) {
            from.problem(
                    "on",
                    Excerpt.quote(projection) + ", which ends on " + Excerpt.quote(ends.getOrDefault(projection, "")),
                    "a projection onto " + Excerpt.quote(population),
                    "name one of those, or move the effect to the other population");
        }
        return projection;
    }

    private static Map<String, Messenger> messengers() {
        Map<String, Messenger> words = new LinkedHashMap<>();
        words.put("Gq", Messenger.GQ);
        words.put("Gs", Messenger.GS);
        words.put("Gi", Messenger.GI);
        words.put("PKA", Messenger.PKA);
        words.put("PKC", Messenger.PKC);
        return words;
    }
}
