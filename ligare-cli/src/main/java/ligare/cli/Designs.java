package ligare.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ligare.model.Study;
import ligare.model.evidence.Finding;
import ligare.model.measure.Measure;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.model.unit.Dimension;
import ligare.model.unit.Span;
import ligare.study.picture.Digits;
import org.jspecify.annotations.Nullable;

/// Protocols and measures: no entries of their own, but parts of findings, from which a new study can take them.
final class Designs {
    private Designs() {}

    /// Every measure that findings take, with what it is and who takes it.
    static List<Listing.Line> measures(List<Finding> findings) {
        Map<String, TreeSet<String>> users = new LinkedHashMap<>();
        for (Finding finding : findings) {
            for (Measure measure : study(finding).stream().flatMap(s -> s.measures().stream()).toList()) {
                users.computeIfAbsent(measure.name() + ": " + words(measure), _ -> new TreeSet<>()).add(finding.id());
            }
        }
        return lines(users);
    }

    /// Every timeline of a group, with the findings that use it.
    static List<Listing.Line> protocols(List<Finding> findings) {
        Map<String, TreeSet<String>> users = new LinkedHashMap<>();
        for (Finding finding : findings) {
            for (Group group : study(finding).stream().flatMap(s -> s.groups().stream()).toList()) {
                users.computeIfAbsent(words(group.phases()), _ -> new TreeSet<>()).add(finding.id());
            }
        }
        return lines(users);
    }

    private static List<Study> study(Finding finding) {
        Study study = finding.study();
        return study == null ? List.of() : List.of(study);
    }

    private static List<Listing.Line> lines(Map<String, TreeSet<String>> users) {
        List<Listing.Line> lines = new ArrayList<>();
        users.forEach((what, by) -> lines.add(new Listing.Line(what, String.join(", ", by))));
        return lines;
    }

    private static String words(List<Phase> phases) {
        return phases.stream()
                .map(phase ->
                        phase.lesson() != null
                                ? phase.name() + ": " + phase.lesson().words()
                                : "%s of %s in %s%s%s"
                                        .formatted(
                                                phase.name(),
                                                duration(phase.duration()),
                                                phase.setting(),
                                                phase.others().isEmpty()
                                                        ? ""
                                                        : " with " + String.join(" and ", phase.company()),
                                                phase.conditions().isEmpty()
                                                        ? ""
                                                        : " (" + String.join(", ", phase.conditions()) + ")"))
                .collect(Collectors.joining(", then "));
    }

    private static String duration(Span span) {
        String low = Digits.of(span.low(), Dimension.TIME);
        return span.single() ? low : low + " to " + Digits.of(span.high(), Dimension.TIME);
    }

    private static String words(Measure measure) {
        return switch (measure) {
            case Measure.TimeIn m -> "time in " + m.behaviour() + with(m.other()) + during(m.phase(), m.unit());
            case Measure.TimeWith m -> "time" + with(m.other()) + during(m.phase(), m.unit());
            case Measure.Count m -> "count of " + m.behaviour() + with(m.other()) + during(m.phase(), m.unit());
            case Measure.Latency m -> "latency to " + m.behaviour() + with(m.other()) + during(m.phase(), m.unit());
            case Measure.Share m -> "share of " + m.a().name() + " over " + m.b().name();
            case Measure.Concentration m ->
                    "concentration of " + m.ligand() + " in " + m.region() + during(m.phase(), m.unit());
            case Measure.Rate m -> "rate of " + m.population() + with(m.other()) + during(m.phase(), m.unit());
            case Measure.Synthesis m ->
                    "synthesis of " + m.ligand() + " in " + m.population() + during(m.phase(), m.unit());
            case Measure.Level m -> m.sign() + during(m.phase(), m.unit());
            case Measure.Density m -> "density of " + m.receptor() + " in " + m.region() + during(m.phase(), m.unit());
            case Measure.Weight m -> "weight of " + m.projection() + " for " + m.other() + during(m.phase(), m.unit());
            case Measure.Of m -> words(m.what()) + ", of " + m.animal();
            case Measure.OfCells m -> m.words() + ", after " + m.phase() + (m.unit().isEmpty() ? "" : ", " + m.unit());
        };
    }

    private static String with(@Nullable String other) {
        return other == null ? "" : " with " + other;
    }

    private static String during(String phase, String unit) {
        return " during " + phase + (unit.isEmpty() ? "" : ", " + unit);
    }
}
