package ligare.lang;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ligare.model.circuit.Effect;

/// Reads traits: named bundles of receptors and of what they do, which several populations share. A population has its own
/// receptors and effects first, then those of its traits in the order in which it names them.
///
///     traits:
///       fast inhibition: {expresses: {GABA-A: 1}, effects: [{of: GABA-A, on: inhibition, amount: 1}]}
///     populations:
///       cells: {…, traits: [fast inhibition]}
final class TraitReader {
    private final Collection<String> names;
    private final Map<String, Trait> traits;

    /// @param expresses receptor → expression relative to the density of the region
    /// @param effects of these receptors, and of Gq, Gs and Gi
    private record Trait(Map<String, Double> expresses, List<Effect> effects) {}

    /// @param written the circuit's traits, by name
    TraitReader(Map<String, Mapping> written, EffectReader effects, Known known) {
        names = written.keySet();
        traits = Parts.read(written, (_, part) -> trait(part, effects, known));
    }

    private static Trait trait(Mapping from, EffectReader effects, Known known) {
        Map<String, Double> expressed = expressed(from, known);
        return new Trait(
                expressed, Parts.listed(from, "effects", effect -> effects.shared(effect, expressed.keySet())));
    }

    /// What a mapping with the key `expresses` expresses.
    static Map<String, Double> expressed(Mapping from, Known known) {
        return Parts.numbers(
                from.mappingIfGiven("expresses"),
                known.names(Kind.RECEPTOR),
                Kind.RECEPTOR.noun(),
                0,
                Double.POSITIVE_INFINITY);
    }

    /// Names of the traits of a population.
    List<String> of(Mapping population) {
        return population.has("traits") ? population.references("traits", names, "a trait of this circuit") : List.of();
    }

    /// All receptors of a population; one that is given twice is a problem.
    ///
    /// @param own those that it expresses itself
    /// @param wanted names of its traits
    Map<String, Double> expressed(Mapping population, Map<String, Double> own, List<String> wanted) {
        Map<String, Double> all = new LinkedHashMap<>(own);
        Map<String, String> givers = new LinkedHashMap<>();
        own.keySet().forEach(receptor -> givers.put(receptor, "the population itself"));
        for (String name : wanted) {
            Trait trait = traits.get(name);
            if (trait == null) continue;
            trait.expresses.forEach((receptor, amount) -> {
                String giver = givers.putIfAbsent(receptor, Excerpt.quote(name));
                all.putIfAbsent(receptor, amount);
                if (giver != null)
                    population.problem(
                            "traits",
                            "%s twice, from %s and from %s"
                                    .formatted(Excerpt.quote(receptor), giver, Excerpt.quote(name)),
                            "each receptor of a population once",
                            "remove the trait, or take the receptor out of one of the two");
            });
        }
        return all;
    }

    /// The effects of traits, in the order in which they are named.
    List<Effect> effects(List<String> wanted) {
        return wanted.stream()
                .flatMap(name -> Optional.ofNullable(traits.get(name)).stream())
                .flatMap(trait -> trait.effects.stream())
                .toList();
    }
}
