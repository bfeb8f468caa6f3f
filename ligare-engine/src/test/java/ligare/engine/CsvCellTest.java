package ligare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCellTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '§',
            value = {
                "plain, plain",
                "=1+1, §\"'=1+1\"§",
                "+1, §\"'+1\"§",
                "-1, §\"'-1\"§",
                "@SUM(A1), §\"'@SUM(A1)\"§",
                "§a,b§, §\"a,b\"§",
                "§say \"no\"§, §\"say \"\"no\"\"\"§"
            })
    void aCellIsNeverAFormulaAndNeverTwoCells(String text, String cell) {
        assertThat(CsvCell.of(text)).isEqualTo(cell);
    }
}
