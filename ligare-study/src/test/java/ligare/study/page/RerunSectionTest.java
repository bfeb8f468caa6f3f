package ligare.study.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ligare.study.report.Outcome;
import ligare.study.report.Rerun;
import ligare.study.report.RerunsTest;
import ligare.study.report.Scoreboard;
import org.junit.jupiter.api.Test;

class RerunSectionTest {
    private final String section = RerunSection.of(RerunsTest.board()).toString();

    @Test
    void flipsComeFirstAndLeadToTheirFindings() {
        assertThat(section)
                .containsSubsequence(
                        "2 of 4 findings flip",
                        "<caption>What flips",
                        "<a href=\"#finding-3\">flips</a>",
                        "a, b running, contested",
                        "<caption>What stays, but not in every claim",
                        "<a href=\"#finding-2\">half</a>",
                        "What stays in every claim",
                        "stays.",
                        "Others that stay stimulus animals",
                        "described as sad: ",
                        "first (a, b), second (a, b).");
        assertThat(section).doesNotContain(">listed<");
    }

    /// Of three claims with another verdict, each fell or rose by two standard deviations.
    @Test
    void whatLeftItsIntervalIsBold() {
        assertThat(section.split("<strong>", -1)).hasSize(1 + 3);
    }

    @Test
    void nothingIsSaidWhereItWasNotAsked() {
        Scoreboard asked = RerunsTest.board();
        List<Outcome> outcomes = asked.outcomes().stream().map(outcome -> outcome.beside((Rerun) null)).toList();
        assertThat(RerunSection.of(asked.with(outcomes)).toString()).isEmpty();
    }
}
