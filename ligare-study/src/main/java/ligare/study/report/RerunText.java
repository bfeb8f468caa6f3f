package ligare.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ligare.model.evidence.Finding;
import ligare.study.score.Score;

/// What running others make of findings, as lines of text: what flips first, then what changes without a flip, then what
/// stays, then who stays a stimulus animal.
final class RerunText {
    private final Scoreboard board;
    private final List<String> lines = new ArrayList<>();

    RerunText(Scoreboard board) {
        this.board = board;
    }

    List<String> lines() {
        Reruns reruns = board.reruns();
        if (reruns.all().isEmpty()) {
            return lines;
        }
        lines.add("With the other animals running, outside every percentage: %s".formatted(reruns.words()));
        Scoreboard calibration = board.of(Finding.Role.CALIBRATION);
        if (calibration.tally().total() > 0) {
            lines.add(
                    "    the board: %s; among stimuli %s"
                            .formatted(calibration.tallyRunning().words(), calibration.tally().words()));
        }
        reruns.flips().forEach(each -> changed("flips, ", each));
        reruns.stayBut().forEach(each -> changed("stays ", each));
        reruns.stay().forEach((who, ids) -> named("stay in every claim, %s running".formatted(who), ids));
        reruns.stimuli().forEach((why, whose) -> named("stimulus animals stay, %s".formatted(why), whose));
        lines.add("");
        return lines;
    }

    private void changed(String what, Rerun rerun) {
        Score after = Objects.requireNonNull(rerun.score());
        String verdicts =
                rerun.flips()
                        ? "%s to %s".formatted(rerun.before().verdict().word(), after.verdict().word())
                        : after.verdict().word();
        lines.add(
                "    %s%s: %s%s, %s running"
                        .formatted(
                                rerun.before().finding().id(),
                                rerun.before().contested() ? " *" : "",
                                what,
                                verdicts,
                                String.join(", ", rerun.others().running())));
        for (Rerun.Flip claim : rerun.claims()) {
            lines.add("        " + claim.words());
            lines.add(
                    "            %s, before %s%s"
                            .formatted(
                                    BoardText.effect(claim.after().shown().effect()),
                                    BoardText.effect(claim.before().shown().effect()),
                                    claim.moved() ? "" : ": not out of that interval"));
        }
    }

    private void named(String what, List<String> whose) {
        lines.add("    %s: %s".formatted(what, String.join(", ", whose)));
    }
}
