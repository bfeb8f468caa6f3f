package ligare.study.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Finding;
import ligare.model.evidence.Status;

/// How many numbers have been traced how far.
///
/// @param byStatus every status, in their order
public record FigureCounts(Map<Status, Long> byStatus) {
    public FigureCounts {
        byStatus = Collections.unmodifiableMap(new EnumMap<>(byStatus));
    }

    /// Counts every number of the atlas.
    public static FigureCounts of(Atlas atlas) {
        return of(figures(atlas).stream());
    }

    /// Every number of the atlas, once.
    public static List<Figure> figures(Atlas atlas) {
        return Stream.of(
                        atlas.ligands().values().stream().map(l -> l.figures()),
                        atlas.receptors().values().stream().map(r -> r.figures()),
                        atlas.circuits().values().stream().map(c -> c.figures()),
                        atlas.species().values().stream().map(s -> s.figures()),
                        atlas.ethograms().values().stream().map(e -> e.figures()),
                        atlas.findings().values().stream()
                                .map(Finding::study)
                                .filter(Objects::nonNull)
                                .map(Study::figures),
                        atlas.controls().values().stream().map(Study::figures),
                        atlas.learners().values().stream().map(l -> l.figures()),
                        atlas.calibration().values().stream().map(f -> List.of(f.figure())))
                .flatMap(figures -> figures)
                .flatMap(List::stream)
                // The same number can be reached through several entries.
                .distinct()
                .toList();
    }

    private static FigureCounts of(Stream<Figure> figures) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, 0L);
        }
        figures.forEach(figure -> counts.merge(figure.status(), 1L, Long::sum));
        return new FigureCounts(counts);
    }

    /// All numbers together.
    public long total() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }
}
