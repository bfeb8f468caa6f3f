package ligare.study.explain;

/// One link of the causal chain in two groups.
///
/// @param stage  of the chain
/// @param phase  of the protocol
/// @param region where it is; empty: in no one place
/// @param population whose it is; empty: of no one population
/// @param what   the quantity in words
/// @param unit   of the values; empty: a pure number; `%`: a share
/// @param first  in the one group
/// @param second in the other
/// @param differs whether the two differ beyond what the stage calls alike
public record Link(
        Stage stage,
        String phase,
        String region,
        String population,
        String what,
        String unit,
        double first,
        double second,
        boolean differs) {

    /// How far the two values are apart.
    public double difference() {
        return Math.abs(first - second);
    }

    /// Stages of the chain, in their causal order.
    public enum Stage {
        OCCUPANCY("occupancy"),
        MESSENGER("messenger"),
        GATE("gate"),
        WEIGHT("weight"),
        RATE("rate"),
        BEHAVIOUR("behaviour");

        private final String word;

        Stage(String word) {
            this.word = word;
        }

        /// How people call it.
        public String word() {
            return word;
        }
    }
}
