package ligare.engine.spiking;

import ligare.model.network.Modulator;
import org.jspecify.annotations.Nullable;

/// A concentration that is held from outside: constant within a step.
final class GivenLevel implements ModulatorLevel {
    private final Modulator.Given modulator;
    private final Schedule course;
    private double before;

    GivenLevel(Modulator.Given modulator, Timing timing) {
        this.modulator = modulator;
        course = new Schedule(modulator.concentration(), timing);
        before = course.value();
    }

    @Override
    public String name() {
        return modulator.name();
    }

    @Override
    public @Nullable String ligand() {
        return modulator.ligand();
    }

    @Override
    public void advance(long point) {
        before = course.value();
        course.moveTo(point);
    }

    @Override
    public double level() {
        return course.value();
    }

    @Override
    public double levelBefore() {
        return before;
    }

    @Override
    public double levelReached() {
        return before;
    }

    @Override
    public ThirdFactor above(double reference, double eligibilityTime, double step) {
        double share = ThirdFactor.filled(eligibilityTime, step);
        return () -> (before - reference) * share;
    }
}
