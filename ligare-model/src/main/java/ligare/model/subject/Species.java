package ligare.model.subject;

import java.util.List;
import java.util.Map;
import ligare.model.evidence.Figure;
import org.jspecify.annotations.Nullable;

/// A species: where its receptors lie, how many source cells its sexes have, how much its animals differ.
///
/// @param name atlas name
/// @param describes one sentence
/// @param bodyMass g
/// @param csfVolume µl
/// @param densities receptor densities
/// @param sources strength of the releasing populations
/// @param variation how much animals differ
/// @param youth how its young live and grow; null: nobody can ask
/// @param figures every number of the file with its source
public record Species(
        String name,
        String describes,
        double bodyMass,
        double csfVolume,
        List<Density> densities,
        List<SourceStrength> sources,
        Variation variation,
        @Nullable Youth youth,
        List<Figure> figures) {
    public Species {
        densities = List.copyOf(densities);
        sources = List.copyOf(sources);
        figures = List.copyOf(figures);
    }

    /// Receptor density of a region relative to the reference map, by sex.
    ///
    /// @param receptor atlas receptor
    /// @param region atlas region; [#EVERYWHERE]: each region that has no entry of its own
    /// @param bySex sex → density
    public record Density(String receptor, String region, Map<String, Double> bySex) {
        /// The word for every region that has no entry of its own.
        public static final String EVERYWHERE = "everywhere";
    }

    /// Strength of a releasing population (number of cells and fibres) relative to the reference, by sex.
    ///
    /// @param population population of the circuit
    /// @param bySex sex → strength
    public record SourceStrength(String population, Map<String, Double> bySex) {}

    /// How much animals differ: standard deviations of log-normal factors (median 1).
    ///
    /// @param release of each ligand's release
    /// @param density of each receptor's density in each region
    /// @param learning of the rate of plasticity
    /// @param forgetting of the rate at which what was captured for long is let go
    public record Variation(double release, double density, double learning, double forgetting) {}
}
