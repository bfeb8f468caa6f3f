package ligare.study.fit;

import java.util.ArrayList;
import java.util.List;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Finding;
import ligare.model.protocol.Group;
import ligare.model.protocol.Moment;
import ligare.model.subject.Youth;

/// A finding that the model is asked, in the atlas where its names resolve.
public record Question(Finding finding, Atlas atlas) {
    /// True for what may be fitted: calibration material that is scored, with a claim that was read and is not contested. No
    /// free value reaches a learner, so its findings are left out.
    public boolean fit() {
        return finding.role() == Finding.Role.CALIBRATION
                && finding.scored() == Finding.Scored.YES
                && finding.study() != null
                && !study().learns()
                && !finding.contested()
                && !claims().isEmpty();
    }

    /// Its claims without those that were recalled, which are never fitted.
    List<Claim> claims() {
        return finding.claims().stream().filter(c -> !c.approximate()).toList();
    }

    /// The groups of which these claims speak; no other has to be run.
    List<Group> groups() {
        Study study = study();
        List<String> named = claims().stream().flatMap(c -> c.groups().stream()).toList();
        List<Group> groups = new ArrayList<>();
        for (Group group : study.groups()) {
            if (named.contains(group.name())) {
                groups.add(group);
            }
        }
        return groups;
    }

    /// How long one subject of each of these groups lives in its protocol, with its companions and in the middle of open spans,
    /// added up, ms: about what asking costs. Where somebody was treated when young, all are nursed first.
    public double life() {
        double life = 0;
        for (Group group : groups()) {
            double each = group.phases().stream().mapToDouble(phase -> phase.duration().at(Objective.MIDDLE)).sum();
            Youth youth = atlas.speciesOf(group.species()).youth();
            boolean reared =
                    group.everything().flatMap(intervention -> intervention.at().stream()).anyMatch(Moment::young);
            each += reared && youth != null ? youth.weaned() : 0;
            life += each * (1 + group.companions().size());
        }
        return life;
    }

    Study study() {
        Study study = finding.study();
        if (study == null) {
            throw new IllegalArgumentException("finding %s has no study".formatted(finding.id()));
        }
        return study;
    }
}
