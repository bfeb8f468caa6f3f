package ligare.lang;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ligare.model.chemistry.Receptor;
import ligare.model.network.Modulator;

/// Reads the receptor through which the modulators of a plain network act.
final class RespondingReceptor {
    private final Known known;
    private final List<String> ligands;
    private final boolean complete;

    /// @param complete whether all modulators of the network could be read; else nobody can say which are missing
    RespondingReceptor(Known known, List<Modulator> modulators, boolean complete) {
        this.known = known;
        this.complete = complete;
        ligands = modulators.stream().map(Modulator::ligand).filter(Objects::nonNull).distinct().toList();
    }

    /// A receptor of the atlas that a modulator of the network binds; empty when it was reported.
    Optional<Receptor> read(Mapping from, String key) {
        Receptor receptor = known.receptors.get(known.refer(from, key, Kind.RECEPTOR));
        if (receptor == null) return Optional.empty();
        List<String> bound = ligands.stream().filter(receptor.bindings()::containsKey).toList();
        if (bound.isEmpty() && complete) {
            from.problem(
                    key,
                    receptor.name() + ", to which no modulator of this network binds",
                    "a modulator that is a ligand of it: " + Excerpt.oneOf(receptor.bindings().keySet()),
                    "write ligand: NAME into a modulator, or choose another receptor");
            return Optional.empty();
        }
        for (String ligand : bound) {
            Receptor.Binding binding = receptor.bindings().get(ligand);
            if (binding != null && Double.isNaN(binding.affinity())) {
                from.problem(
                        key,
                        "%s, whose affinity for %s nobody knows".formatted(receptor.name(), ligand),
                        "a receptor with a known affinity for each modulator that binds to it",
                        "choose another receptor, or describe one under a name of its own in the atlas");
                return Optional.empty();
            }
        }
        return Optional.of(receptor);
    }
}
