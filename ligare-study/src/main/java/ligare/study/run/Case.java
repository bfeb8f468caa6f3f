package ligare.study.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Finding;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.RunningOthers;
import ligare.study.report.Outcome;
import ligare.study.score.Judge;
import ligare.study.score.Score;

/// A finding and the atlas in which its names resolve.
public record Case(Finding finding, Atlas atlas) {
    /// The findings of an atlas.
    ///
    /// @param ids of those that are wanted; empty: all
    public static List<Case> of(Atlas atlas, List<String> ids) {
        return atlas.findings().values().stream()
                .filter(finding -> ids.isEmpty() || ids.contains(finding.id()))
                .map(finding -> new Case(finding, atlas))
                .toList();
    }

    /// Most subjects per group with which rivals are shown: assumed, because they are counted nowhere and should not double
    /// what a board costs.
    public static final int RIVALS = 20;

    /// What has to be run for it: nothing where it is only listed.
    public List<RunPlan> plans(int subjects, long seed) {
        Study study = finding.study();
        return finding.scored() == Finding.Scored.YES && study != null
                ? List.of(RunPlan.of(atlas, study, subjects, seed))
                : List.of();
    }

    /// What has to be run for its rivals, by name. A board runs fewer of them: they are shown, and count nowhere.
    public SequencedMap<String, RunPlan> rivals(int subjects, long seed) {
        SequencedMap<String, RunPlan> plans = new LinkedHashMap<>();
        Study study = finding.study();
        if (study != null && finding.scored() == Finding.Scored.YES) {
            study.rivals()
                    .forEach((name, manner) ->
                            plans.put(name, RunPlan.of(atlas, study.in(manner), Math.min(subjects, RIVALS), seed)));
        }
        return plans;
    }

    /// Its study with the other animals running; empty: it meets none, or it is only listed.
    public Optional<RunningOthers> company() {
        Study study = finding.study();
        if (finding.scored() != Finding.Scored.YES || study == null || study.learns()) {
            return Optional.empty();
        }
        return Optional.of(RunningOthers.of(study, atlas.ethogram(study.ethogram())))
                .filter(others -> !others.running().isEmpty() || !others.stimuli().isEmpty());
    }

    /// What has to be run for it with the other animals running: nothing where none of them does.
    public List<RunPlan> companyPlans(int subjects, long seed) {
        return company().stream()
                .filter(others -> !others.running().isEmpty())
                .map(others -> RunPlan.of(atlas, others.study(), subjects, seed))
                .toList();
    }

    /// True if its verdict does not hang on who was simulated: see [Judge#settled].
    ///
    /// @param score what became of it
    /// @param results of what had to be run
    public boolean settled(Score score, List<Results> results, long seed) {
        return new Judge(seed, atlas.datasets()).settled(score, results);
    }

    /// What became of it.
    ///
    /// @param results of what had to be run
    public Outcome outcome(List<Results> results, long seed) {
        return Outcome.of(new Judge(seed, atlas.datasets()).judge(finding, results), atlas.nulls());
    }
}
