package ligare.engine.spiking;

import java.util.List;
import ligare.model.network.Network;

/// What a run of a network gave.
///
/// @param duration ms of model time that were run
/// @param spikeHash hash over all spikes of all populations: equal hashes mean the same spikes, whatever was recorded
/// @param synapses number of synapses that were built
/// @param activities one for each population, in the network's order
/// @param traces one for each trace recorder, in the network's order
/// @param weights one for each weight recorder, in the network's order
/// @param signals concentrations, occupancies and responses that were recorded, in the network's order
public record SpikingResult(
        Network network,
        double duration,
        long seed,
        long spikeHash,
        long synapses,
        List<PopulationActivity> activities,
        List<Trace> traces,
        List<WeightHistory> weights,
        List<SignalTrace> signals) {

    public SpikingResult {
        activities = List.copyOf(activities);
        traces = List.copyOf(traces);
        weights = List.copyOf(weights);
        signals = List.copyOf(signals);
    }

    /// What the population of that name did.
    ///
    /// @throws IllegalArgumentException if there is no such population
    public PopulationActivity activity(String population) {
        return activities.stream()
                .filter(each -> each.name().equals(population))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no population is called " + population));
    }
}
