package ligare.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ligare.study.explain.Columns;
import ligare.study.score.Score;

/// What running others make of findings, as lines of text: every verdict beside that of the board, then what flips.
final class RerunText {
    private final List<Rerun> reruns;
    private final List<String> lines = new ArrayList<>();

    RerunText(List<Rerun> reruns) {
        this.reruns = reruns;
    }

    List<String> lines() {
        List<Rerun> rerun = reruns.stream().filter(each -> each.score() != null).toList();
        if (reruns.isEmpty()) {
            return lines;
        }
        lines.add("With the other animals running, outside every percentage:");
        if (!rerun.isEmpty()) {
            table(rerun);
        }
        flips(rerun);
        stimuli();
        lines.add("");
        return lines;
    }

    private void table(List<Rerun> rerun) {
        Columns columns = new Columns();
        columns.row("    finding", "stimuli", "running", "effect", "running", "who runs");
        for (Rerun each : rerun) {
            Score score = each.score();
            if (score != null) {
                columns.row(
                        "    " + each.before().finding().id(),
                        each.before().verdict().word(),
                        score.verdict().word(),
                        BoardText.effect(each.before().headline()),
                        BoardText.effect(each.headline()),
                        String.join(", ", each.others().running()));
            }
        }
        columns.toString().lines().forEach(lines::add);
    }

    private void flips(List<Rerun> rerun) {
        long flips = rerun.stream().filter(Rerun::flips).count();
        lines.add("    %d of %s".formatted(flips, Count.of(rerun.size(), "finding flips", "findings flip")));
        for (Rerun each : rerun) {
            if (!each.claims().isEmpty()) {
                lines.add("    %s: %s".formatted(each.before().finding().id(), each.flips() ? "flips" : "stays, but"));
                each.claims()
                        .forEach(claim ->
                                lines.add("        %s (%s)".formatted(claim.words(), claim.claim().shown().reason())));
            }
        }
    }

    private void stimuli() {
        for (Rerun each : reruns) {
            if (!each.others().stimuli().isEmpty()) {
                lines.add(
                        each.others().stimuli().entrySet().stream()
                                .map(still -> "%s (%s)".formatted(still.getKey(), still.getValue()))
                                .collect(
                                        Collectors.joining(
                                                ", ",
                                                "    %s: stimulus animals stay "
                                                        .formatted(each.before().finding().id()),
                                                "")));
            }
        }
    }
}
