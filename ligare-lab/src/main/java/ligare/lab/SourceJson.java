package ligare.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;

/// Where numbers come from, each source once.
final class SourceJson {
    private SourceJson() {}

    private record Origin(String source, Status status) {}

    static List<Map<String, Object>> of(Stream<Figure> figures) {
        Map<Origin, Long> counts =
                figures.collect(
                        Collectors.groupingBy(
                                figure -> new Origin(figure.source(), figure.status()),
                                LinkedHashMap::new,
                                Collectors.counting()));
        return counts.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
    }

    private static Map<String, Object> of(Origin origin, long numbers) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", origin.source);
        json.put("status", origin.status.name().toLowerCase(Locale.ROOT));
        json.put("numbers", numbers);
        return json;
    }
}
