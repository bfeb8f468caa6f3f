package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("cohabitation", "nucleus accumbens", "test", "D1", "D2");

    @ParameterizedTest
    @CsvSource({
        "cohabitaton, cohabitation",
        "nucleus acumbens, nucleus accumbens",
        "Nucleus-Accumbens, nucleus accumbens",
        "tset, test",
        "TEST, test",
        "D3, D1",
        "nucl, nucleus accumbens"
    })
    void theNearest(String given, String nearest) {
        assertThat(Suggestion.of(given, KNOWN)).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({"hippocampus", "''", "toast", "xy"})
    void noneIsNear(String given) {
        assertThat(Suggestion.of(given, KNOWN)).isEmpty();
    }

    @Test
    void aVeryLongWordIsNotCompared() {
        assertThat(Suggestion.of("a".repeat(100_000), List.of("a".repeat(100_000)))).isEmpty();
    }
}
