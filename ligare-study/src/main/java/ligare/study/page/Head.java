package ligare.study.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ligare.model.evidence.Finding;
import ligare.study.picture.Board;
import ligare.study.picture.Digits;
import ligare.study.picture.Markup;
import ligare.study.report.Answer;
import ligare.study.report.Scoreboard;
import ligare.study.report.SideBySide;
import ligare.study.report.Tally;
import ligare.study.score.Verdict;

/// What the page is, and the numbers that matter most.
final class Head {
    private static final String WHAT =
            "Simulated animals, not animals: a model of the neurobiology of intimacy, run and held against published"
                    + " findings. It gives hypotheses to be tested, and no medical, therapeutic or relationship advice.";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Head() {}

    static String title(ReportInput input) {
        Answer answer = input.answer();
        return answer == null ? "Ligare: the scoreboard" : "Ligare: " + answer.study().name();
    }

    static Markup of(ReportInput input) {
        Markup head = new Markup().open("header").element("p", "Ligare " + input.version(), "class", "kicker");
        Answer answer = input.answer();
        head.element("h1", answer == null ? "The model against published findings" : answer.study().name());
        head.element("p", WHAT, "class", "what");
        head.element(
                "p",
                "%s · seed %d · %s".formatted(input.pools(), input.seed(), TIME.format(input.time())),
                "class",
                "faint");
        Scoreboard board = input.board();
        if (board != null) head.add(headline(board));
        return head.close();
    }

    private static Markup headline(Scoreboard board) {
        Scoreboard calibration = board.of(Finding.Role.CALIBRATION);
        Scoreboard heldOut = board.of(Finding.Role.HELD_OUT);
        Scoreboard first = calibration.tally().total() == 0 && board.holdsOut() ? heldOut : calibration;
        Tally tally = first.tally();
        Markup tiles = new Markup().open("div", "class", "tiles");
        tiles.add(
                tile(
                        tally.agree() + " of " + tally.total(),
                        first == heldOut
                                ? "held-out findings agree: no value was chosen with an eye on them"
                                : "findings agree, among those that can be scored and are not contested"));
        for (String name : first.nullModels()) {
            Tally other = first.tally(name);
            if (other.total() == 0) {
                continue;
            }
            tiles.add(
                    tile(
                            Digits.signed(first.beside(name).agree() - other.agree()),
                            "gained over the null model ‘%s’, which agrees with %d of the %d that it speaks of"
                                    .formatted(name, other.agree(), other.total())));
        }
        if (first == calibration && board.holdsOut()) {
            tiles.add(
                    tile(
                            heldOut.tally().agree() + " of " + heldOut.tally().total(),
                            "held-out findings agree: no value was chosen with an eye on them"));
        }
        double rate = board.controls().falsePositiveRate();
        tiles.add(
                tile(
                        Digits.percent(rate),
                        "false positives among negative controls; α is 5\u202f%% and %s is expected of pools of this size"
                                .formatted(Digits.percent(board.controls().expectedRate()))));
        tiles.close();
        tiles.add(new Board(rows(first)).markup());
        if (first == calibration && board.holdsOut()) {
            tiles.element("h2", "Held out");
            tiles.element(
                    "p", "Findings that no fit sees, and with an eye on which no value was chosen.", "class", "faint");
            tiles.add(new Board(rows(heldOut)).markup());
        }
        board.sideBySide().ifPresent(shares -> tiles.add(sideBySide(shares)));
        return tiles.add(names(first));
    }

    private static List<Board.Row> rows(Scoreboard part) {
        List<Board.Row> rows = new ArrayList<>();
        rows.add(row("this model", part.tally()));
        part.nullModels().forEach(name -> rows.add(row(name, part.tally(name))));
        return rows;
    }

    private static Markup sideBySide(SideBySide shares) {
        List<Board.Row> rows = new ArrayList<>();
        shares.shares().forEach((name, tally) -> rows.add(row(name, tally)));
        return new Markup()
                .element("h2", "Fitted, and left out of the fit")
                .element(
                        "p",
                        "The same %d findings, judged with values that were fitted to them, with values from fits that left"
                                        .formatted(shares.fitted().total())
                                + " their family of manipulation out, and by the models without a brain. "
                                + SideBySide.WITHHELD,
                        "class",
                        "faint")
                .add(new Board(rows).markup());
    }

    /// A share of a small number says little without the names.
    private static Markup names(Scoreboard board) {
        Markup names = new Markup();
        for (Verdict verdict : List.of(Verdict.DISAGREES, Verdict.UNDECIDED, Verdict.FAILED)) {
            List<String> ids = board.named(verdict);
            if (!ids.isEmpty()) {
                names.open("p", "class", "names").add(Verdicts.badge(verdict));
                names.text(": " + String.join(", ", ids)).close();
            }
        }
        return names;
    }

    private static Markup tile(String number, String words) {
        return new Markup().open("div", "class", "tile").element("strong", number).element("span", words).close();
    }

    private static Board.Row row(String label, Tally tally) {
        return new Board.Row(label, tally.agree(), tally.undecided(), tally.disagree() + tally.failed());
    }

    static Markup colophon(ReportInput input) {
        return new Markup()
                .open("footer")
                .element(
                        "p",
                        ("Ligare %s, run on %s with seed %d and %s. The same version, files and seed"
                                        + " give the same numbers to the last bit. Intervals are 95\u202f%% BCa bootstrap"
                                        + " intervals over subjects unless they say otherwise.")
                                .formatted(input.version(), TIME.format(input.time()), input.seed(), input.pools()))
                .close();
    }
}
