package ligare.model.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What was recorded of one subject; pure data. Arrays are indexed by the names beside them.
///
/// @param phases one per phase of the protocol, in order
/// @param traces sampled courses for pictures
/// @param assays tests of a learner, one for each phase that ends in one and each layer that is tuned to command
/// @param companions what was recorded of the others that ran, by name
public record Recording(
        List<PhaseRecord> phases, List<Trace> traces, List<Assay> assays, SequencedMap<String, Recording> companions) {
    public Recording {
        phases = List.copyOf(phases);
        traces = List.copyOf(traces);
        assays = List.copyOf(assays);
        companions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(companions));
    }

    /// What was recorded of a subject that lives with a circuit.
    public Recording(List<PhaseRecord> phases, List<Trace> traces) {
        this(phases, traces, Collections.emptyNavigableMap());
    }

    /// What was recorded of a subject that lives with a circuit, and of its companions.
    public Recording(List<PhaseRecord> phases, List<Trace> traces, SequencedMap<String, Recording> companions) {
        this(phases, traces, List.of(), companions);
    }

    /// What was recorded of a learner.
    public static Recording ofLearner(List<Assay> assays) {
        return new Recording(List.of(), List.of(), assays, Collections.emptyNavigableMap());
    }

    /// One phase.
    ///
    /// @param phase its name
    /// @param duration ms
    /// @param behaviours names, first index of the tables below
    /// @param others names of the animals present, plus a last column for nobody
    /// @param timeIn ms, by behaviour and other
    /// @param count starts, by behaviour and other
    /// @param latency ms to the first start; NaN: never
    /// @param ligands names
    /// @param regions names
    /// @param concentration mean, nM, by ligand and region
    /// @param populations names
    /// @param rate mean rate, kHz, by population and other (last column: nobody in reach); NaN where never
    /// @param projections names of the plastic projections
    /// @param weight change of the weight at the end, by projection and other
    /// @param receptors names
    /// @param density relative to the reference map at the end, by receptor and region; NaN where there is none
    /// @param synthesis relative to the circuit at the end, by ligand and population; 1 where nothing acts on it
    /// @param signs names of the vital signs
    /// @param level mean of each, in its unit
    public record PhaseRecord(
            String phase,
            double duration,
            List<String> behaviours,
            List<String> others,
            double[][] timeIn,
            int[][] count,
            double[][] latency,
            List<String> ligands,
            List<String> regions,
            double[][] concentration,
            List<String> populations,
            double[][] rate,
            List<String> projections,
            double[][] weight,
            List<String> receptors,
            double[][] density,
            double[][] synthesis,
            List<String> signs,
            double[] level) {}

    /// A sampled course.
    ///
    /// @param name what it shows
    /// @param individual of whom, where the quantity has a course for each animal that the subject meets; else empty
    /// @param unit of the values; empty: a pure number
    /// @param times ms from the start of the first phase
    /// @param values as many as times
    public record Trace(String name, String individual, String unit, double[] times, double[] values) {}
}
