package ligare.model.circuit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Like cells in one region.
///
/// @param name what it is called in its circuit
/// @param key the name under which its random numbers are drawn
/// @param region the atlas region it lies in
/// @param cell name of its cell class
/// @param size number of cells that a spiking run builds, per unit
/// @param units how many equal sub-populations it has; more than one: each codes a feature of the individual in reach
/// @param bias steady drive without any input, mV above rest
/// @param expresses receptor name → expression relative to the density of the region
/// @param cascade name of its second-messenger cascade; null: messengers are the bare G proteins
/// @param effects what the messengers do
public record Population(
        String name,
        String key,
        String region,
        String cell,
        int size,
        int units,
        double bias,
        Map<String, Double> expresses,
        @Nullable String cascade,
        List<Effect> effects) {
    public Population {
        expresses = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(expresses));
        effects = List.copyOf(effects);
    }

    /// The same with another steady drive.
    public Population withBias(double other) {
        return new Population(name, key, region, cell, size, units, other, expresses, cascade, effects);
    }

    /// The same with another expression of receptors.
    public Population withExpresses(Map<String, Double> other) {
        return new Population(name, key, region, cell, size, units, bias, other, cascade, effects);
    }
}
