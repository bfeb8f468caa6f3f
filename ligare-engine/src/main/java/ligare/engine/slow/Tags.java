package ligare.engine.slow;

/// How far the early trace of each synapse has set its tag, early^n/(θ^n + early^n): read by the weight and by what is
/// written next.
final class Tags {
    private final Program program;
    private final Layout layout;
    private final double[] steep;
    private final double[] half;

    Tags(Program program, Layout layout) {
        this.program = program;
        this.layout = layout;
        steep = program.plastic().stream().mapToDouble(trace -> trace.rule().tagHill()).toArray();
        half =
                program.plastic().stream()
                        .mapToDouble(trace -> Hill.power(trace.rule().tagThreshold(), trace.rule().tagHill()))
                        .toArray();
    }

    /// @param block receives the tags
    /// @param x state, by column and lane
    void evaluate(Block block, double[][] x) {
        for (int p = 0; p < steep.length; p++) {
            Program.Trace trace = program.plastic().get(p);
            for (int u = trace.first(); u < trace.first() + trace.units(); u++) {
                Hill.shares(x[layout.early + u], steep[p], half[p], block.tag[u]);
            }
        }
    }
}
