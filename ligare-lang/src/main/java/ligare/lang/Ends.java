package ligare.lang;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import ligare.model.network.Effect;
import ligare.model.network.Kinetics;
import ligare.model.network.Synapse;
import ligare.model.unit.Dimension;

/// Where spikes end: a synapse that all targets have in the same form, so that one weight means the same to all.
///
/// @param cell neuron of the targets
record Ends(NeuronReader.Cell cell, Synapse synapse) {
    private static final Synapse PLACEHOLDER =
            new Synapse("unreadable", new Kinetics.Delta(), new Effect.VoltageStep());

    /// Whether a target has a mistake of its own, so that nothing more can be said here.
    static boolean unreadable(List<String> targets, SequencedMap<String, NeuronReader.Cell> cells) {
        return targets.isEmpty()
                || targets.stream()
                        .map(cells::get)
                        .anyMatch(each -> each == null || each == NeuronReader.Cell.UNREADABLE);
    }

    /// Reads `through`, the name of the synapse, which must be one of each target.
    static Ends of(Mapping from, List<String> targets, SequencedMap<String, NeuronReader.Cell> cells) {
        List<NeuronReader.Cell> ends =
                targets.stream().flatMap(name -> Optional.ofNullable(cells.get(name)).stream()).toList();
        NeuronReader.Cell first = ends.getFirst();
        List<String> known = first.synapses().stream().map(Synapse::name).toList();
        String through = from.reference("through", known, "a synapse of the target's neuron");
        Synapse synapse = called(first, through).orElse(PLACEHOLDER);
        for (NeuronReader.Cell other : ends) {
            Dimension dimension = called(other, through).map(other::weightDimension).orElse(Dimension.NUMBER);
            if (called(other, through).isEmpty()
                    || dimension != first.weightDimension(synapse)
                    || other.perWeight(synapse) != first.perWeight(synapse)) {
                from.problem(
                        "through",
                        Excerpt.quote(through) + ", which the targets do not share in the same form",
                        "a synapse whose weight means the same to all targets",
                        "write one entry for each target");
                break;
            }
        }
        return new Ends(first, synapse);
    }

    private static Optional<Synapse> called(NeuronReader.Cell cell, String name) {
        return cell.synapses().stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
