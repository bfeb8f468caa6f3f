package ligare.model.network;

/// Which units of the source reach which units of the target.
public sealed interface Wiring {

    /// Every target receives exactly so many synapses, sources drawn uniformly.
    ///
    /// @param count synapses per target, >= 0
    /// @param multapses whether a source may be drawn more than once for one target
    /// @param autapses whether a unit may be drawn as its own source
    record FixedInDegree(int count, boolean multapses, boolean autapses) implements Wiring {
        public FixedInDegree {
            if (count < 0) {
                throw new IllegalArgumentException("FixedInDegree.count must be >= 0, was " + count);
            }
        }
    }

    /// Every pair is connected independently with the same probability.
    ///
    /// @param probability from 0 to 1
    /// @param autapses whether a unit may reach itself
    record Probability(double probability, boolean autapses) implements Wiring {
        public Probability {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("Probability.probability must be from 0 to 1, was " + probability);
            }
        }
    }

    /// Unit k of the source reaches unit k of the target; both populations have the same size.
    record OneToOne() implements Wiring {}
}
