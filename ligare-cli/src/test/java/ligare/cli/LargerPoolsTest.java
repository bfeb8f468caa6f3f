package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Simulations.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.report.FigureCounts;
import ligare.study.report.Scoreboard;
import ligare.study.run.BoardRun;
import ligare.study.run.Case;
import ligare.study.score.Controls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Findings whose verdict hangs on who was simulated are asked again of more.
class LargerPoolsTest {
    private static final String ID = "nobody-2026";
    private static final int FEW = 4;
    private static final int MORE = 10;

    @TempDir private Path folder;

    /// Of pools this small some are settled by chance and some are not: seeds are tried until both were seen.
    @Test
    void onlyWhatTheHalvesDoNotShareIsAskedAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("one.yaml"), Studies.FINDING);
        Case asked = Cases.of(List.of(file), ATLAS).cases().getFirst();
        Set<Boolean> seen = new HashSet<>();
        for (long seed = 1; seed <= 30 && seen.size() < 2; seed++) {
            BoardRun small = board(asked, FEW, seed);
            List<RunPlan> run = new ArrayList<>();
            BoardRun larger =
                    small.enlarged(
                            small.unsettled(List.of(asked)),
                            MORE,
                            plans -> {
                                run.addAll(plans);
                                return plans.stream().map(LargerPoolsTest::results).toList();
                            });
            boolean settled = asked.settled(requireNonNull(small.findings().get(ID)), seed);
            seen.add(settled);
            if (settled) {
                assertThat(run).isEmpty();
                assertThat(larger.board().toJson()).isEqualTo(small.board().toJson());
            } else {
                assertThat(run).extracting(RunPlan::subjects).containsExactly(MORE);
                assertThat(larger.board().larger()).isEqualTo(Map.of(ID, MORE));
                assertThat(larger.board().outcomes().getFirst().score())
                        .isEqualTo(board(asked, MORE, seed).board().outcomes().getFirst().score());
                assertThat(larger.words())
                        .contains("4 subjects per group (10 where the verdicts of their halves differed: 1 finding)");
                assertThat(Documents.read(larger.board().toJson())).containsEntry("largerPools", Map.of(ID, MORE));
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    private static BoardRun board(Case asked, int subjects, long seed) {
        List<Results> results = results(asked.plans(subjects, seed).getFirst());
        Scoreboard board =
                new Scoreboard(
                        "test",
                        seed,
                        subjects,
                        List.of(asked.outcome(results, seed)),
                        new Controls(List.of()),
                        FigureCounts.of(ATLAS));
        return new BoardRun(board.words(), board, Map.of(ID, results), List.of());
    }

    private static List<Results> results(RunPlan plan) {
        return plan.execute(2, done -> {});
    }
}
