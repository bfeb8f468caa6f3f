package ligare.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class JournalTest {
    private static Journal journal() {
        Journal journal = new Journal("a search: with colons : in it");
        journal.add(new Journal.Trial(new double[] {0.1, 1 / 3.0}, new double[] {Double.NaN, -1e-300}));
        journal.add(new Journal.Trial(new double[] {0, 1}, new double[] {}));
        return journal;
    }

    @Test
    void numbersAreKeptToTheLastBit() {
        Journal read = Journal.read(journal().text(), "a search: with colons : in it");

        assertThat(read.trials()).hasSize(2);
        assertThat(read.trials().getFirst().place()).containsExactly(0.1, 1 / 3.0);
        assertThat(read.trials().getFirst().numbers()).containsExactly(Double.NaN, -1e-300);
        assertThat(read.trials().getLast().numbers()).isEmpty();
    }

    @Test
    void aLineThatWasCutOffIsLeftOut() {
        String text = journal().text();

        assertThat(Journal.read(text.substring(0, text.length() - 3), "a search: with colons : in it").trials())
                .hasSize(1);
    }

    @Test
    void theJournalOfAnotherSearchIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Journal.read(journal().text(), "another"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Journal.read("a search: with colons : in it\nno trial\n", "a search: with colons : in it"));
    }
}
