package ligare.engine.slow;

/// One lane and the derivatives at its state.
final class Bench {
    final Program program;
    final Layout layout;
    final Block block;
    final double[][] slope;

    Bench(Small small) {
        program = small.compile();
        layout = new Layout(program);
        block = new Block(program, layout, 1);
        slope = new double[layout.columns][1];
    }

    Bench state(int column, double value) {
        block.state[column][0] = value;
        return this;
    }

    Bench rate(int unit, double value) {
        block.rate[unit][0] = value;
        return this;
    }

    double slope(int column) {
        new Tags(program, layout).evaluate(block, block.state);
        new Kinetics(program, layout, Reach.of(program, layout), 1).evaluate(block, block.state, slope);
        return slope[column][0];
    }

    /// The response that the receptor heads for.
    double steadyResponse() {
        state(layout.response, 0);
        return slope(layout.response) * Small.RELAXATION;
    }

    void advance(double duration) {
        Small.advance(new QuasiStationary(program, layout, block, 1e-6), 1, duration);
    }
}
