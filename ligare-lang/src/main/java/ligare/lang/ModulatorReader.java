package ligare.lang;

import java.util.Collection;
import ligare.model.chemistry.Ligand;
import ligare.model.network.Course;
import ligare.model.network.Distribution;
import ligare.model.network.Modulator;
import ligare.model.unit.Dimension;
import ligare.model.unit.Quantity;
import org.jspecify.annotations.Nullable;

/// Reads a modulator of a plain network.
///
///     ligand: dopamine            optional: the ligand of the atlas that it is, so that receptors respond to it
///     baseline: 2 nM
///     clearance: 200 ms           optional for a ligand that the atlas knows to leave tissue in proportion to its concentration
///     releases:
///       - {at: [10 s, 20 s], amount: 500 nM}
///       - {with every spike of: dopaminergic, amount: 1 nM, after: 5 ms}
///       - {when: {unit: 0, of: excitatory}, is followed by: {unit: 1, of: excitatory}, within: 20 ms,
///          after: {between: [1 s, 3 s]}, amount: 500 nM}
///
/// or, for a concentration that is held from outside,
///
///     ligand: SCH23390
///     concentration: 5 nM         changes by `from: 1 s`, `until: 2 s`, or `then: [{at: 1 s, concentration: 0 nM}]`
final class ModulatorReader {
    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final String SPIKES = "with every spike of";

    private final Collection<String> populations;
    private final Known known;

    ModulatorReader(Collection<String> populations, Known known) {
        this.populations = populations;
        this.known = known;
    }

    Modulator read(String name, Mapping from) {
        String ligand = from.has("ligand") ? known.refer(from, "ligand", Kind.LIGAND) : null;
        if (from.has("concentration")) {
            Course course = InputReader.course(from, "concentration", Dimension.CONCENTRATION, 0, 1);
            return new Modulator.Given(name, ligand, course);
        }
        return new Modulator.Released(
                name,
                ligand,
                from.quantity("baseline", Dimension.CONCENTRATION, 0, ANY),
                clearance(from, ligand),
                Parts.listed(from, "releases", this::release));
    }

    private double clearance(Mapping from, @Nullable String ligand) {
        Ligand described = known.ligands.get(ligand);
        if (from.has("clearance") || described == null) {
            return from.quantity("clearance", Dimension.TIME, Mapping.POSITIVE, ANY);
        }
        return switch (described.clearance()) {
            case Ligand.Clearance.FirstOrder firstOrder -> firstOrder.halfLife() / Math.log(2);
            case Ligand.Clearance.Uptake(double maximum, double half) -> {
                from.problem(
                        "clearance",
                        "nothing, and %s is taken up by transporters, not in proportion to its concentration"
                                .formatted(ligand),
                        "a time constant",
                        "write clearance: %s, which it is at low concentrations"
                                .formatted(Quantity.of(half / maximum, Dimension.TIME)));
                yield 1;
            }
        };
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
