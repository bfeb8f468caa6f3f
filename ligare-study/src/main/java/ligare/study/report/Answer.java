package ligare.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.engine.Randomness;
import ligare.model.Study;
import ligare.model.measure.Measure;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.score.Guard;
import ligare.study.score.Guards;

/// What a study found out.
///
/// @param study       the question
/// @param seed        of all random numbers
/// @param subjects    simulated per group
/// @param groups      in the study's order, in the middle of its open spans
/// @param comparisons preferences, then contrasts, in the middle of the open spans
/// @param open        those among them whose outcome changes over the range of the open spans
/// @param guards      of its preferences, in the middle of the open spans
/// @param findings    that the study names, scored
public record Answer(
        Study study,
        long seed,
        int subjects,
        List<GroupSummary> groups,
        List<Comparison> comparisons,
        List<Comparison> open,
        List<Guard> guards,
        List<Outcome> findings) {
    public Answer {
        groups = List.copyOf(groups);
        comparisons = List.copyOf(comparisons);
        open = List.copyOf(open);
        guards = List.copyOf(guards);
        findings = List.copyOf(findings);
    }

    /// The answer to a study.
    ///
    /// @param study    that was run
    /// @param variants results at each point of its open spans, at least one
    /// @param subjects per group, as asked for
    /// @param seed     of the run, also used for resampling
    /// @param findings that the study names, scored
    public static Answer of(Study study, List<Results> variants, int subjects, long seed, List<Outcome> findings) {
        Results middle = Results.middle(variants);
        List<Comparison> comparisons = compare(study, middle, seed);
        List<List<Comparison>> everywhere = variants.stream().map(v -> compare(study, v, seed)).toList();
        List<Comparison> open = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            int index = i;
            if (everywhere.stream().anyMatch(c -> c.get(index).found() != comparisons.get(index).found())) {
                open.add(comparisons.get(i));
            }
        }
        return new Answer(
                study,
                seed,
                subjects,
                summaries(study, middle),
                comparisons,
                open,
                new Guards(study, middle).ofPreferences(),
                findings);
    }

    private static List<GroupSummary> summaries(Study study, Results results) {
        return study.groups().stream().map(g -> GroupSummary.of(study, g, results)).toList();
    }

    private static List<Comparison> compare(Study study, Results results, long seed) {
        Randomness stream = Randomness.of(seed).at("answer").at(study.key());
        Map<String, GroupSummary> groups = new LinkedHashMap<>();
        summaries(study, results).forEach(g -> groups.put(g.group(), g));
        List<Comparison> comparisons = new ArrayList<>();
        int number = 0;
        for (Study.Contrast preference : study.preferences()) {
            for (GroupSummary group : groups.values()) {
                Randomness own = stream.at(number++);
                // A group that is not tested prefers nothing.
                if (Measurement.applies(preference, study, study.group(group.group()))) {
                    comparisons.add(Comparison.within(group, preference.first(), preference.second(), own));
                }
            }
        }
        for (Study.Contrast contrast : study.contrasts()) {
            for (Measure measure : study.measures()) {
                Randomness own = stream.at(number++);
                GroupSummary one = get(groups, contrast.first());
                GroupSummary other = get(groups, contrast.second());
                // What one of the two cannot have differs in nothing.
                if (Measurement.applies(measure, study, contrast)) {
                    comparisons.add(Comparison.between(one, other, measure.name(), own));
                }
            }
        }
        return comparisons;
    }

    private static GroupSummary get(Map<String, GroupSummary> groups, String name) {
        GroupSummary group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("the study has no group '%s'".formatted(name));
        }
        return group;
    }

    /// The answer as a paragraph.
    public String words() {
        return new Wording(this).paragraph();
    }

    /// The document of `run --json`.
    public String toJson() {
        return toJson(Map.of());
    }

    /// The document of `run --json` with more at its end.
    public String toJson(Map<String, Object> more) {
        return AnswerJson.of(this, more);
    }
}
