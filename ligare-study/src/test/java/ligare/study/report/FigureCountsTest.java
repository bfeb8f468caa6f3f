package ligare.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import ligare.model.Atlas;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.subject.Species;
import ligare.model.unit.Dimension;
import org.junit.jupiter.api.Test;

class FigureCountsTest {
    @Test
    void everyStatusIsCountedAndEveryNumberOnce() {
        Figure read = new Figure("a#x", "1", 1, Dimension.NUMBER, Status.READ, "page");
        Figure assumed = new Figure("a#y", "2", 2, Dimension.NUMBER, Status.ASSUMED, "assumed, because");
        SequencedMap<String, Species> species = new LinkedHashMap<>();
        for (String name : List.of("one", "two")) {
            species.put(
                    name,
                    new Species(
                            name,
                            "",
                            1,
                            1,
                            List.of(),
                            List.of(),
                            new Species.Variation(0, 0, 0, 0),
                            null,
                            List.of(read, assumed)));
        }
        SequencedMap<String, Atlas.Free> calibration = new LinkedHashMap<>();
        calibration.put(
                "z",
                new Atlas.Free(new Figure("b#z", "3", 3, Dimension.NUMBER, Status.ASSUMED, "assumed"), 0, 5, "why"));
        FigureCounts counts =
                FigureCounts.of(
                        new Atlas(
                                new LinkedHashMap<>(),
                                new LinkedHashMap<>(),
                                new LinkedHashMap<>(),
                                new LinkedHashMap<>(),
                                species,
                                new LinkedHashMap<>(),
                                new LinkedHashMap<>(),
                                new LinkedHashMap<>(),
                                new LinkedHashMap<>(),
                                Map.of(),
                                calibration,
                                new LinkedHashMap<>()));
        assertThat(counts.byStatus())
                .containsExactlyEntriesOf(
                        new java.util.EnumMap<>(
                                Map.of(
                                        Status.READ,
                                        1L,
                                        Status.CODE,
                                        0L,
                                        Status.CALC,
                                        0L,
                                        Status.UNCONFIRMED,
                                        0L,
                                        Status.ASSUMED,
                                        2L)));
        assertThat(counts.total()).isEqualTo(3);
    }
}
