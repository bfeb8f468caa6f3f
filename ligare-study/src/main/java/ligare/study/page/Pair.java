package ligare.study.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ligare.model.Study;
import ligare.model.evidence.Claim;

/// Two measures of the same subjects that are held against each other.
///
/// @param over the one that is claimed or asked to be greater
/// @param under the other
record Pair(String over, String under) {
    /// Of the claims and of the study's own preferences, each once.
    static List<Pair> of(Study study, List<Claim> claims) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Claim claim : claims) {
            switch (claim) {
                case Claim.Preference c -> pairs.add(new Pair(c.over(), c.under()));
                case Claim.NoPreference c -> pairs.add(new Pair(c.over(), c.under()));
                case Claim.Higher _, Claim.NoDifference _, Claim.Ordered _, Claim.Within _, Claim.Distribution _ -> {}
            }
        }
        study.preferences().forEach(p -> pairs.add(new Pair(p.first(), p.second())));
        return List.copyOf(pairs);
    }

    /// Measures that are not one of a pair: those of the claims, or all of the study if nothing is claimed.
    static List<String> singles(Study study, List<Claim> claims) {
        Set<String> singles = new LinkedHashSet<>();
        for (Claim claim : claims) {
            switch (claim) {
                case Claim.Preference _, Claim.NoPreference _ -> {}
                case Claim.Higher c -> singles.add(c.measure());
                case Claim.NoDifference c -> singles.add(c.measure());
                case Claim.Ordered c -> singles.add(c.measure());
                case Claim.Within c -> singles.add(c.measure());
                case Claim.Distribution c -> singles.add(c.measure());
            }
        }
        if (claims.isEmpty()) study.measures().forEach(m -> singles.add(m.name()));
        of(study, claims).forEach(p -> singles.removeAll(List.of(p.over(), p.under())));
        return new ArrayList<>(singles);
    }
}
