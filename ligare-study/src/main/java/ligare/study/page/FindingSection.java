package ligare.study.page;

import java.util.List;
import java.util.Locale;
import ligare.model.Study;
import ligare.model.evidence.Citation;
import ligare.model.evidence.Finding;
import ligare.study.Results;
import ligare.study.picture.Digits;
import ligare.study.picture.Markup;
import ligare.study.report.Outcome;
import ligare.study.score.Judge;
import ligare.study.score.Score;
import ligare.study.score.Verdict;

/// A finding from its question to its verdict.
final class FindingSection {
    private FindingSection() {}

    /// A section for every finding that was run.
    static Markup all(ReportInput input) {
        Markup sections = new Markup();
        for (int i = 0; i < input.outcomes().size(); i++) {
            Score score = input.outcomes().get(i).score();
            if (!score.claims().isEmpty()) sections.add(of(input, input.outcomes().get(i), i));
        }
        return sections;
    }

    /// The section of the finding with this id, if it was run.
    static Markup one(ReportInput input, String id) {
        Markup sections = new Markup();
        for (int i = 0; i < input.outcomes().size(); i++) {
            Score score = input.outcomes().get(i).score();
            if (score.finding().id().equals(id) && !score.claims().isEmpty()) {
                sections.add(of(input, input.outcomes().get(i), i));
            }
        }
        return sections;
    }

    static String anchor(int number) {
        return "finding-" + (number + 1);
    }

    /// Who and when, and the name under which the atlas holds it.
    static String heading(Finding finding) {
        return finding.id();
    }

    private static Markup of(ReportInput input, Outcome outcome, int number) {
        Score score = outcome.score();
        Finding finding = score.finding();
        Markup section = new Markup().open("section", "id", anchor(number), "class", "finding");
        section.open("h2").text(heading(finding) + " ").add(Verdicts.badge(score.verdict())).close();
        if (input.board() != null) section.element("a", "↑ the board", "href", "#board", "class", "back");
        Study study = finding.study();
        if (study != null) section.element("p", study.question(), "class", "lead");
        section.add(citation(finding.citation())).add(standing(input, score));
        if (finding.comment() != null) section.element("p", finding.comment(), "class", "comment");
        if (score instanceof Score.Failed failed) section.element("p", failed.why(), "class", "comment");
        if (score instanceof Score.NotApplicable listed) section.element("p", listed.reason(), "class", "comment");
        List<Results> results = input.findings().getOrDefault(finding.id(), List.of());
        section.element("h3", "Claims").add(new Claims(study, results).of(score.claims())).add(nulls(outcome));
        section.add(rivals(outcome));
        if (study != null) {
            section.add(StudyPictures.of(input, study, finding.claims(), results));
            section.add(GuardTable.of(score.guards()));
        }
        return section.close();
    }

    private static Markup citation(Citation citation) {
        Markup line = new Markup().open("p", "class", "citation");
        line.text("%s (%d). ".formatted(citation.authors(), citation.year())).element("cite", citation.journal());
        String doi = citation.doi();
        if (doi != null) line.text(". ").add(Link.doi(doi));
        return line.text(". Read in: ").add(Link.text(citation.source())).close();
    }

    private static Markup standing(ReportInput input, Score score) {
        Finding finding = score.finding();
        Markup line = new Markup().open("p", "class", "faint");
        line.text(
                "Family: %s. In the literature: %s"
                        .formatted(finding.family(), finding.standing().name().toLowerCase(Locale.ROOT)));
        if (!finding.standingNote().isBlank()) line.text(" (" + finding.standingNote() + ")");
        finding.conflictAmong(input.atlas().findings().values())
                .ifPresent(conflict -> line.text(". In conflict " + conflict.words()));
        Integer n = finding.publishedN();
        line.text(
                n == null
                        ? ". Animals per group: not known, %d are assumed.".formatted(Judge.ASSUMED_N)
                        : ". Animals per group: %d; power at this n: %s."
                                .formatted(n, Digits.percent(score.powerAtPublishedN())));
        if (input.board() != null && input.board().larger().containsKey(finding.id())) {
            line.text(
                    " Asked of %d subjects per group, because the halves of %d did not share a verdict; pictures show the first of them."
                            .formatted(input.board().larger().get(finding.id()), input.board().subjects()));
        }
        return line.close();
    }

    /// Other rules, or spikes, with every claim that they do not meet.
    private static Markup rivals(Outcome outcome) {
        Markup list = new Markup();
        outcome.rivals()
                .forEach((name, score) -> {
                    list.open("p", "class", "faint")
                            .text("Learners, " + name + ": ")
                            .add(Verdicts.badge(score.verdict()));
                    score.claims().stream()
                            .filter(claim -> claim.scored() && claim.verdict() != Verdict.AGREES)
                            .forEach(claim ->
                                    list.text(" %s: %s".formatted(claim.verdict().word(), claim.claim().words())));
                    list.close();
                });
        return list;
    }

    private static Markup nulls(Outcome outcome) {
        Markup line = new Markup();
        if (outcome.nulls().isEmpty()) return line;
        line.open("p", "class", "faint").text("Without a brain: ");
        outcome.nulls()
                .forEach((name, verdict) -> {
                    line.text("‘" + name + "’ ").add(Verdicts.badge(verdict)).text(" ");
                });
        return line.close();
    }
}
