package ligare.model.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.model.protocol.Intervention;
import org.jspecify.annotations.Nullable;

/// A state of a subject that does not behave: what it senses is held, stretch after stretch; the state is the one at the end
/// of the last. A day alone goes before.
///
/// @param name what rows call it
/// @param species atlas species
/// @param sex a sex of that species
/// @param stretches in the order in which they happen, at least one
/// @param interventions what is done, with moments relative to stretches
public record HeldState(
        String name, String species, String sex, List<Stretch> stretches, List<Intervention> interventions) {
    public HeldState {
        stretches = List.copyOf(stretches);
        interventions = List.copyOf(interventions);
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("HeldState %s needs at least one stretch".formatted(name));
        }
    }

    /// A time in which nothing changes from outside.
    ///
    /// @param name what interventions call it
    /// @param duration ms
    /// @param other the animal in reach, by any name; the same name is the same individual; null: nobody
    /// @param senses level of each sense, 0 to 1; those that are not given are 0
    public record Stretch(String name, double duration, @Nullable String other, Map<String, Double> senses) {
        public Stretch {
            senses = Collections.unmodifiableMap(new LinkedHashMap<>(senses));
        }
    }
}
