package ligare.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ligare agree` on a small grid: the clocks agree, and what is wrong is said.
class AgreeTest {
    @Test
    void theClocksAgreeOverASmallGrid(@TempDir Path folder) {
        String out = folder.resolve("out").toString();
        Spoken spoken =
                Spoken.ligare(
                        "agree", "--states", "rest;partner huddle;no OXTR", "--seconds", "3", "--json", "--out", out);
        assertThat(spoken.exit()).isEqualTo(0);
        @SuppressWarnings("unchecked")
        Map<String, Object> eligible =
                (Map<String, Object>) requireNonNull(Documents.read(spoken.out()).get("eligible"));
        assertThat(Documents.number(eligible, "n")).isGreaterThan(50);
        assertThat(Documents.number(eligible, "median")).isLessThan(0.05);
        assertThat(Documents.number(eligible, "p95")).isLessThan(0.15);
        // two kinds of terminals in three states; the sampling of 3 s lies within these bounds
        @SuppressWarnings("unchecked")
        Map<String, Object> tables =
                (Map<String, Object>) requireNonNull(Documents.read(spoken.out()).get("releaseTables"));
        assertThat(Documents.number(tables, "n")).isEqualTo(6);
        assertThat(Documents.number(tables, "p95")).isLessThan(0.03);
        // two independent computations of the same fixed point
        assertThat(Documents.list(Documents.read(spoken.out()), "rows"))
                .allSatisfy(row ->
                        assertThat(Documents.number(row, "meanField"))
                                .isCloseTo(Documents.number(row, "quasiStationary"), within(1e-3)));
        assertThat(Documents.list(Documents.read(spoken.out()), "fixedPoints"))
                .allSatisfy(search -> assertThat(search).containsEntry("found", 1));
        assertThat(folder.resolve("out").resolve("certificate.json")).hasContent(spoken.out());
        assertThat(folder.resolve("out").resolve("certificate.svg")).isNotEmptyFile();
    }

    @Test
    void aStateOrACircuitThatIsNotThereIsRefused() {
        Spoken state = Spoken.ligare("agree", "--states", "rst");
        assertThat(state.exit()).isEqualTo(2);
        assertThat(state.err()).contains("did you mean rest?");
        assertThat(Spoken.ligare("agree", "no-such-circuit").exit()).isEqualTo(2);
    }
}
