package ligare.study.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import ligare.model.Study;
import ligare.model.evidence.Finding;
import ligare.study.picture.Digits;
import ligare.study.picture.Markup;
import ligare.study.report.Outcome;
import ligare.study.report.Row;
import ligare.study.report.Scoreboard;
import ligare.study.score.ClaimScore;
import ligare.study.score.Score;
import ligare.study.score.Verdict;

/// The board as a table: a line per finding, linked to its section. Findings that are contested, and those that are
/// listed only, stand apart.
final class BoardSection {
    private BoardSection() {}

    static Markup of(Scoreboard board) {
        Markup section = new Markup().open("section", "id", "board").element("h2", "The board");
        section.element(
                "p",
                "From the simulated subjects 1\u202f000 experiments of the published size are drawn and tested as the"
                        + " paper tested its animals. A finding agrees if every scored claim does; undecided counts as"
                        + " not agreeing. Power: the share of experiments of the published size that are significant as"
                        + " claimed; – where that size is not known.",
                "class",
                "faint");
        section.add(table(board, "Scored", s -> s.counts() && role(s) == Finding.Role.CALIBRATION));
        section.add(
                table(
                        board,
                        "Held out: scored, but no value was chosen with an eye on them",
                        s -> s.counts() && role(s) == Finding.Role.HELD_OUT));
        section.add(table(board, "Contested in the literature: run and shown, never counted", BoardSection::contested));
        section.add(listed(board));
        return section.close();
    }

    private static Finding.Role role(Score score) {
        return score.finding().role();
    }

    private static boolean contested(Score score) {
        return score.contested() && score.verdict() != Verdict.NOT_APPLICABLE;
    }

    private static Markup table(Scoreboard board, String title, Predicate<Score> wanted) {
        Markup table = new Markup();
        List<Row> rows =
                board.rows().stream()
                        .filter(row -> row.outcomes().stream().map(Outcome::score).anyMatch(wanted))
                        .toList();
        if (rows.isEmpty()) return table;
        table.open("div", "class", "wide").open("table", "class", "board").element("caption", title);
        table.open("thead").open("tr");
        for (String column : List.of("Finding", "Verdict", "Claims", "Effect", "Power")) {
            table.element("th", column, "scope", "col");
        }
        board.nullModels().forEach(name -> table.element("th", name, "scope", "col"));
        table.close().close().open("tbody");
        for (Row row : rows) {
            if (row.differ()) table.add(conflict(board, row));
            for (Outcome outcome : row.outcomes()) table.add(line(board, row, outcome));
        }
        return table.close().close().close();
    }

    /// What laboratories differ over, above their outcomes.
    private static Markup conflict(Scoreboard board, Row row) {
        Markup line = new Markup().open("tr", "class", "conflict").open("th", "scope", "row").text(row.over());
        line.element(
                "span", "Laboratories differ: one row, counted once, with an outcome for each", "class", "question");
        line.close().open("td").add(Verdicts.badge(row.verdict())).close();
        line.element("td", "").element("td", "").element("td", "");
        return nulls(line, board, row::of).close();
    }

    private static Markup line(Scoreboard board, Row row, Outcome outcome) {
        Score score = outcome.score();
        Finding finding = score.finding();
        String anchor = FindingSection.anchor(board.outcomes().indexOf(outcome));
        Markup line =
                row.differ()
                        ? new Markup()
                                .open("tr", "class", "outcome")
                                .open("th", "scope", "row")
                                .text(row.found(outcome) + ": ")
                        : new Markup().open("tr").open("th", "scope", "row");
        line.element("a", FindingSection.heading(finding), "href", "#" + anchor);
        Study study = finding.study();
        String about =
                study == null
                        ? ""
                        : row.differ() ? "Tested: " + Protocol.ending(study, finding.age()) : study.question();
        line.element("span", about, "class", "question").close();
        line.open("td").add(Verdicts.badge(score.verdict())).close();
        List<ClaimScore> scored = score.claims().stream().filter(ClaimScore::scored).toList();
        long agree = scored.stream().filter(c -> c.verdict() == Verdict.AGREES).count();
        line.element("td", agree + "/" + scored.size());
        line.open("td").add(score.headline().map(BoardSection::effect).orElseGet(Markup::new)).close();
        line.element("td", power(score));
        return nulls(line, board, outcome::of).close();
    }

    private static Markup nulls(Markup line, Scoreboard board, Function<String, Verdict> ofNull) {
        for (String name : board.nullModels()) {
            line.open("td").add(Verdicts.sign(ofNull.apply(name))).close();
        }
        return line;
    }

    private static Markup effect(ClaimScore claim) {
        return EffectLine.of(claim.shown().standing());
    }

    private static String power(Score score) {
        return Digits.percent(score.powerAtPublishedN());
    }

    private static Markup listed(Scoreboard board) {
        List<Outcome> outcomes =
                board.outcomes().stream().filter(r -> r.score().verdict() == Verdict.NOT_APPLICABLE).toList();
        Markup list = new Markup();
        if (outcomes.isEmpty()) return list;
        list.element("h3", "Listed, not scored").open("ul", "class", "listed");
        for (Outcome outcome : outcomes) {
            String reason = outcome.score() instanceof Score.NotApplicable listed ? listed.reason() : "";
            list.open("li").element("span", FindingSection.heading(outcome.score().finding()));
            list.element("span", " " + reason, "class", "faint").close();
        }
        return list.close();
    }
}
