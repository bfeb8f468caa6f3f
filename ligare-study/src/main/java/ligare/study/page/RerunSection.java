package ligare.study.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import ligare.model.evidence.Finding;
import ligare.study.picture.Markup;
import ligare.study.report.Rerun;
import ligare.study.report.Reruns;
import ligare.study.report.Scoreboard;
import ligare.study.score.Verdict;
import ligare.study.statistics.Estimate;

/// The findings with the other animals running: what flips first, then what changes without a flip, then what stays.
final class RerunSection {
    private final Map<String, String> anchors = new LinkedHashMap<>();
    private final Reruns reruns;
    private final Scoreboard calibration;

    private RerunSection(Scoreboard board) {
        reruns = board.reruns();
        calibration = board.of(Finding.Role.CALIBRATION);
        for (int i = 0; i < board.outcomes().size(); i++) {
            anchors.put(board.outcomes().get(i).score().finding().id(), "#" + FindingSection.anchor(i));
        }
    }

    /// Empty where that was not asked.
    static Markup of(Scoreboard board) {
        return board.reruns().all().isEmpty() ? new Markup() : new RerunSection(board).section();
    }

    private Markup section() {
        Markup section = new Markup().open("section", "id", "running-others");
        section.element("h2", "With the other animals running").element("p", reruns.words() + ".");
        if (calibration.tally().total() > 0) {
            section.element(
                    "p",
                    "The board with them: %s. Among stimuli: %s."
                            .formatted(calibration.tallyRunning().words(), calibration.tally().words()));
        }
        section.element(
                "p",
                "The same findings and the same subjects, but their others live with a circuit of their own, untreated, and come"
                        + " and go as they like where they are not tethered. Outside every percentage. A claim's effect is"
                        + " bold where it left the interval that it had among stimuli; the others may have changed by chance, near a bound.",
                "class",
                "faint");
        section.add(table("What flips", reruns.flips()))
                .add(table("What stays, but not in every claim", reruns.stayBut()));
        section.add(lists("What stays in every claim", "%s running", reruns.stay()));
        return section.add(lists("Others that stay stimulus animals", "%s", reruns.stimuli())).close();
    }

    private Markup table(String title, List<Rerun> which) {
        Markup table = new Markup();
        if (which.isEmpty()) return table;
        table.open("div", "class", "wide").open("table", "class", "board").element("caption", title);
        table.open("thead").open("tr");
        for (String column : List.of("Finding and claim", "Stimuli", "Running", "Effect, stimuli", "Effect, running")) {
            table.element("th", column, "scope", "col");
        }
        table.close().close().open("tbody");
        which.forEach(each -> table.add(finding(each)).add(claims(each)));
        return table.close().close().close();
    }

    private Markup finding(Rerun rerun) {
        Finding finding = rerun.before().finding();
        Markup line = new Markup().open("tr").open("th", "scope", "row");
        line.element("a", FindingSection.heading(finding), "href", anchors.getOrDefault(finding.id(), "#board"));
        String contested = rerun.before().contested() ? ", contested" : "";
        line.element("span", String.join(", ", rerun.others().running()) + " running" + contested, "class", "question");
        line.close().add(verdict(rerun.before().verdict()));
        return line.add(verdict(Objects.requireNonNull(rerun.score()).verdict())).leaf("td").leaf("td").close();
    }

    private static Markup claims(Rerun rerun) {
        Markup lines = new Markup();
        for (Rerun.Flip claim : rerun.claims()) {
            lines.open("tr").element("td", claim.after().claim().words(), "class", "under");
            lines.add(verdict(claim.before().verdict())).add(verdict(claim.after().verdict()));
            lines.add(effect("span", claim.before().shown().effect()));
            lines.add(effect(claim.moved() ? "strong" : "span", claim.after().shown().effect())).close();
        }
        return lines;
    }

    private static Markup verdict(Verdict verdict) {
        return new Markup().open("td").add(Verdicts.badge(verdict)).close();
    }

    private static Markup effect(String element, Estimate effect) {
        return new Markup().open("td").element(element, EffectLine.numbers(effect)).close();
    }

    private static Markup lists(String title, String what, SequencedMap<String, List<String>> lists) {
        Markup list = new Markup();
        if (lists.isEmpty()) return list;
        list.element("h3", title).open("ul", "class", "listed");
        lists.forEach((key, whose) ->
                list.open("li")
                        .element("span", what.formatted(key) + ": ")
                        .element("span", String.join(", ", whose) + ".", "class", "faint")
                        .close());
        return list.close();
    }
}
