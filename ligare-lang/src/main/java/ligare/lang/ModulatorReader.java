package ligare.lang;

import java.util.Collection;
import ligare.model.network.Distribution;
import ligare.model.network.Modulator;
import ligare.model.unit.Dimension;

/// Reads a modulator of a plain network.
///
///     baseline: 2 nM
///     clearance: 200 ms
///     releases:
///       - {at: [10 s, 20 s], amount: 500 nM}
///       - {with every spike of: dopaminergic, amount: 1 nM, after: 5 ms}
///       - {when: {unit: 0, of: excitatory}, is followed by: {unit: 1, of: excitatory}, within: 20 ms,
///          after: {between: [1 s, 3 s]}, amount: 500 nM}
final class ModulatorReader {
    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final String SPIKES = "with every spike of";

    private final Collection<String> populations;

    ModulatorReader(Collection<String> populations) {
        this.populations = populations;
    }

    Modulator read(String name, Mapping from) {
        return new Modulator(
                name,
                from.quantity("baseline", Dimension.CONCENTRATION, 0, ANY),
                from.quantity("clearance", Dimension.TIME, Mapping.POSITIVE, ANY),
                Parts.listed(from, "releases", this::release));
    }

    private Modulator.Release release(Mapping from) {
        double amount = from.quantity("amount", Dimension.CONCENTRATION);
        return switch (from.either("at", SPIKES, "when")) {
            case "at" -> new Modulator.Pulses(from.schedule("at"), amount);
            case SPIKES ->
                    new Modulator.PerSpike(
                            from.reference(SPIKES, populations, "a population of this file"),
                            amount,
                            from.quantity("after", Dimension.TIME, Mapping.POSITIVE, ANY));
            default -> {
                Mapping first = from.mapping("when");
                Mapping second = from.mapping("is followed by");
                double window = from.quantity("within", Dimension.TIME, Mapping.POSITIVE, ANY);
                Distribution after = Draw.any(from, "after", Dimension.TIME, Mapping.POSITIVE, 1);
                yield new Modulator.Reward(
                        population(first),
                        (int) first.serial("unit"),
                        population(second),
                        (int) second.serial("unit"),
                        window,
                        after,
                        amount);
            }
        };
    }

    private String population(Mapping from) {
        return from.reference("of", populations, "a population of this file");
    }
}
