package ligare.study.score;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.measure.Measure;
import ligare.model.measure.Recording;
import ligare.model.measure.Recording.PhaseRecord;
import ligare.model.protocol.Group;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.statistics.Sample;

/// Takes the guards of every group of which a claim compares two times in contact.
public final class Guards {
    private final Study study;
    private final Results results;

    /// @param study   with its groups and measures
    /// @param results of it
    public Guards(Study study, Results results) {
        this.study = study;
        this.results = results;
    }

    /// Those of the preferences that the study asks for, in every group.
    public List<Guard> ofPreferences() {
        return of(
                study.preferences().stream()
                        .flatMap(p ->
                                study.groups().stream()
                                        .filter(g -> Measurement.applies(p, study, g))
                                        .map(g ->
                                                (Claim)
                                                        new Claim.Preference(
                                                                "", g.name(), p.first(), p.second(), false)))
                        .toList());
    }

    /// One per group and phase, in the order of the claims.
    public List<Guard> of(List<Claim> claims) {
        Map<List<String>, Guard> guards = new LinkedHashMap<>();
        for (Claim claim : claims) {
            contact(claim)
                    .ifPresent(contact -> {
                        for (String group : claim.groups()) {
                            guards.computeIfAbsent(List.of(group, contact.a.phase()), _ -> guard(group, contact));
                        }
                    });
        }
        return List.copyOf(guards.values());
    }

    /// Two times whose sum is total contact.
    private record Contact(Measure.TimeIn a, Measure.TimeIn b) {}

    private Optional<Contact> contact(Claim claim) {
        return switch (claim) {
            case Claim.Preference c -> contact(study.measure(c.over()), study.measure(c.under()));
            case Claim.NoPreference c -> contact(study.measure(c.over()), study.measure(c.under()));
            case Claim.Higher c -> contact(study.measure(c.measure()));
            case Claim.NoDifference c -> contact(study.measure(c.measure()));
            case Claim.Ordered c -> contact(study.measure(c.measure()));
            case Claim.Within c -> contact(study.measure(c.measure()));
            case Claim.Distribution c -> contact(study.measure(c.measure()));
        };
    }

    private static Optional<Contact> contact(Measure over, Measure under) {
        return over instanceof Measure.TimeIn a && under instanceof Measure.TimeIn b && a.phase().equals(b.phase())
                ? Optional.of(new Contact(a, b))
                : Optional.empty();
    }

    private static Optional<Contact> contact(Measure measure) {
        return measure instanceof Measure.Share share ? contact(share.a(), share.b()) : Optional.empty();
    }

    private Guard guard(String name, Contact contact) {
        List<Recording> recordings = results.cohort(name).recordings();
        double[] total =
                recordings.stream()
                        .mapToDouble(r -> Measurement.of(contact.a, r) + Measurement.of(contact.b, r))
                        .toArray();
        int little = 0;
        for (double seconds : total) {
            little += seconds < Guard.LITTLE_CONTACT ? 1 : 0;
        }
        String phase = contact.a.phase();
        Measure preference = new Measure.Share("", contact.a, contact.b, Guard.LITTLE_CONTACT);
        double crossings = crossings(name, phase);
        Optional<String> reference = reference(name);
        return new Guard(
                results.variant(),
                name,
                phase,
                recordings.size(),
                Sample.of(total).mean(),
                little,
                crossings,
                mean(name, preference),
                reference.orElse(""),
                reference.map(r -> crossings / crossings(r, phase)).orElse(Double.NaN),
                reference.map(r -> mean(r, preference)).orElse(Double.NaN));
    }

    private double mean(String group, Measure measure) {
        return Sample.of(Measurement.of(measure, results.cohort(group).recordings())).mean();
    }

    /// The like group (species, sex, timeline) to which least is done, if less than to this one.
    private Optional<String> reference(String name) {
        Group group = study.groups().stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
        return study.groups().stream()
                .filter(g ->
                        g.species().equals(group.species())
                                && g.sex().equals(group.sex())
                                && g.phases().equals(group.phases()))
                .filter(g -> g.interventions().size() < group.interventions().size())
                .min(Comparator.comparingInt((Group g) -> g.interventions().size()).thenComparing(Group::key))
                .map(Group::name);
    }

    /// A chamber is left through the place where nobody is: each behaviour begun alone is a crossing.
    private double crossings(String group, String phase) {
        return results.cohort(group).recordings().stream()
                .mapToInt(r -> alone(Measurement.phase(r, phase)))
                .average()
                .orElse(Double.NaN);
    }

    private static int alone(PhaseRecord phase) {
        int starts = 0;
        for (int[] byOther : phase.count()) {
            starts += byOther[byOther.length - 1];
        }
        return starts;
    }
}
