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
import ligare.model.circuit.Release;
import ligare.model.measure.Measure;
import ligare.model.unit.Dimension;
import ligare.model.unit.Unit;
import org.jspecify.annotations.Nullable;

/// Reads what is measured.
///
///     partner contact: {time in: huddle, with: partner, during: test}
///     chamber: {time with: partner, during: test}      in reach, whatever is done
///     crossings: {count of: near, during: test}
///     first contact: {latency to: huddle, with: partner, during: test}
///     preference: {share of: partner contact, over: stranger contact, at least: 60 s}
///     oxytocin: {concentration of: LIGAND, in: REGION, during: cohabitation}
///     firing: {rate of: POPULATION, with: partner, during: test}
///     heart rate: {level of: VITAL SIGN, during: test}
///     map: {density of: RECEPTOR, in: REGION, during: cohabitation}      at its end
///     messenger RNA: {synthesis of: LIGAND, in: POPULATION, during: cohabitation}      at its end
///     memory: {weight of: PROJECTION, for: partner, during: cohabitation}
///
/// With `of: NAME` it is measured of an other that runs, for which the subject is `subject`:
///
///     his huddling: {time in: huddle, with: subject, of: mate, during: test}
///
/// `with` may be missing: with anybody or nobody. A share is not applicable to an animal with less than `at least` of
/// both times together, 60 s unless it is given.
final class MeasureReader {
    private static final String TIME = "time in";
    private static final String REACH = "time with";
    private static final String COUNT = "count of";
    private static final String LATENCY = "latency to";
    private static final String SHARE = "share of";
    private static final String CONCENTRATION = "concentration of";
    private static final String RATE = "rate of";
    private static final String LEVEL = "level of";
    private static final String WEIGHT = "weight of";
    private static final String DENSITY = "density of";
    private static final String SYNTHESIS = "synthesis of";
    private static final String[] FORMS = {
        TIME, REACH, COUNT, LATENCY, SHARE, CONCENTRATION, RATE, LEVEL, WEIGHT, DENSITY, SYNTHESIS
    };
    private static final String AN_ANIMAL = "an animal of that phase";
    private static final Unit SECOND = Unit.of("s", Dimension.TIME).orElseThrow();
    private static final double SECONDS_FOR_A_SHARE = 60;

    private final Known known;
    private final Optional<Circuit> circuit;
    private final Optional<Ethogram> ethogram;
    private final List<Arm> arms;
    private final @Nullable CellMeasureReader cells;
    private final Set<String> names = new LinkedHashSet<>();
    private final SequencedMap<String, Measure> measures = new LinkedHashMap<>();

    /// @param arms the groups of the study; a measure must make sense in at least one
    MeasureReader(Known known, Optional<String> circuit, Optional<Ethogram> ethogram, List<Arm> arms) {
        this.known = known;
        this.circuit = circuit.flatMap(name -> Optional.ofNullable(known.circuits.get(name)));
        this.ethogram = ethogram;
        this.arms = arms;
        this.cells = null;
    }

    /// Of a study whose subjects are learners.
    MeasureReader(Known known, List<Arm> arms, CellMeasureReader cells) {
        this.known = known;
        this.circuit = Optional.empty();
        this.ethogram = Optional.empty();
        this.arms = arms;
        this.cells = cells;
    }

    /// The names of all measures, those with mistakes too.
    Set<String> names() {
        return names;
    }

    /// The measures without a mistake.
    SequencedMap<String, Measure> measures() {
        return measures;
    }

    /// Reads all measures of a study; shares come after the times that they are made of.
    void read(Map<String, Mapping> written) {
        Map<String, String> forms = new LinkedHashMap<>();
        written.forEach((name, from) ->
                forms.put(name, Parts.form(from, cells == null ? FORMS : CellMeasureReader.FORMS).orElse("")));
        Set<String> times = new LinkedHashSet<>(forms.keySet());
        times.removeIf(name -> !TIME.equals(forms.get(name)));
        Map<String, Measure> read = new LinkedHashMap<>();
        written.forEach((name, from) -> {
            String form = forms.getOrDefault(name, "");
            if (form.isEmpty() || form.equals(SHARE)) return;
            from.make(inner -> cells == null ? plain(form, name, inner) : cells.read(form, name, inner))
                    .ifPresent(made -> read.put(name, made));
        });
        written.forEach((name, from) -> {
            if (!SHARE.equals(forms.get(name))) return;
            from.make(inner -> share(name, inner, times, read)).ifPresent(made -> read.put(name, made));
        });
        names.addAll(written.keySet());
        for (String name : names) Optional.ofNullable(read.get(name)).ifPresent(measure -> measures.put(name, measure));
    }

    private Measure plain(String form, String name, Mapping from) {
        if (!from.has("of")) return ofSubject(form, name, from);
        Set<String> running = new LinkedHashSet<>();
        arms.forEach(arm -> running.addAll(arm.companions().keySet()));
        String animal = from.reference("of", running, "an other that runs");
        List<Arm> lived = arms.stream().flatMap(arm -> arm.as(animal).stream()).toList();
        return new Measure.Of(
                animal,
                new MeasureReader(known, circuit.map(Circuit::name), ethogram, lived).ofSubject(form, name, from));
    }

    private Measure ofSubject(String form, String name, Mapping from) {
        Optional<String> during =
                from.make(inner -> Parts.refer(inner, "during", Parts.orAny(phases()), "a phase of the protocol"));
        String phase = during.orElse("");
        return switch (form) {
            case TIME -> new Measure.TimeIn(name, behaviour(from, form, during), other(from, "with", during), phase);
            case REACH -> new Measure.TimeWith(name, Parts.refer(from, form, present(during), AN_ANIMAL), phase);
            case COUNT -> new Measure.Count(name, behaviour(from, form, during), other(from, "with", during), phase);
            case LATENCY ->
                    new Measure.Latency(name, behaviour(from, form, during), other(from, "with", during), phase);
            case CONCENTRATION ->
                    new Measure.Concentration(
                            name, known.refer(from, form, Kind.LIGAND), known.refer(from, "in", Kind.REGION), phase);
            case DENSITY ->
                    new Measure.Density(
                            name, known.refer(from, form, Kind.RECEPTOR), known.refer(from, "in", Kind.REGION), phase);
            case SYNTHESIS -> new Measure.Synthesis(name, made(from, form), population(from, "in"), phase);
            case LEVEL -> level(name, from, phase);
            case RATE -> new Measure.Rate(name, population(from, form), other(from, "with", during), phase);
            default -> new Measure.Weight(name, projection(from, form), individual(from), phase);
        };
    }

    private static Measure share(String name, Mapping from, Set<String> times, Map<String, Measure> read) {
        int before = from.problemsSoFar();
        String a = from.reference(SHARE, times, "a measure of time");
        String b = from.reference("over", times, "a measure of time");
        if (from.problemsSoFar() == before) MeasurePair.check(from, "over", a, b, read);
        double minimum =
                from.has("at least")
                        ? SECOND.fromCoherent(from.quantity("at least", Dimension.TIME, 0, Double.POSITIVE_INFINITY))
                        : SECONDS_FOR_A_SHARE;
        @Nullable Measure over = read.get(a);
        @Nullable Measure under = read.get(b);
        if (over instanceof Measure.Of(String animal, Measure.TimeIn first)
                && under instanceof Measure.Of(String same, Measure.TimeIn second)
                && animal.equals(same)) {
            return new Measure.Of(animal, new Measure.Share(name, first, second, minimum));
        }
        if (over instanceof Measure.Of || under instanceof Measure.Of) {
            from.problem("over", "a time of another animal", "two times of one animal", "choose two with the same of");
        }
        return new Measure.Share(name, time(a, over), time(b, under), minimum);
    }

    /// A time in a behaviour; an empty one when the name or that measure is wrong, which was reported.
    private static Measure.TimeIn time(String name, @Nullable Measure read) {
        return read instanceof Measure.TimeIn time ? time : new Measure.TimeIn(name, "", null, "");
    }

    private String behaviour(Mapping from, String key, Optional<String> during) {
        Map<String, Behaviour> behaviours = new LinkedHashMap<>();
        boolean whole = during.isPresent() && ethogram.isPresent() && !phases().isEmpty();
        for (Arm arm : arms) {
            Optional<Stage> stage = during.flatMap(arm::stage);
            if (stage.isEmpty()) continue;
            Optional<Ethogram.Place> place = stage.get().place().flatMap(this::place);
            whole &= place.isPresent();
            place.ifPresent(
                    there -> there.behaviours().forEach(behaviour -> behaviours.put(behaviour.name(), behaviour)));
        }
        @Nullable Collection<String> names = whole ? behaviours.keySet() : null;
        Optional<String> name =
                from.make(inner -> Parts.refer(inner, key, names, "a behaviour of the place of that phase"));
        Optional<Behaviour> behaviour = name.map(behaviours::get);
        if (from.has("with") && behaviour.isPresent() && !behaviour.get().towardsOther()) {
            from.problem(
                    "with",
                    "another animal in " + Excerpt.quote(behaviour.get().name()) + ", which is done alone",
                    "a behaviour with an other, or no other",
                    "remove with, or choose another behaviour");
        }
        return name.orElse("");
    }

    private Optional<Ethogram.Place> place(String name) {
        return ethogram.flatMap(
                described -> described.places().stream().filter(place -> place.name().equals(name)).findFirst());
    }

    private @Nullable String other(Mapping from, String key, Optional<String> during) {
        return Parts.referIfGiven(from, key, present(during), AN_ANIMAL);
    }

    /// The animals of a phase; null where it is not known.
    private @Nullable Collection<String> present(Optional<String> during) {
        return phases().isEmpty() ? null : others(during);
    }

    private String population(Mapping from, String key) {
        @Nullable Collection<String> populations =
                circuit.map(described -> known.populations(described.name())).orElse(null);
        return Parts.refer(from, key, populations, "a population of the circuit");
    }

    private Measure level(String name, Mapping from, String phase) {
        Map<String, String> units = new LinkedHashMap<>();
        circuit.ifPresent(described -> described.vitalSigns().forEach(sign -> units.put(sign.name(), sign.unit())));
        @Nullable Collection<String> signs = circuit.isPresent() ? units.keySet() : null;
        String sign = Parts.refer(from, LEVEL, signs, "a vital sign of the circuit");
        return new Measure.Level(name, sign, units.getOrDefault(sign, ""), phase);
    }

    private String made(Mapping from, String key) {
        @Nullable Collection<String> released =
                circuit.map(described -> described.releases().stream().map(Release::ligand).distinct().toList())
                        .orElse(null);
        return Parts.refer(from, key, released, "a ligand that the circuit releases");
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

    private String individual(Mapping from) {
        return Parts.refer(from, "for", Parts.orAny(others(Optional.empty())), "an animal of the protocol");
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
}
