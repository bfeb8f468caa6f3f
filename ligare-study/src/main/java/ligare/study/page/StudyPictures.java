package ligare.study.page;

import java.util.List;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.study.Results;
import ligare.study.picture.Markup;

/// What was done, what every subject did, and what went on inside: the pictures of one study.
final class StudyPictures {
    private StudyPictures() {}

    /// @param claims of a finding; empty: the study's own comparisons say what is drawn
    /// @param results one per point of the study's open spans; the middle one is drawn
    static Markup of(ReportInput input, Study study, List<Claim> claims, List<Results> results) {
        Inks inks = Inks.of(study, claims);
        Markup pictures = new Markup().element("h3", "Protocol").add(Protocol.of(study, inks).markup());
        if (results.isEmpty()) return pictures;
        Results middle = Results.middle(results);
        pictures.element("h3", "Every subject");
        if (results.size() > 1) {
            pictures.element(
                    "p",
                    "Some numbers are not known. The study was run at %d points of their ranges; here is the middle."
                            .formatted(results.size()),
                    "class",
                    "faint");
        }
        pictures.add(new Subjects(input, study, claims, middle, inks).markup());
        return pictures.add(Explanations.of(study, middle, inks));
    }
}
