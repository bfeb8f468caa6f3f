package ligare.engine.spiking;

import org.jspecify.annotations.Nullable;

/// The concentration of one modulator, nM. Every thread works it out for itself, from spikes that all threads have seen.
interface ModulatorLevel {
    String name();

    @Nullable String ligand();

    /// To the next grid point.
    void advance(long point);

    /// Just after the grid point reached last.
    double level();

    /// At the beginning of the step that ends there.
    double levelBefore();

    /// At the end of that step, before anything is released at the grid point.
    double levelReached();

    /// The concentration as the third factor of a rule.
    ThirdFactor above(double reference, double eligibilityTime, double step);
}
