package ligare.engine.slow;

/// Weight of a plastic projection from one unit of its source, relative to the described one: 1 + change.
///
///     change = depth·(1 − (1 − early^n/(θ^n + early^n))·(1 − late))
final class PlasticWeight {
    private final Program.Trace trace;
    private final Layout layout;
    private final double steep;
    private final double half;

    PlasticWeight(Program.Trace trace, Layout layout) {
        this.trace = trace;
        this.layout = layout;
        steep = trace.rule().tagHill();
        half = Hill.power(trace.rule().tagThreshold(), steep);
    }

    /// The change at a state, a fraction.
    ///
    /// @param x state, by column and lane
    double change(double[][] x, int unit, int lane) {
        double early = x[layout.early + trace.first() + unit][lane];
        double late = x[layout.late + trace.first() + unit][lane];
        return trace.rule().depth() * (1 - (1 - Hill.share(early, steep, half)) * (1 - late));
    }
}
