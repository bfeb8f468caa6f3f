package ligare.model.chemistry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.model.evidence.Figure;

/// Anything that binds a receptor: a transmitter, a peptide, a hormone or a drug. A peptide that is infused is the same
/// ligand as the one that cells release.
///
/// @param name atlas name
/// @param key the name under which its random numbers are drawn
/// @param describes one sentence
/// @param molarMass g/mol
/// @param clearance how it leaves the extracellular space
/// @param csfHalfLife ms
/// @param csfExchange share of the cerebrospinal fluid's concentration that tissue reaches at equilibrium, 0 to 1
/// @param plasmaHalfLife ms
/// @param distributionVolume µl/g of body, for systemic doses
/// @param brainShare concentration in tissue at equilibrium relative to plasma, 0 to 1 and more
/// @param spread how far an infusion into a site reaches
/// @param store finite stores of the cells that release it
/// @param figures every number of the file with its source
public record Ligand(
        String name,
        String key,
        String describes,
        double molarMass,
        Clearance clearance,
        double csfHalfLife,
        double csfExchange,
        double plasmaHalfLife,
        double distributionVolume,
        double brainShare,
        Spread spread,
        Store store,
        List<Figure> figures) {
    public Ligand {
        figures = List.copyOf(figures);
    }

    /// How a ligand leaves the extracellular space.
    public sealed interface Clearance {
        /// In proportion to its concentration.
        ///
        /// @param halfLife ms
        /// @param elsewhere region → ms, where it is another, as in a gland that blood washes
        record FirstOrder(double halfLife, Map<String, Double> elsewhere) implements Clearance {
            public FirstOrder {
                elsewhere = Collections.unmodifiableMap(new LinkedHashMap<>(elsewhere));
            }

            /// The same half-life everywhere.
            public FirstOrder(double halfLife) {
                this(halfLife, Map.of());
            }

            /// Half-life in a region, ms.
            public double halfLife(String region) {
                return elsewhere.getOrDefault(region, halfLife);
            }
        }

        /// By transporters, fast enough that the concentration is in balance with release at every slow step.
        ///
        /// @param maximum Vmax, nM/ms
        /// @param half Km, nM
        record Uptake(double maximum, double half) implements Clearance {}
    }

    /// How far an infusion into a site reaches.
    public sealed interface Spread {
        /// At once, less with the distance: what diffusion and loss leave on average over the stay of what is lost fast.
        ///
        /// @param length mm, over which it falls to 1/e
        record Profile(double length) implements Spread {}

        /// In time: the further, the later and the less.
        ///
        /// @param coefficient in tissue, mm²/ms
        record Diffusion(double coefficient) implements Spread {}
    }

    /// Finite stores of the releasing cells.
    ///
    /// @param refill ms; infinite: never empty
    /// @param depletion share of the store that one spike per cell releases
    public record Store(double refill, double depletion) {}
}
