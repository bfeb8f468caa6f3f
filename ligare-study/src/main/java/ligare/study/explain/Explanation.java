package ligare.study.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ligare.model.Study;
import ligare.model.protocol.Companion;
import ligare.society.Cohort;
import ligare.study.RunPlan;
import ligare.study.picture.Digits;
import ligare.study.report.Json;

/// What a study becomes before it is run: its plan of runs, and per group, and per other that runs in it, its schedule and its
/// program. Groups of one program share its print.
///
/// @param study  what is asked
/// @param sheets of the whole study
/// @param groups in the study's order
public record Explanation(Study study, List<Sheet> sheets, List<Compiled> groups) {
    private static final double MIDDLE = 0.5;

    public Explanation {
        sheets = List.copyOf(sheets);
        groups = List.copyOf(groups);
    }

    /// What a group becomes.
    ///
    /// @param name     of the group
    /// @param schedule in the middle of open spans
    /// @param same     the group before it that has the same program; empty: none
    /// @param program  its tables; none where another group has the same
    public record Compiled(String name, Sheet schedule, String same, List<Sheet> program) {
        public Compiled {
            program = List.copyOf(program);
        }
    }

    /// Explains a plan; runs nothing.
    public static Explanation of(RunPlan plan) {
        if (plan.study().learns()) {
            return new Explanation(plan.study(), LearnerSheets.of(plan), List.of());
        }
        List<Compiled> groups = new ArrayList<>();
        Map<List<Sheet>, String> printed = new LinkedHashMap<>();
        for (Animal animal : Animal.of(plan.study())) {
            groups.add(compiled(plan, animal, printed));
        }
        return new Explanation(plan.study(), List.of(study(plan), groups(plan.study())), groups);
    }

    private static Compiled compiled(RunPlan plan, Animal animal, Map<List<Sheet>, String> printed) {
        Cohort cohort = new Cohort(plan.atlas(), plan.study(), animal.lived(), MIDDLE);
        List<Sheet> sheets = new ProgramSheets(cohort.program()).all();
        String same = printed.putIfAbsent(sheets, animal.name());
        return new Compiled(
                animal.name(),
                ScheduleSheet.of(cohort.schedule(), cohort.program()),
                same == null ? "" : same,
                same == null ? sheets : List.of());
    }

    private static Sheet study(RunPlan plan) {
        Study study = plan.study();
        return new Sheet(
                "study",
                List.of("what", "value"),
                List.of(
                        List.of("name", study.name()),
                        List.of("question", study.question().strip()),
                        List.of("circuit", study.circuit()),
                        List.of("ethogram", study.ethogram()),
                        List.of("subjects per group", String.valueOf(plan.subjects())),
                        List.of("seed", String.valueOf(plan.seed())),
                        List.of(
                                "points of open spans",
                                plan.fractions().stream().map(Digits::of).collect(Collectors.joining(", "))),
                        List.of("blocks of subjects to run", String.valueOf(plan.size())),
                        List.of("relative error per step", Digits.of(plan.tolerance()))));
    }

    private static Sheet groups(Study study) {
        return new Sheet(
                "groups",
                List.of("group", "species", "sex", "interventions", "others that run"),
                study.groups().stream()
                        .map(g ->
                                List.of(
                                        g.name(),
                                        g.species(),
                                        g.sex(),
                                        String.valueOf(g.interventions().size()),
                                        g.companions().stream().map(Companion::name).collect(Collectors.joining(", "))))
                        .toList());
    }

    /// All tables as text.
    public String words() {
        List<String> parts = new ArrayList<>();
        sheets.forEach(sheet -> parts.add(sheet.words()));
        for (Compiled group : groups) {
            parts.add("=== " + group.name() + " ===");
            parts.add(group.schedule().words());
            if (!group.same().isEmpty()) {
                parts.add("program: as " + group.same());
            }
            group.program().forEach(sheet -> parts.add(sheet.words()));
        }
        return String.join("\n\n", parts) + "\n";
    }

    /// All tables as a JSON document.
    public String toJson() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("study", study.name());
        document.put("sheets", sheets.stream().map(Sheet::document).toList());
        document.put("groups", groups.stream().map(Explanation::document).toList());
        return Json.write(document);
    }

    private static Map<String, Object> document(Compiled group) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", group.name());
        entry.put("schedule", group.schedule().document());
        entry.put("programAs", group.same());
        entry.put("program", group.program().stream().map(Sheet::document).toList());
        return entry;
    }
}
