package ligare.study.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.evidence.Finding;

/// The scored findings that are nearest to a study, and what of it no scored finding has: a drug, a site or a species of
/// which nothing is known here.
///
/// @param nearest  most similar first; at most [#MOST]
/// @param untested what no scored finding has; empty: each was tested, though perhaps never together
/// @param together agents at sites that no scored finding combines, though it has each
public record Neighbours(List<Neighbour> nearest, List<String> untested, List<String> together) {
    /// Most findings that are shown.
    public static final int MOST = 3;

    private static final int AGENT = 8;
    private static final int BOTH = 8;
    private static final int SITE = 4;
    private static final int SPECIES = 2;
    private static final int SEX = 1;

    public Neighbours {
        nearest = List.copyOf(nearest);
        untested = List.copyOf(untested);
        together = List.copyOf(together);
    }

    /// A finding.
    ///
    /// @param finding scored
    /// @param shared  what it has in common with the study
    public record Neighbour(Finding finding, List<String> shared) {
        public Neighbour {
            shared = List.copyOf(shared);
        }
    }

    /// Those of a study among the findings of the atlas.
    public static Neighbours of(Study study, Atlas atlas) {
        Features mine = Features.of(study, atlas);
        Set<String> agents = new LinkedHashSet<>(mine.agents());
        Set<String> sites = new LinkedHashSet<>(mine.sites());
        Set<String> species = new LinkedHashSet<>(mine.species());
        Set<String> both = new LinkedHashSet<>(mine.both());
        record Near(Neighbour neighbour, int score) {}
        List<Near> near = new ArrayList<>();
        for (Finding finding : atlas.findings().values()) {
            Study other = finding.study();
            if (finding.scored() != Finding.Scored.YES || other == null) {
                continue;
            }
            Features its = Features.of(other, atlas);
            agents.removeAll(its.agents());
            sites.removeAll(its.sites());
            species.removeAll(its.species());
            both.removeAll(its.both());
            List<String> shared = new ArrayList<>();
            int score =
                    AGENT * common(mine.agents(), its.agents(), shared)
                            + BOTH * common(mine.both(), its.both(), new ArrayList<>())
                            + SITE * common(mine.sites(), its.sites(), shared)
                            + SPECIES * common(mine.species(), its.species(), shared)
                            + SEX * common(mine.sexes(), its.sexes(), shared);
            if (score > 0) {
                near.add(new Near(new Neighbour(finding, shared), score));
            }
        }
        List<String> untested = new ArrayList<>();
        agents.forEach(untested::add);
        sites.forEach(untested::add);
        species.forEach(untested::add);
        both.removeIf(combined -> untested.stream().anyMatch(combined::contains));
        return new Neighbours(
                near.stream()
                        .sorted(Comparator.comparingInt((Near n) -> -n.score))
                        .limit(MOST)
                        .map(Near::neighbour)
                        .toList(),
                untested,
                List.copyOf(both));
    }

    private static int common(Set<String> mine, Set<String> its, List<String> shared) {
        Set<String> common = new LinkedHashSet<>(mine);
        common.retainAll(its);
        shared.addAll(common);
        return common.size();
    }
}
