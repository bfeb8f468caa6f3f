package ligare.lang;

import java.util.List;
import ligare.model.evidence.Figure;

/// One entry of a file, as `ligare list NAME` shows it.
///
/// @param kind      what it is
/// @param name      atlas name
/// @param describes one sentence; empty when the file has none
/// @param path      the file that holds it
/// @param figures   every number of the entry with its source
public record Entry(Kind kind, String name, String describes, String path, List<Figure> figures) {
    public Entry {
        figures = List.copyOf(figures);
    }
}
