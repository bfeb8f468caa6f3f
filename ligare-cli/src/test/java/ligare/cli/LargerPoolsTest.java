package ligare.cli;

import static java.util.Objects.requireNonNull;
import static ligare.cli.Simulations.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.study.Results;
import ligare.study.RunPlan;
import ligare.study.report.FigureCounts;
import ligare.study.report.Outcome;
import ligare.study.report.Scoreboard;
import ligare.study.run.BoardRun;
import ligare.study.run.Case;
import ligare.study.score.Controls;
import ligare.study.score.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Findings whose verdict hangs on who was simulated are asked again of more.
class LargerPoolsTest {
    private static final int FEW = 4;
    private static final int MORE = 10;

    @TempDir private Path folder;

    /// Of pools this small a verdict is settled or not by chance: seeds are tried until one finding is and the other is not.
    @Test
    void onlyWhatTheHalvesDoNotShareIsAskedAgain() throws IOException {
        Path one = Files.writeString(folder.resolve("one.yaml"), Studies.FINDING);
        String other = Studies.FINDING.replace("nobody-2026", "somebody-2026");
        Path two =
                Files.writeString(
                        folder.resolve("two.yaml"), other.replace("measure: old contact", "measure: new contact"));
        List<Case> cases = Cases.of(List.of(one, two), ATLAS).cases();
        for (long seed = 1; seed <= 60; seed++) {
            BoardRun small = board(cases, FEW, seed);
            List<Case> again = small.unsettled(cases);
            if (again.size() != 1) {
                continue;
            }
            BoardRun larger =
                    small.enlarged(
                            again,
                            MORE,
                            (batches, taker) -> {
                                for (int i = 0; i < batches.size(); i++) {
                                    taker.accept(i, batches.get(i).stream().map(LargerPoolsTest::run).toList());
                                }
                            });

            String renewed = again.getFirst().finding().id();
            assertThat(larger.board().outcomes()).extracting(Outcome::id).containsExactlyElementsOf(ids(small));
            BoardRun all = board(cases, MORE, seed);
            for (Outcome outcome : larger.board().outcomes()) {
                BoardRun expected = outcome.id().equals(renewed) ? all : small;
                assertThat(outcome.score()).isEqualTo(score(expected, outcome.id()));
                assertThat(outcome.rivals()).containsOnlyKeys("as " + outcome.id());
            }
            assertThat(larger.findings()).isEqualTo(small.findings());
            assertThat(larger.board().larger()).isEqualTo(Map.of(renewed, MORE));
            assertThat(larger.words())
                    .contains("4 subjects per group (10 where the verdicts of their halves differed: 1 finding)");
            assertThat(Documents.read(larger.board().toJson())).containsEntry("largerPools", Map.of(renewed, MORE));
            return;
        }
        throw new AssertionError("of 60 seeds none leaves one finding settled and the other not");
    }

    private static List<String> ids(BoardRun run) {
        return run.board().outcomes().stream().map(Outcome::id).toList();
    }

    private static Score score(BoardRun run, String id) {
        return run.board().outcomes().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow().score();
    }

    /// A board without controls. Each finding has a rival, to be kept.
    private static BoardRun board(List<Case> cases, int subjects, long seed) {
        Map<String, List<Results>> results = new LinkedHashMap<>();
        cases.forEach(each -> results.put(each.finding().id(), run(each.plans(subjects, seed).getFirst())));
        List<Outcome> outcomes =
                cases.stream()
                        .map(each -> {
                            Outcome outcome = each.outcome(requireNonNull(results.get(each.finding().id())), seed);
                            LinkedHashMap<String, Score> rival = new LinkedHashMap<>();
                            rival.put("as " + outcome.id(), outcome.score());
                            return outcome.beside(rival);
                        })
                        .toList();
        Scoreboard board =
                new Scoreboard("test", seed, subjects, outcomes, new Controls(List.of()), FigureCounts.of(ATLAS));
        return new BoardRun(board.words(), board, results, List.of());
    }

    private static List<Results> run(RunPlan plan) {
        return plan.execute(2, done -> {});
    }
}
