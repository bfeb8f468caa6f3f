package ligare.study.run;

import java.util.List;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Finding;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.report.Scoreboard;
import ligare.study.score.Judge;

/// A finding and the atlas in which its names resolve.
public record Case(Finding finding, Atlas atlas) {
    /// What has to be run for it: nothing where it is only listed.
    public List<RunPlan> plans(int subjects, long seed) {
        Study study = finding.study();
        return finding.scored() == Finding.Scored.YES && study != null
                ? List.of(RunPlan.of(atlas, study, subjects, seed))
                : List.of();
    }

    /// Its row of the board.
    ///
    /// @param results of what had to be run
    public Scoreboard.Row row(List<Results> results, long seed) {
        return Scoreboard.Row.of(new Judge(seed, atlas.datasets()).judge(finding, results), atlas.nulls());
    }
}
