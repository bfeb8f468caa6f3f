package ligare.study.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.evidence.Finding;
import ligare.model.evidence.Status;
import ligare.model.measure.Measure;
import ligare.study.score.ClaimScore;
import ligare.study.score.Guard;
import ligare.study.score.Judgement;
import ligare.study.score.Score;
import ligare.study.score.Verdict;
import ligare.study.statistics.Estimate;

/// A scoreboard as lines of text: controls above it, one line per finding, with one above those of laboratories that differ,
/// shares and the gain over the null models below.
final class BoardText {
    private final Scoreboard board;
    private final List<String> lines = new ArrayList<>();

    BoardText(Scoreboard board) {
        this.board = board;
    }

    String text() {
        controls();
        table();
        reasons();
        rivals();
        new RerunText(board).lines().forEach(lines::add);
        shares();
        figures();
        return String.join("\n", lines) + "\n";
    }

    private void controls() {
        double rate = board.controls().falsePositiveRate();
        lines.add(
                Double.isNaN(rate)
                        ? "Negative controls: not run"
                        : "Negative controls: %s of experiments significant (expected %s; %d tests)"
                                .formatted(
                                        percent(rate),
                                        percent(board.controls().expectedRate()),
                                        board.controls().tests().size()));
        lines.add("");
    }

    private void table() {
        List<Row> rows = board.rows();
        int width = rows.stream().flatMap(BoardText::labels).mapToInt(String::length).max().orElse(0);
        String format = "%-" + Math.max(7, width) + "s  %-14s  %-24s  %-8s";
        String nulls = board.nullModels().stream().map(name -> "  %-14s".formatted(name)).collect(Collectors.joining());
        lines.add((format.formatted("finding", "verdict", "effect (95 % interval)", "power") + nulls).stripTrailing());
        for (Row row : rows) {
            if (row.differ()) {
                line(
                        format.formatted(row.over(), row.verdict().word() + mark(row.outcomes().getFirst()), "", ""),
                        row::of,
                        "");
            }
            for (Outcome outcome : row.outcomes()) {
                Score score = outcome.score();
                String verdict = score.verdict().word() + (row.differ() ? "" : mark(outcome));
                String found = row.differ() ? "  " + row.found(outcome) : "";
                line(format.formatted(label(row, outcome), verdict, effect(score), power(score)), outcome::of, found);
            }
        }
        if (rows.stream().anyMatch(Row::differ)) {
            lines.add("└ laboratories differ: one row with an outcome for each, which counts once");
        }
        if (board.outcomes().stream().anyMatch(r -> r.score().contested())) {
            lines.add("* contested or not replicated: outside every percentage");
        }
        if (board.outcomes().stream().anyMatch(BoardText::heldOut)) {
            lines.add("° held out: no value was chosen or fitted with an eye on it");
        }
        lines.add("");
    }

    private void line(String beginning, Function<String, Verdict> ofNull, String end) {
        String nulls =
                board.nullModels().stream()
                        .map(name -> "  %-14s".formatted(ofNull.apply(name).word()))
                        .collect(Collectors.joining());
        lines.add((beginning + nulls + end).stripTrailing());
    }

    private static Stream<String> labels(Row row) {
        return Stream.concat(Stream.of(row.over()), row.outcomes().stream().map(outcome -> label(row, outcome)));
    }

    private static String label(Row row, Outcome outcome) {
        return row.differ() ? "└ " + outcome.id() : outcome.id();
    }

    private static boolean heldOut(Outcome outcome) {
        return outcome.role() == Finding.Role.HELD_OUT;
    }

    private static String mark(Outcome outcome) {
        return (heldOut(outcome) ? " °" : "") + (outcome.score().contested() ? " *" : "");
    }

    private static String effect(Score score) {
        return effect(score.headline());
    }

    static String effect(Optional<ClaimScore> claim) {
        return claim.map(ClaimScore::shown)
                .map(Judgement::standing)
                .filter(e -> !Double.isNaN(e.value()))
                .map(BoardText::effect)
                .orElse("");
    }

    static String effect(Estimate e) {
        String unit = e.unit().isEmpty() ? "" : " " + e.unit();
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)%s", e.value(), e.low(), e.high(), unit);
    }

    private static String power(Score score) {
        double power = score.powerAtPublishedN();
        return Double.isNaN(power) ? "" : percent(power);
    }

    /// Every scored claim that does not agree, with what decided, and the finding's own comment.
    private void reasons() {
        for (Outcome outcome : board.outcomes()) {
            Score score = outcome.score();
            if (score.verdict() == Verdict.AGREES) {
                continue;
            }
            lines.add(score.finding().id() + ": " + score.verdict().word());
            if (score instanceof Score.NotApplicable listed) {
                lines.add("    " + listed.reason());
            }
            score.claims().stream()
                    .filter(c -> c.scored() && c.verdict() != Verdict.AGREES)
                    .map(c ->
                            "    %s: %s (%s%s)"
                                    .formatted(c.verdict().word(), c.claim().words(), c.shown().reason(), range(c)))
                    .forEach(lines::add);
            String comment = score.finding().comment();
            if (comment != null) {
                lines.add("    " + comment);
            }
        }
        board.outcomes().forEach(r -> guards(r.score()));
        lines.add("");
    }

    /// The verdicts over the range of what is not known, where the one in its middle is not that of the claim.
    private static String range(ClaimScore claim) {
        return claim.shown().verdict() == claim.verdict()
                ? ""
                : claim.variants().stream()
                        .map(v -> v.verdict().word())
                        .collect(Collectors.joining(", ", "; this in the middle, over the range: ", ""));
    }

    /// A flagged group matters where the paper found no preference in it, or less of one; each is named once for a phase,
    /// whatever the points of its spans.
    private void guards(Score score) {
        Set<String> named = new HashSet<>();
        for (Guard guard : score.guards()) {
            boolean lost = score.claims().stream().anyMatch(c -> lost(score.finding(), c.claim(), guard.group()));
            if (guard.flagged() && lost && named.add(guard.group() + " in " + guard.phase())) {
                lines.add(score.finding().id() + ": guard: " + guard.words());
            }
        }
    }

    private static boolean lost(Finding finding, Claim claim, String group) {
        Study study = finding.study();
        return switch (claim) {
            case Claim.NoPreference none -> none.group().equals(group);
            case Claim.Higher higher ->
                    higher.than().equals(group)
                            && study != null
                            && study.measure(higher.measure()) instanceof Measure.Share;
            default -> false;
        };
    }

    /// What other rules and ways of firing make of the findings of learners.
    private void rivals() {
        List<Outcome> with = board.outcomes().stream().filter(outcome -> !outcome.rivals().isEmpty()).toList();
        if (with.isEmpty()) {
            return;
        }
        lines.add("Learners by other rules, or by spikes, outside every percentage:");
        for (Outcome outcome : with) {
            outcome.rivals()
                    .forEach((name, score) -> {
                        lines.add(
                                "    %s, %s: %s  %s"
                                        .formatted(outcome.id(), name, score.verdict().word(), effect(score))
                                        .stripTrailing());
                        score.claims().stream()
                                .filter(c -> c.scored() && c.verdict() != Verdict.AGREES)
                                .map(c -> "        %s: %s".formatted(c.verdict().word(), c.claim().words()))
                                .forEach(lines::add);
                    });
        }
        lines.add("");
    }

    private void shares() {
        Scoreboard calibration = board.of(Finding.Role.CALIBRATION);
        if (calibration.tally().total() > 0 || !board.holdsOut()) {
            shares("Ligare", calibration);
        }
        if (board.holdsOut()) {
            shares("Ligare, held out", board.of(Finding.Role.HELD_OUT));
        }
        board.sideBySide().ifPresent(shares -> lines.add(shares.words()));
        lines.add("");
    }

    private void shares(String who, Scoreboard part) {
        lines.add(share(who, part.tally()));
        for (String name : part.nullModels()) {
            lines.add(nullModel(name, part));
        }
    }

    private static String nullModel(String name, Scoreboard part) {
        Tally other = part.tally(name);
        Tally beside = part.beside(name);
        if (other.total() == 0) {
            return "null model %s: says nothing of these findings".formatted(name);
        }
        String gain = String.format(Locale.ROOT, "; gain over it %+.0f points", 100 * part.gain(name));
        String over =
                beside.total() == part.tally().total()
                        ? ""
                        : ", where Ligare agrees with %d of the same %d".formatted(beside.agree(), beside.total());
        return share("null model " + name, other) + gain + over;
    }

    private static String share(String who, Tally tally) {
        return "%s: %d of %d agree (%s), %d disagree, %d undecided%s"
                .formatted(
                        who,
                        tally.agree(),
                        tally.total(),
                        percent(tally.share()),
                        tally.disagree(),
                        tally.undecided(),
                        tally.failed() == 0 ? "" : ", %d failed".formatted(tally.failed()));
    }

    private void figures() {
        String counts =
                board.figures().byStatus().entrySet().stream()
                        .map(e -> e.getValue() + " " + word(e.getKey()))
                        .collect(Collectors.joining(", "));
        lines.add("Numbers: %d, of which %s".formatted(board.figures().total(), counts));
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "none" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
