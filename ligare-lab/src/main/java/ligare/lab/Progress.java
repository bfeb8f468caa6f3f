package ligare.lab;

import java.util.concurrent.atomic.DoubleAdder;

/// How much of an order is lived through. Safe for use by several threads.
final class Progress {
    private final DoubleAdder whole = new DoubleAdder();
    private final DoubleAdder lived = new DoubleAdder();

    /// @param foreseen time that all subjects together live through, ms
    Progress(double foreseen) {
        whole.add(foreseen);
    }

    /// More was lived through, ms.
    void lived(double time) {
        lived.add(time);
    }

    /// There is more to be lived through than was foreseen, ms.
    void foresee(double time) {
        whole.add(time);
    }

    /// From 0 to 1.
    double share() {
        double all = whole.sum();
        return all > 0 ? Math.min(1, lived.sum() / all) : 0;
    }
}
