package ligare.lang;

import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of entry that a file can hold, in the order in which they build on each other. A file says its kind by its
/// first key: `ligand: NAME` for one entry, `ligands:` for several.
public enum Kind {
    /// Free values.
    CALIBRATION("calibration", "calibrations", "a calibration"),
    /// A place in the brain.
    REGION("region", "regions", "a region"),
    /// Anything that binds a receptor.
    LIGAND("ligand", "ligands", "a ligand"),
    /// A receptor.
    RECEPTOR("receptor", "receptors", "a receptor"),
    /// What animals do where.
    ETHOGRAM("ethogram", "ethograms", "an ethogram"),
    /// Populations, projections and what they read and release.
    CIRCUIT("circuit", "circuits", "a circuit"),
    /// A species.
    SPECIES("species", "species", "a species"),
    /// A model without a circuit.
    NULL_MODEL("null model", "null models", "a null model"),
    /// A network that does, sees and learns.
    LEARNER("learner", "learners", "a learner"),
    /// A published finding.
    FINDING("finding", "findings", "a finding"),
    /// A study; in the atlas, a negative control.
    STUDY("study", "studies", "a study"),
    /// A plain spiking network.
    NETWORK("network", "networks", "a network"),
    /// A table of real animals.
    DATASET("dataset", "datasets", "a dataset");

    private final String key;
    private final String plural;
    private final String noun;

    Kind(String key, String plural, String noun) {
        this.key = key;
        this.plural = plural;
        this.noun = noun;
    }

    /// The first key of a file that holds one entry.
    public String key() {
        return key;
    }

    /// The key of a block that holds several, by name.
    public String plural() {
        return plural;
    }

    /// With its article.
    public String noun() {
        return noun;
    }

    /// The kind whose files begin with this key, either way.
    static Optional<Kind> of(String firstKey) {
        return Stream.of(values())
                .filter(kind -> kind != DATASET && (kind.key.equals(firstKey) || kind.plural.equals(firstKey)))
                .findFirst();
    }
}
