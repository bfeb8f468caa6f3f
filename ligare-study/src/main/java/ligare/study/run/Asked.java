package ligare.study.run;

import java.util.ArrayList;
import java.util.List;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Finding;
import ligare.study.RunPlan;

/// What one file asks for.
///
/// @param study to be run
/// @param findings that it names
/// @param atlas in which its names resolve
public record Asked(Study study, List<Finding> findings, Atlas atlas) {
    public Asked {
        findings = List.copyOf(findings);
    }

    /// What has to be run: the study itself, then the study of each other finding.
    public List<RunPlan> plans(int subjects, long seed) {
        List<RunPlan> plans = new ArrayList<>();
        plans.add(RunPlan.of(atlas, study, subjects, seed));
        cases().stream().filter(c -> !own(c)).forEach(c -> plans.addAll(c.plans(subjects, seed)));
        return plans;
    }

    List<Case> cases() {
        return findings.stream().map(finding -> new Case(finding, atlas)).toList();
    }

    /// Whether the finding's study is the one that is asked for.
    boolean own(Case each) {
        return study.equals(each.finding().study());
    }
}
