package ligare.model.ablation;

import java.util.List;

/// A part of a circuit, or of a learner, that can be taken out as a whole.
///
/// @param name what tables call it
/// @param describes one sentence: what is missing without it
/// @param of the circuit or the learner it belongs to
/// @param removals what is taken out, all together, from birth and without compensation
public record Part(String name, String describes, String of, List<Removal> removals) {
    public Part {
        removals = List.copyOf(removals);
        if (removals.isEmpty()) {
            throw new IllegalArgumentException("Part.removals of %s must not be empty".formatted(name));
        }
    }
}
