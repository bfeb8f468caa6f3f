package ligare.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import ligare.model.Atlas;
import ligare.model.behaviour.Ethogram;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.model.chemistry.Region;
import ligare.model.circuit.CellClass;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Compensation;
import ligare.model.circuit.Population;
import ligare.model.circuit.Projection;
import ligare.model.circuit.Readout;
import ligare.model.circuit.Release;
import ligare.model.circuit.SensoryInput;
import ligare.model.subject.Species;
import org.jspecify.annotations.Nullable;

/// Parts of made-up atlases with one region, one class of cells and one ligand, the word. Numbers are round and of no animal.
final class Toys {
    static final double MINUTE = 60_000;

    private Toys() {}

    /// A peptide that is never used up.
    ///
    /// @param distribution volume, ml/kg
    /// @param brainShare of what is in plasma
    static Ligand word(double distribution, double brainShare) {
        return new Ligand(
                "word",
                "word",
                "",
                1000,
                new Ligand.Clearance.FirstOrder(MINUTE),
                MINUTE,
                0,
                MINUTE,
                distribution,
                brainShare,
                new Ligand.Spread.Profile(0.3),
                new Ligand.Store(Double.POSITIVE_INFINITY, 0),
                List.of());
    }

    /// A receptor of the word that couples to Gq.
    ///
    /// @param affinity nM
    /// @param gs coupling to Gs beside it
    static Receptor receptor(String name, double affinity, double gs) {
        return new Receptor(
                name,
                name,
                "",
                Map.of("word", new Receptor.Binding(affinity, 1)),
                1,
                gs,
                0,
                0,
                1,
                MINUTE,
                0,
                120 * MINUTE,
                1,
                List.of());
    }

    /// A species without a youth.
    ///
    /// @param variation of releases, densities and learning
    static Species species(double variation, List<Species.Density> densities) {
        return new Species(
                "species",
                "",
                40,
                80,
                densities,
                List.of(),
                new Species.Variation(variation, variation, variation, 0),
                null,
                List.of());
    }

    static Circuit circuit(
            List<Population> populations,
            List<Projection> projections,
            List<SensoryInput> inputs,
            List<Release> releases,
            List<Readout> readouts,
            @Nullable Compensation compensation) {
        return new Circuit(
                "circuit",
                "",
                List.of(new CellClass("cell", 20, 15, 5, 3, 3, 5)),
                List.of(),
                populations,
                projections,
                inputs,
                List.of(),
                releases,
                readouts,
                List.of(),
                List.of(),
                0.25,
                compensation,
                List.of());
    }

    /// @param further regions beside the one
    static Atlas atlas(
            Ligand word,
            List<Receptor> receptors,
            Circuit circuit,
            Species species,
            List<Ethogram> ethograms,
            Region... further) {
        List<Region> regions = new ArrayList<>(List.of(further));
        regions.addFirst(new Region("region", 0, 0, 0));
        return new Atlas(
                byName(regions, Region::name),
                byName(List.of(word), Ligand::name),
                byName(receptors, Receptor::name),
                byName(List.of(circuit), Circuit::name),
                byName(List.of(species), Species::name),
                byName(ethograms, Ethogram::name),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                Map.of(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }

    private static <T> SequencedMap<String, T> byName(List<T> entries, Function<T, String> name) {
        SequencedMap<String, T> map = new LinkedHashMap<>();
        entries.forEach(e -> map.put(name.apply(e), e));
        return map;
    }
}
