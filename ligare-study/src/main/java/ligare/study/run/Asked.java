package ligare.study.run;

import java.util.ArrayList;
import java.util.List;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Finding;
import ligare.model.evidence.RealTests;
import ligare.study.RunPlan;
import org.jspecify.annotations.Nullable;

/// What one file asks for.
///
/// @param study to be run
/// @param findings that it names
/// @param atlas in which its names resolve
/// @param data the author's own tests; null: the file names none
public record Asked(Study study, List<Finding> findings, Atlas atlas, @Nullable RealTests data) {
    public Asked {
        findings = List.copyOf(findings);
    }

    /// Without tests of real animals.
    public Asked(Study study, List<Finding> findings, Atlas atlas) {
        this(study, findings, atlas, null);
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
