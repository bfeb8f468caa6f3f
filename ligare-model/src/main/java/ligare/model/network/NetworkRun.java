package ligare.model.network;

import java.util.List;
import ligare.model.evidence.Figure;
import ligare.model.unit.Bounds;

/// A network as a file describes it, with how long and from which seed it is run unless somebody says otherwise.
///
/// @param describes one sentence; empty when the file has none
/// @param duration ms, > 0
/// @param figures every number of the file with its source
public record NetworkRun(Network network, String describes, double duration, long seed, List<Figure> figures) {

    public NetworkRun {
        Bounds.positive("NetworkRun.duration", duration, "ms");
        figures = List.copyOf(figures);
    }
}
