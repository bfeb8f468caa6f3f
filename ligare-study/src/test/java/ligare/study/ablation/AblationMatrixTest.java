package ligare.study.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ligare.model.ablation.Part;
import ligare.model.ablation.Removal;
import ligare.study.ablation.AblationMatrix.Cell;
import ligare.study.ablation.AblationMatrix.Row;
import ligare.study.score.Verdict;
import org.junit.jupiter.api.Test;

class AblationMatrixTest {
    private static Row row(String contact, boolean behavioural, boolean contested) {
        Cell broken =
                new Cell(
                        "finding",
                        Outcome.BROKEN,
                        Verdict.UNDECIDED,
                        contact,
                        List.of("a claim"),
                        behavioural,
                        contested);
        return new Row(new Part("part", "A part.", "circuit", List.of(new Removal.Release("ligand"))), List.of(broken));
    }

    /// What the literature does not agree on is outside every count, and so makes no part necessary.
    @Test
    void aContestedFindingDecidesNothing() {
        assertThat(row("", true, false).necessary()).isTrue();
        Row contested = row("", true, true);
        assertThat(contested.necessary()).isFalse();
        assertThat(contested.others()).containsExactly("finding");
        assertThat(AblationText.sign(contested.cells().getFirst())).isEqualTo("x");
    }

    @Test
    void noMoreDoesOneThatTouchesThePartOrClaimsNoBehaviour() {
        assertThat(row("records it", true, false).necessary()).isFalse();
        assertThat(row("", false, false).necessary()).isFalse();
    }
}
