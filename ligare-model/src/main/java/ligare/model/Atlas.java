package ligare.model;

import java.util.Map;
import java.util.SequencedMap;
import ligare.model.behaviour.Ethogram;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.model.chemistry.Region;
import ligare.model.circuit.Circuit;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Finding;
import ligare.model.learner.Learner;
import ligare.model.subject.Species;

/// Everything the atlas holds, read and cross-checked; maps keep file order.
///
/// @param regions by name
/// @param ligands by name
/// @param receptors by name
/// @param circuits by name
/// @param species by name
/// @param ethograms by name
/// @param findings by id
/// @param controls negative controls, by name
/// @param nulls null models, by name
/// @param datasets tables of real animals: name → CSV text
/// @param calibration every free value, by name
/// @param learners by name
public record Atlas(
        SequencedMap<String, Region> regions,
        SequencedMap<String, Ligand> ligands,
        SequencedMap<String, Receptor> receptors,
        SequencedMap<String, Circuit> circuits,
        SequencedMap<String, Species> species,
        SequencedMap<String, Ethogram> ethograms,
        SequencedMap<String, Finding> findings,
        SequencedMap<String, Study> controls,
        SequencedMap<String, NullModel> nulls,
        Map<String, String> datasets,
        SequencedMap<String, Free> calibration,
        SequencedMap<String, Learner> learners) {

    /// The ligand with this name.
    ///
    /// @throws java.util.NoSuchElementException if there is none; readers check names before
    public Ligand ligand(String name) {
        return entry(ligands, name);
    }

    /// The receptor with this name.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public Receptor receptor(String name) {
        return entry(receptors, name);
    }

    /// The region with this name.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public Region region(String name) {
        return entry(regions, name);
    }

    /// The circuit with this name.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public Circuit circuit(String name) {
        return entry(circuits, name);
    }

    /// The species with this name.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public Species speciesOf(String name) {
        return entry(species, name);
    }

    /// The ethogram with this name.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public Ethogram ethogram(String name) {
        return entry(ethograms, name);
    }

    /// The learner with this name.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public Learner learner(String name) {
        return entry(learners, name);
    }

    private static <T> T entry(Map<String, T> entries, String name) {
        T found = entries.get(name);
        if (found == null) {
            throw new java.util.NoSuchElementException("the atlas holds no " + name);
        }
        return found;
    }

    /// A free value of the model.
    ///
    /// @param figure its value and source
    /// @param low lower end of the prior range, coherent unit
    /// @param high upper end
    /// @param reason why it has the value that it has
    /// @param held whether it is set to a rate, a concentration, a density or a constant of chemistry, not to behaviour; a fit
    ///     leaves it alone
    public record Free(Figure figure, double low, double high, String reason, boolean held) {
        /// A value that a fit may move.
        public Free(Figure figure, double low, double high, String reason) {
            this(figure, low, high, reason, false);
        }

        /// The same with another value.
        public Free with(Figure other) {
            return new Free(other, low, high, reason, held);
        }
    }
}
