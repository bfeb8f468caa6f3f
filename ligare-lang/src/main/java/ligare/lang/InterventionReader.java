package ligare.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Projection;
import ligare.model.circuit.Release;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Intervention.Route;
import ligare.model.protocol.Moment;
import ligare.model.unit.Dimension;
import ligare.model.unit.Span;
import org.jspecify.annotations.Nullable;

/// Reads what is done to a subject.
///
///     {give: LIGAND, dose: 1 ng, into: REGION, at: [cohabitation - 10 min, cohabitation + 12 h]}
///     {give: LIGAND, dose: 5 ng, into: ventricle, at: [test]}
///     {give: LIGAND, dose: 1 mg/kg, into: body, at: [test - 30 min]}
///     {give: LIGAND, dose: 10 ng/h, into: REGION, for: 24 h, at: [cohabitation]}      an infusion
///     {express: RECEPTOR, in: REGION, factor: 0.2}      everywhere without `in`, from birth without `at`
///     {secrete: LIGAND, factor: 0}                      its release everywhere; a gland taken out; from birth without `at`
///     {drive: POPULATION, by: -20 mV, for: 2 h, at: [cohabitation]}
///     {drive: POPULATION, by: 8 mV, while: SENSE}       whenever a behaviour gives that sense: light through a fibre
///     {terminals of: POPULATION, in: REGION, pulses: 5 Hz, spikes per pulse: 1, for: 1 h, at: [cohabitation]}
///     {terminals of: POPULATION, in: REGION, transmission: 0.1, for: 1 h, at: [cohabitation]}      a light that silences
///     {care: 0, for: 3 h, at: {every: 1 d, from: birth + 1 d, until: birth + 14 d}}      a share of ordinary care
///
/// What happens while an animal grows up has an age in the place of a phase: `at: [birth + 1 d]`. A receptor that is changed
/// from birth, or at an age, may be made up for: `compensated: 1`, see [ligare.model.circuit.Compensation].
///
/// A dose, factor or drive that the paper does not give is a range, `{between: [1 ng, 50 ng]}`. At most 1 g may be given
/// into a site or the ventricle or by a whole infusion, and 10 g per kg of body; a density or a release may be raised a
/// thousandfold, and a drive is at most 200 mV. Pulses come at 200 Hz at most and set off at most 10 spikes each, one where
/// nothing is said; trains with pauses are many moments: `for: 1 s, at: {every: 1 min, from: cohabitation, until: …}`.
final class InterventionReader {
    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final String VENTRICLE = "ventricle";
    private static final String BODY = "body";

    private final Known known;
    private final @Nullable Collection<String> populations;
    private final Collection<String> receptors;
    private final @Nullable Collection<String> released;
    private final Optional<Circuit> circuit;

    /// @param circuit empty when it is not known; then any population will do
    InterventionReader(Known known, Optional<String> circuit) {
        this.known = known;
        this.populations = circuit.isPresent() ? known.populations(circuit.get()) : null;
        Optional<Circuit> described = circuit.map(known.circuits::get);
        this.circuit = described;
        this.receptors =
                described.stream()
                        .flatMap(inner ->
                                Stream.concat(
                                        inner.populations().stream()
                                                .flatMap(population -> population.expresses().keySet().stream()),
                                        Stream.concat(
                                                        inner.releases().stream().map(Release::presynaptic),
                                                        inner.projections().stream().map(Projection::presynaptic))
                                                .flatMap(terminals -> terminals.keySet().stream())))
                        .collect(Collectors.toSet());
        this.released =
                described.map(inner -> inner.releases().stream().map(Release::ligand).distinct().toList()).orElse(null);
    }

    /// The interventions behind `interventions`, none when the key is missing.
    ///
    /// @param timeline phases that moments may refer to, beside birth
    List<Intervention> read(Mapping from, Collection<String> timeline) {
        Collection<String> phases = Stream.concat(timeline.stream(), Stream.of(Moment.BIRTH)).distinct().toList();
        List<Intervention> read = new ArrayList<>();
        for (Mapping part : from.mappingsIfGiven("interventions")) {
            Optional<String> form = Parts.form(part, "give", "express", "secrete", "drive", "terminals of", "care");
            form.flatMap(named -> part.make(inner -> read(named, inner, phases))).ifPresent(read::add);
        }
        return List.copyOf(read);
    }

    private Intervention read(String form, Mapping from, Collection<String> phases) {
        return switch (form) {
            case "give" -> give(from, phases);
            case "express" -> express(from, phases);
            case "secrete" -> secrete(from, phases);
            case "care" ->
                    new Intervention.Care(
                            from.range("care", Dimension.NUMBER, 0, Intervention.MOST_CARE),
                            from.quantity("for", Dimension.TIME, Mapping.POSITIVE, ANY),
                            MomentReader.read(from, phases));
            case "terminals of" -> terminals(from, phases);
            default -> drive(from, phases);
        };
    }

    private Intervention give(Mapping from, Collection<String> phases) {
        Optional<String> ligand = from.make(inner -> known.refer(inner, "give", Kind.LIGAND));
        ligand.ifPresent(name -> checkAffinities(from, name));
        Route route = route(from);
        double duration = from.quantityOr("for", Dimension.TIME, 0, Mapping.POSITIVE, ANY);
        ligand.ifPresent(name -> checkClearance(from, name, route));
        Span dose = dose(from, route, duration);
        return new Intervention.Give(ligand.orElse(""), dose, route, duration, MomentReader.read(from, phases));
    }

    private static Span dose(Mapping from, Route route, double duration) {
        if (from.has("for"))
            return from.range(
                    "dose", Dimension.MASS_RATE, Mapping.POSITIVE, Intervention.MOST_MASS / Math.max(duration, 1));
        if (route instanceof Route.Systemic)
            return from.range("dose", Dimension.BODY_DOSE, Mapping.POSITIVE, Intervention.MOST_BODY_DOSE);
        return from.range("dose", Dimension.MASS, Mapping.POSITIVE, Intervention.MOST_MASS);
    }

    private Route route(Mapping from) {
        if (from.says("into", VENTRICLE)) return new Route.Ventricle();
        if (from.says("into", BODY)) return new Route.Systemic();
        List<String> ways = Stream.concat(Stream.of(VENTRICLE, BODY), known.names(Kind.REGION).stream()).toList();
        return new Route.Site(from.reference("into", ways, "a region, ventricle or body"));
    }

    /// A ligand that is given needs its affinities: nothing can be computed with one that nobody knows.
    private void checkAffinities(Mapping from, String ligand) {
        List<String> unknown =
                known.receptors.values().stream()
                        .filter(receptor -> receptors.contains(receptor.name()))
                        .filter(receptor ->
                                Optional.ofNullable(receptor.bindings().get(ligand))
                                        .filter(binding -> Double.isNaN(binding.affinity()))
                                        .isPresent())
                        .map(Receptor::name)
                        .toList();
        if (!unknown.isEmpty()) {
            from.problem(
                    "give",
                    Excerpt.quote(ligand)
                            + ", whose affinity to "
                            + unknown.stream().map(Excerpt::plain).collect(Collectors.joining(", "))
                            + " nobody knows",
                    "a ligand whose affinities are known",
                    "enter an affinity with its source, or leave this out as not applicable");
        }
    }

    /// What transporters clear is in balance at every slow step: a bolus would be gone before the first, and nothing of it
    /// comes from fluid or blood.
    private void checkClearance(Mapping from, String name, Route route) {
        Ligand ligand = known.ligands.get(name);
        boolean infused = from.has("for") && route instanceof Route.Site;
        if (ligand != null && ligand.clearance() instanceof Ligand.Clearance.Uptake && !infused) {
            from.problem(
                    "give",
                    Excerpt.quote(name)
                            + ", which transporters clear at once, "
                            + (from.has("for") ? "elsewhere" : "as a bolus"),
                    "for a ligand with uptake, an infusion into a region",
                    "write into: REGION and for: TIME, or give an agonist that lasts");
        }
    }

    private Intervention express(Mapping from, Collection<String> phases) {
        Intervention.Express read =
                new Intervention.Express(
                        known.refer(from, "express", Kind.RECEPTOR),
                        from.has("in") ? known.refer(from, "in", Kind.REGION) : null,
                        from.range("factor", Dimension.NUMBER, 0, Intervention.MOST_FACTOR),
                        from.has("at") ? MomentReader.read(from, phases) : List.of(),
                        from.has("compensated") ? from.number("compensated", 0, 1) : 0);
        if (read.compensated() > 0) checkCompensation(from, read);
        return read;
    }

    /// Only those that grow up without something make up for it, in a circuit that says how.
    private void checkCompensation(Mapping from, Intervention.Express read) {
        if (circuit.isPresent() && circuit.get().compensation() == null) {
            from.problem(
                    "compensated",
                    "compensation in the circuit " + Excerpt.quote(circuit.get().name()) + ", which knows none",
                    "a circuit that says how its animals make up for a loss",
                    "remove compensated, or give the circuit compensation: {from: 0 d, until: TIME, …}");
        }
        if (read.onset().isEmpty()) {
            from.problem(
                    "compensated",
                    "compensation of what happens to a grown animal",
                    "a change from birth, or at an age",
                    "remove compensated or at, or write at: [birth + 21 d]");
        }
    }

    private Intervention secrete(Mapping from, Collection<String> phases) {
        return new Intervention.Secrete(
                Parts.refer(from, "secrete", released, "a ligand that the circuit releases"),
                from.range("factor", Dimension.NUMBER, 0, Intervention.MOST_FACTOR),
                from.has("at") ? MomentReader.read(from, phases) : List.of());
    }

    private Intervention terminals(Mapping from, Collection<String> phases) {
        String population = Parts.refer(from, "terminals of", populations, "a population of the circuit");
        List<String> reached = circuit.map(inner -> regions(inner, population)).orElse(List.of());
        String region =
                Parts.refer(
                        from,
                        "in",
                        circuit.isPresent() && !reached.isEmpty() ? reached : null,
                        "a region in which " + population + " have terminals");
        boolean pulsed = from.either("pulses", "transmission").equals("pulses") && from.has("pulses");
        return new Intervention.Terminals(
                population,
                region,
                pulsed ? from.quantity("pulses", Dimension.RATE, Mapping.POSITIVE, Intervention.MOST_PULSES) : 0,
                pulsed && from.has("spikes per pulse")
                        ? from.range("spikes per pulse", Dimension.NUMBER, Mapping.POSITIVE, Intervention.MOST_SPIKES)
                        : new Span(1, 1),
                from.has("transmission") && !pulsed
                        ? from.range("transmission", Dimension.NUMBER, 0, 1)
                        : new Span(1, 1),
                from.quantity("for", Dimension.TIME, Mapping.POSITIVE, ANY),
                MomentReader.read(from, phases));
    }

    /// Regions in which a population sends or releases something.
    private static List<String> regions(Circuit circuit, String population) {
        Stream<String> sent =
                circuit.projections().stream()
                        .filter(p -> p.from().equals(population))
                        .map(p -> circuit.population(p.to()).region());
        Stream<String> released =
                circuit.releases().stream().filter(r -> r.from().equals(population) && !r.bodily()).map(Release::into);
        return Stream.concat(sent, released).distinct().toList();
    }

    private Intervention drive(Mapping from, Collection<String> phases) {
        if (from.has("while")) {
            return new Intervention.Sensitise(
                    Parts.refer(from, "drive", populations, "a population of the circuit"),
                    from.quantity("by", Dimension.VOLTAGE, -Intervention.MOST_DRIVE, Intervention.MOST_DRIVE),
                    Parts.refer(from, "while", known.channelsOfEthograms(), "a sense that a behaviour gives"));
        }
        return new Intervention.Drive(
                Parts.refer(from, "drive", populations, "a population of the circuit"),
                from.range("by", Dimension.VOLTAGE, -Intervention.MOST_DRIVE, Intervention.MOST_DRIVE),
                from.quantity("for", Dimension.TIME, Mapping.POSITIVE, ANY),
                MomentReader.read(from, phases));
    }
}
