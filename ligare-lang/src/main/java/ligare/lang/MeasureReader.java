package ligare.lang;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import ligare.model.behaviour.Ethogram;
import ligare.model.behaviour.Ethogram.Behaviour;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Projection;
import ligare.model.measure.Measure;
import ligare.model.unit.Dimension;
import ligare.model.unit.Unit;
import org.jspecify.annotations.Nullable;

/// Reads what is measured.
///
///     partner contact: {time in: huddle, with: partner, during: test}
///     crossings: {count of: near, during: test}
///     first contact: {latency to: huddle, with: partner, during: test}
///     preference: {share of: partner contact, over: stranger contact, at least: 60 s}
///     oxytocin: {concentration of: LIGAND, in: REGION, during: cohabitation}
///     firing: {rate of: POPULATION, with: partner, during: test}
///     memory: {weight of: PROJECTION, for: partner, during: cohabitation}
///
/// `with` may be missing: with anybody or nobody. A share is not applicable to an animal with less than `at least` of
/// both times together, 60 s unless it is given.
final class MeasureReader {
    private static final double SECONDS_FOR_A_SHARE = 60;

    private final Known known;
    private final Optional<Circuit> circuit;
    private final Optional<Ethogram> ethogram;
    private final List<Arm> arms;
    private final Set<String> names = new LinkedHashSet<>();
    private final SequencedMap<String, Measure> measures = new LinkedHashMap<>();

    /// @param arms the groups of the study; a measure must make sense in at least one
    MeasureReader(Known known, Optional<String> circuit, Optional<Ethogram> ethogram, List<Arm> arms) {
        this.known = known;
        this.circuit = circuit.flatMap(name -> Optional.ofNullable(known.circuits.get(name)));
        this.ethogram = ethogram;
        this.arms = arms;
    }

    /// The names of all measures, those with mistakes too.
    Set<String> names() {
        return names;
    }

    /// The measures without a mistake.
    SequencedMap<String, Measure> measures() {
        return measures;
    }

    void read(Map<String, Mapping> written) {
        names.addAll(written.keySet());
        SequencedMap<String, Measure> read = new LinkedHashMap<>();
        written.forEach((name, from) -> {
            if (!from.has("share of")) from.make(inner -> plain(name, inner)).ifPresent(made -> read.put(name, made));
        });
        Map<String, Measure> times = new LinkedHashMap<>(read);
        times.values().removeIf(measure -> !(measure instanceof Measure.TimeIn));
        written.forEach((name, from) -> {
            if (from.has("share of"))
                from.make(inner -> share(name, inner, written, times)).ifPresent(made -> read.put(name, made));
        });
        for (String name : names) Optional.ofNullable(read.get(name)).ifPresent(measure -> measures.put(name, measure));
    }

    private Measure plain(String name, Mapping from) {
        String form =
                from.either(
                        "time in", "count of", "latency to", "share of", "concentration of", "rate of", "weight of");
        Optional<String> during = from.make(inner -> inner.reference("during", phases(), "a phase of the protocol"));
        String phase = during.orElse("");
        return switch (form) {
            case "count of" ->
                    new Measure.Count(name, behaviour(from, form, during), other(from, "with", during), phase);
            case "latency to" ->
                    new Measure.Latency(name, behaviour(from, form, during), other(from, "with", during), phase);
            case "concentration of" ->
                    new Measure.Concentration(
                            name, known.refer(from, form, Kind.LIGAND), known.refer(from, "in", Kind.REGION), phase);
            case "rate of" -> new Measure.Rate(name, population(from, form), other(from, "with", during), phase);
            case "weight of" ->
                    new Measure.Weight(
                            name,
                            projection(from, form),
                            from.reference("for", others(Optional.empty()), "an animal of the protocol"),
                            phase);
            default -> new Measure.TimeIn(name, behaviour(from, form, during), other(from, "with", during), phase);
        };
    }

    private static Measure share(String name, Mapping from, Map<String, Mapping> written, Map<String, Measure> times) {
        from.either("time in", "count of", "latency to", "share of", "concentration of", "rate of", "weight of");
        Optional<Measure.TimeIn> a = time(from, "share of", written, times);
        Optional<Measure.TimeIn> b = time(from, "over", written, times);
        double minimum =
                from.has("at least")
                        ? seconds().fromCoherent(from.quantity("at least", Dimension.TIME, 0, Double.POSITIVE_INFINITY))
                        : SECONDS_FOR_A_SHARE;
        Measure.TimeIn none = new Measure.TimeIn(name, "", null, "");
        return new Measure.Share(name, a.orElse(none), b.orElse(none), minimum);
    }

    private static Optional<Measure.TimeIn> time(
            Mapping from, String key, Map<String, Mapping> written, Map<String, Measure> times) {
        List<String> candidates =
                written.entrySet().stream()
                        .filter(entry -> entry.getValue().has("time in"))
                        .map(Map.Entry::getKey)
                        .toList();
        Optional<String> name = from.make(inner -> inner.reference(key, candidates, "a measure of time"));
        return name.map(times::get).filter(Measure.TimeIn.class::isInstance).map(Measure.TimeIn.class::cast);
    }

    private String behaviour(Mapping from, String key, Optional<String> during) {
        Map<String, Behaviour> behaviours = new LinkedHashMap<>();
        boolean allKnown = during.isPresent() && ethogram.isPresent();
        for (Arm arm : arms) {
            Optional<Stage> stage = during.flatMap(arm::stage);
            if (stage.isEmpty()) continue;
            Optional<Ethogram.Place> place = stage.get().place().flatMap(this::place);
            allKnown &= place.isPresent();
            place.ifPresent(
                    there -> there.behaviours().forEach(behaviour -> behaviours.put(behaviour.name(), behaviour)));
        }
        String name =
                Parts.refer(from, key, allKnown ? behaviours.keySet() : null, "a behaviour of the place of that phase");
        Optional<Behaviour> behaviour = Optional.ofNullable(behaviours.get(name));
        if (from.has("with") && behaviour.isPresent() && !behaviour.get().towardsOther()) {
            from.problem(
                    "with",
                    "another animal in " + Excerpt.quote(name) + ", which is done alone",
                    "a behaviour with an other, or no other",
                    "remove with, or choose another behaviour");
        }
        return name;
    }

    private Optional<Ethogram.Place> place(String name) {
        return ethogram.flatMap(
                described -> described.places().stream().filter(place -> place.name().equals(name)).findFirst());
    }

    private @Nullable String other(Mapping from, String key, Optional<String> during) {
        return Parts.referIfGiven(from, key, others(during), "an animal of that phase");
    }

    private String population(Mapping from, String key) {
        @Nullable Collection<String> populations =
                circuit.map(described -> known.populations(described.name())).orElse(null);
        return Parts.refer(from, key, populations, "a population of the circuit");
    }

    private String projection(Mapping from, String key) {
        @Nullable Collection<String> plastic =
                circuit.map(described ->
                                described.projections().stream()
                                        .filter(projection -> projection.plasticity() != null)
                                        .map(Projection::name)
                                        .toList())
                        .orElse(null);
        return Parts.refer(from, key, plastic, "a plastic projection of the circuit");
    }

    private Set<String> phases() {
        Set<String> phases = new LinkedHashSet<>();
        arms.forEach(arm -> arm.phases().forEach(phases::add));
        return phases;
    }

    /// The animals present in a phase, or in any.
    private Set<String> others(Optional<String> during) {
        Set<String> others = new LinkedHashSet<>();
        for (Arm arm : arms) {
            for (Stage stage : arm.stages()) {
                if (during.isEmpty() || during.get().equals(stage.name())) others.addAll(stage.others());
            }
        }
        return others;
    }

    static Unit seconds() {
        return Unit.of("s", Dimension.TIME).orElseThrow();
    }
}
