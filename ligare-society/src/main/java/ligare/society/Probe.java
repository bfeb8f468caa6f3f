package ligare.society;

import ligare.engine.slow.Block;
import ligare.model.protocol.Phase;

/// Looks at subjects while they run. It may read whatever it likes and changes nothing: with or without probes, a run has
/// the same bits.
@FunctionalInterface
public interface Probe {
    /// Sees nothing.
    Probe NONE = (_, _, _, _, _) -> {};

    /// One step of one subject has been taken.
    ///
    /// @param phase of the protocol
    /// @param lane of the subject within its block
    /// @param step length, ms
    /// @param levelBefore concentrations before the step, nM, by tissue and lane
    /// @param block state after the step
    void saw(Phase phase, int lane, double step, double[][] levelBefore, Block block);

    /// A subject begins to do something: as it enters a phase, and whenever its behaviour changes.
    ///
    /// @param phase of the protocol
    /// @param lane of the subject within its block
    /// @param time ms from the start of the first phase
    /// @param behaviour position in the behaviours of the phase's place
    /// @param other position in the phase's others; [Conduct#NOBODY]
    default void began(Phase phase, int lane, double time, int behaviour, int other) {}

    /// Both look.
    default Probe and(Probe other) {
        Probe first = this;
        return new Probe() {
            @Override
            public void saw(Phase phase, int lane, double step, double[][] levelBefore, Block block) {
                first.saw(phase, lane, step, levelBefore, block);
                other.saw(phase, lane, step, levelBefore, block);
            }

            @Override
            public void began(Phase phase, int lane, double time, int behaviour, int whom) {
                first.began(phase, lane, time, behaviour, whom);
                other.began(phase, lane, time, behaviour, whom);
            }
        };
    }
}
