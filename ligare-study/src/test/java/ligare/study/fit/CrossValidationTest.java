package ligare.study.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
    private static SequencedMap<String, Long> families() {
        SequencedMap<String, Long> families = new LinkedHashMap<>();
        families.put("a", 1L);
        families.put("b", 5L);
        families.put("c", 2L);
        families.put("d", 3L);
        return families;
    }

    @Test
    void smallFamiliesAreLeftOutTogether() {
        assertThat(CrossValidation.sets(families(), 2)).containsExactly(List.of("b", "a"), List.of("d", "c"));
    }

    @Test
    void eachFamilyIsLeftOutAloneWhereThereAreFoldsEnough() {
        assertThat(CrossValidation.sets(families(), 10))
                .containsExactly(List.of("b"), List.of("d"), List.of("c"), List.of("a"));
    }
}
