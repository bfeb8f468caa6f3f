package ligare.study.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ligare.study.RunPlan;
import ligare.study.explain.Link.Stage;
import ligare.study.picture.Digits;
import ligare.study.report.Json;

/// How two groups of a study come apart, from occupancy to behaviour.
///
/// @param question of the study
/// @param first    name of the one group
/// @param second   name of the other
/// @param subjects simulated per group
/// @param seed     of all random numbers
/// @param links    in causal order within each phase
public record ChainComparison(String question, String first, String second, int subjects, long seed, List<Link> links) {
    /// Links of a stage that are spelled out.
    private static final int SHOWN = 6;

    /// How many times another a difference must be to be clearly larger.
    private static final double CLEARLY = 1.25;

    public ChainComparison {
        links = List.copyOf(links);
    }

    /// Runs both groups and compares them.
    ///
    /// @param plan of the study; its number of subjects is run
    /// @param first a group, or companions in it, as [Animal#name] says
    /// @param second likewise
    /// @throws java.util.NoSuchElementException if the study has no such group; doors check names before
    public static ChainComparison of(RunPlan plan, String first, String second) {
        return new ChainComparison(
                plan.study().question().strip(),
                first,
                second,
                plan.subjects(),
                plan.seed(),
                new Links(plan.study(), Links.chain(plan, first), Links.chain(plan, second)).all());
    }

    /// One thread through the chain: the projection whose weight comes apart most, and what differs most before and behind
    /// it. Empty stages are left out; where no weight differs, each stage shows what differs most.
    public List<Link> thread() {
        Optional<Link> weight = most(Stage.WEIGHT, _ -> true);
        Predicate<Link> phase = link -> weight.isEmpty() || link.phase().equals(weight.get().phase());
        Predicate<Link> here = link -> weight.isEmpty() || link.region().equals(weight.get().region());
        Predicate<Link> same = link -> weight.isEmpty() || link.population().equals(weight.get().population());
        return Stream.of(
                        most(Stage.OCCUPANCY, phase.and(here)),
                        most(Stage.MESSENGER, phase.and(same)),
                        most(Stage.GATE, phase.and(same)),
                        weight,
                        most(Stage.RATE, _ -> true),
                        links.stream().filter(l -> l.stage() == Stage.BEHAVIOUR && l.differs()).findFirst())
                .flatMap(Optional::stream)
                .toList();
    }

    /// The largest difference; an earlier one that is nearly as large comes first, because causes come first.
    private Optional<Link> most(Stage stage, Predicate<Link> wanted) {
        return links.stream()
                .filter(link -> link.stage() == stage && link.differs())
                .filter(wanted)
                .reduce((most, link) -> link.difference() > CLEARLY * most.difference() ? link : most);
    }

    /// The comparison in sentences.
    public String words() {
        List<String> lines = new ArrayList<>();
        lines.add(question);
        lines.add(
                "'%s' against '%s', %s each, seed %d; means over subjects and time."
                        .formatted(first, second, subjects == 1 ? "1 subject" : subjects + " subjects", seed));
        lines.add("");
        lines.addAll(inShort());
        links.stream()
                .filter(Link::differs)
                .map(Link::phase)
                .distinct()
                .forEach(phase -> {
                    lines.add("");
                    lines.add("In " + phase);
                    for (Stage stage : Stage.values()) {
                        lines.addAll(table(phase, stage));
                    }
                });
        lines.add("");
        lines.add(alike());
        return String.join("\n", lines) + "\n";
    }

    private List<String> inShort() {
        List<Link> thread = thread();
        if (thread.isEmpty()) {
            return List.of("In short: the chains of both groups are alike.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("In short");
        for (Link link : thread) {
            String arrow = lines.size() == 1 ? "  " : "  → ";
            String when = link.stage() == Stage.BEHAVIOUR ? "" : "in %s ".formatted(link.phase());
            lines.add(arrow + when + sentence(link));
        }
        return lines;
    }

    private List<String> table(String phase, Stage stage) {
        List<Link> apart =
                links.stream()
                        .filter(link -> link.differs() && link.stage() == stage && link.phase().equals(phase))
                        .toList();
        List<String> lines = new ArrayList<>();
        for (Link link : apart.subList(0, Math.min(SHOWN, apart.size()))) {
            lines.add("  %-10s %s".formatted(lines.isEmpty() ? stage.word() : "", sentence(link)));
        }
        if (apart.size() > SHOWN) {
            lines.add("  %-10s and %d more, smaller".formatted("", apart.size() - SHOWN));
        }
        return lines;
    }

    private String sentence(Link link) {
        return "%s is %s in '%s' and %s in '%s'"
                .formatted(
                        link.what(),
                        value(link.first(), link.unit()),
                        first,
                        value(link.second(), link.unit()),
                        second);
    }

    private static String value(double value, String unit) {
        return unit.equals("%") ? Digits.percent(value) : Digits.of(value, unit);
    }

    private String alike() {
        Map<Stage, Long> counts = new LinkedHashMap<>();
        links.stream().filter(link -> !link.differs()).forEach(link -> counts.merge(link.stage(), 1L, Long::sum));
        return counts.isEmpty()
                ? "Nothing that was compared is alike."
                : "Alike in both groups: "
                        + counts.entrySet().stream()
                                .map(e -> e.getValue() + " of " + e.getKey().word())
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    /// The comparison as a JSON document, every link included.
    public String toJson() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("question", question);
        document.put("groups", List.of(first, second));
        document.put("subjects", subjects);
        document.put("seed", seed);
        document.put("thread", thread().stream().map(ChainComparison::document).toList());
        document.put("links", links.stream().map(ChainComparison::document).toList());
        document.put("words", words());
        return Json.write(document);
    }

    private static Map<String, Object> document(Link link) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("stage", link.stage().word());
        entry.put("phase", link.phase());
        entry.put("region", link.region());
        entry.put("population", link.population());
        entry.put("what", link.what());
        entry.put("unit", link.unit());
        entry.put("first", link.first());
        entry.put("second", link.second());
        entry.put("differs", link.differs());
        return entry;
    }
}
