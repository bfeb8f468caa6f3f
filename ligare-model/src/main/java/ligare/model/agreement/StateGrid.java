package ligare.model.agreement;

import java.util.List;
import ligare.model.evidence.Figure;

/// The states over which a circuit's clocks are compared.
///
/// @param name what it is called
/// @param describes one sentence
/// @param circuit atlas circuit
/// @param states in file order, with different names
/// @param networks plain networks of the atlas that are compared as well
/// @param figures every number of the file with its source
public record StateGrid(
        String name,
        String describes,
        String circuit,
        List<HeldState> states,
        List<String> networks,
        List<Figure> figures) {
    public StateGrid {
        states = List.copyOf(states);
        networks = List.copyOf(networks);
        figures = List.copyOf(figures);
    }
}
