package ligare.lang;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Population;
import ligare.model.circuit.Projection;
import ligare.model.circuit.Release;

/// Whether gene expression moves anything: the density of a receptor that something in the region has, the synthesis of a
/// ligand that the population releases.
final class GeneExpressionCheck {
    private final Map<String, Mapping> written;

    /// @param written what the file says of each population
    GeneExpressionCheck(Map<String, Mapping> written) {
        this.written = written;
    }

    /// Reports what moves nothing.
    ///
    /// @param ways projections that could be read
    /// @param groups populations that could be read, by name
    /// @param releases those that could be read
    void check(List<Projection> ways, Map<String, Population> groups, List<Release> releases) {
        Map<String, Set<String>> present = receptors(ways, groups, releases);
        groups.forEach((name, group) -> {
            for (Effect effect : group.effects()) {
                switch (effect.target()) {
                    case Effect.Target.Density density
                            when !present.getOrDefault(group.region(), Set.of()).contains(density.receptor()) ->
                            report(
                                    name,
                                    "the density of %s, which nothing in %s has"
                                            .formatted(
                                                    Excerpt.quote(density.receptor()), Excerpt.quote(group.region())),
                                    "a receptor of a population of that region, or of a terminal in it",
                                    "let a population of that region express it, or remove the effect");
                    case Effect.Target.Synthesis synthesis when !releases(name, synthesis.ligand(), releases) ->
                            report(
                                    name,
                                    "the synthesis of %s, which %s does not release"
                                            .formatted(Excerpt.quote(synthesis.ligand()), Excerpt.quote(name)),
                                    "a ligand that the population releases",
                                    "add a release of it from that population, or remove the effect");
                    case Effect.Target.Growth _ when releases.stream().noneMatch(r -> r.from().equals(name)) ->
                            report(
                                    name,
                                    "the growth of %s, which releases nothing".formatted(Excerpt.quote(name)),
                                    "a gland: a population with a release",
                                    "add a release from that population, or remove the effect");
                    default -> {}
                }
            }
        });
    }

    private static boolean releases(String population, String ligand, List<Release> releases) {
        return releases.stream().anyMatch(r -> r.from().equals(population) && r.ligand().equals(ligand));
    }

    /// Region → receptors that cells or terminals in it have.
    private static Map<String, Set<String>> receptors(
            List<Projection> ways, Map<String, Population> groups, List<Release> releases) {
        Map<String, Set<String>> present = new HashMap<>();
        groups.values().forEach(g -> of(present, g.region()).addAll(g.expresses().keySet()));
        releases.forEach(r -> of(present, r.into()).addAll(r.presynaptic().keySet()));
        for (Projection way : ways) {
            Optional.ofNullable(groups.get(way.to()))
                    .ifPresent(g -> of(present, g.region()).addAll(way.presynaptic().keySet()));
        }
        return present;
    }

    private static Collection<String> of(Map<String, Set<String>> byRegion, String region) {
        return byRegion.computeIfAbsent(region, _ -> new LinkedHashSet<>());
    }

    private void report(String population, String found, String expected, String fix) {
        Mapping from = written.get(population);
        if (from != null) from.problem(from.has("effects") ? "effects" : "traits", found, expected, fix);
    }
}
