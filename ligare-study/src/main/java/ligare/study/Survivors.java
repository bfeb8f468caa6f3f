package ligare.study;

import java.util.List;
import java.util.stream.Stream;
import ligare.engine.SimulationDiverged;
import ligare.model.measure.Recording;

/// What a block of subjects came to. A subject that diverges takes nobody with it: the block is halved and run again until
/// it is alone, which changes no bit of the others, because subjects of a block never see each other.
///
/// @param recordings of those that finished, in the order of subjects
/// @param lost       those that diverged, in the order of subjects
record Survivors(List<Recording> recordings, List<Results.Lost> lost) {
    Survivors {
        recordings = List.copyOf(recordings);
        lost = List.copyOf(lost);
    }

    /// Runs neighbouring subjects together.
    @FunctionalInterface
    interface Simulation {
        /// @throws SimulationDiverged if one of them does
        List<Recording> run(int first, int count);
    }

    /// Says why a subject was lost.
    @FunctionalInterface
    interface Reason {
        String of(SimulationDiverged diverged);
    }

    /// Runs these subjects, together if possible.
    static Survivors of(int first, int count, Simulation simulation, Reason reason) {
        try {
            return new Survivors(simulation.run(first, count), List.of());
        } catch (SimulationDiverged diverged) {
            if (count == 1) {
                return new Survivors(List.of(), List.of(new Results.Lost(first, reason.of(diverged))));
            }
            int half = count / 2;
            return of(first, half, simulation, reason).and(of(first + half, count - half, simulation, reason));
        }
    }

    private Survivors and(Survivors later) {
        return new Survivors(
                Stream.concat(recordings.stream(), later.recordings.stream()).toList(),
                Stream.concat(lost.stream(), later.lost.stream()).toList());
    }
}
