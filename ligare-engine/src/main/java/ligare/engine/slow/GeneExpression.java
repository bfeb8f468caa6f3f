package ligare.engine.slow;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Derivatives of what effects move slowly: densities of receptors, what populations make, the mass of glands, excitability.
/// The equations are those of [ligare.model.circuit.Effect.Target] and, for marks of youth, [ligare.model.circuit.Window].
final class GeneExpression {
    private final Program program;
    private final Layout layout;
    private final Signals signals;
    private final int[] genes;
    private final int[] adding;
    private final int[] growing;
    private final int[] windowed;
    private final double[] filled;

    /// @param signals that effects follow
    GeneExpression(Program program, Layout layout, Signals signals) {
        this.program = program;
        this.layout = layout;
        this.signals = signals;
        genes =
                program.expressions().stream()
                        .mapToInt(Program.Expression::gene)
                        .filter(gene -> gene >= 0)
                        .distinct()
                        .toArray();
        filled = program.expressions().stream().mapToDouble(Program.Expression::filled).toArray();
        adding = numbers(e -> !grows(e));
        growing = numbers(this::grows);
        windowed = numbers(e -> program.expressions().get(e).windowed());
    }

    private int[] numbers(IntPredicate which) {
        return IntStream.range(0, filled.length).filter(which).toArray();
    }

    private boolean grows(int e) {
        return !Double.isNaN(filled[e]);
    }

    /// Derivatives at a state for which rates and G proteins have been evaluated.
    ///
    /// @param block rates, G proteins, references, open windows; receives the change of each gene's expression
    /// @param x state
    /// @param dx receives derivatives, per ms
    void evaluate(Block block, double[][] x, double[][] dx) {
        for (int gene : genes) {
            Arrays.fill(block.expression[gene], 0);
        }
        for (int e : adding) {
            if (program.expressions().get(e).windowed()) {
                Arrays.fill(dx[layout.expression + e], 0);
            } else {
                follow(block, x, e, dx[layout.expression + e]);
            }
            add(block, x, e);
        }
        for (int e : windowed) {
            if (block.open[e]) {
                mark(block, x, e, dx[layout.expression + e]);
            }
        }
        for (int e : growing) {
            grow(block, x, e, dx[layout.expression + e]);
        }
    }

    /// Effects on one gene add up; excitability has none.
    private void add(Block block, double[][] x, int e) {
        int gene = program.expressions().get(e).gene();
        if (gene >= 0) {
            double[] change = x[layout.expression + e];
            double[] sum = block.expression[gene];
            for (int i = 0; i < block.lanes; i++) {
                sum[i] += change[i];
            }
        }
    }

    private void follow(Block block, double[][] x, int e, double[] slope) {
        Program.Expression expression = program.expressions().get(e);
        double[] change = x[layout.expression + e];
        double[] row = signals.row(block, x, expression.node(), expression.action());
        double[] reference = block.reference[e];
        double factor = signals.factor(expression.action());
        double amount = expression.action().effect().amount();
        double perTime = 1 / expression.timeConstant();
        for (int i = 0; i < block.lanes; i++) {
            slope[i] = (amount * (factor * row[i] - reference[i]) - change[i]) * perTime;
        }
    }

    /// Compares with an undisturbed animal; an open window needs the sum over its gene.
    private void mark(Block block, double[][] x, int e, double[] slope) {
        Program.Expression expression = program.expressions().get(e);
        double[] change = x[layout.expression + e];
        double amount = expression.action().effect().amount();
        double perTime = 1 / expression.timeConstant();
        for (int i = 0; i < block.lanes; i++) {
            double departure = level(block, x, e, i) - block.reference[e][i];
            slope[i] = departure * departure * (amount * departure - change[i]) * perTime;
        }
    }

    /// The mass of a gland multiplies what its cells make.
    private void grow(Block block, double[][] x, int e, double[] slope) {
        Program.Expression expression = program.expressions().get(e);
        double[] change = x[layout.expression + e];
        double[] row = signals.row(block, x, expression.node(), expression.action());
        double[] reference = block.reference[e];
        double[] sum = block.expression[expression.gene()];
        double factor = signals.factor(expression.action());
        double amount = expression.action().effect().amount();
        double perTime = 1 / expression.timeConstant();
        for (int i = 0; i < block.lanes; i++) {
            double trophic = trophic(amount, factor * row[i], reference[i]);
            double mass = 1 + change[i];
            slope[i] = mass * (trophic * (1 - filled[e] * mass) / (1 - filled[e]) - 1) * perTime;
            sum[i] = Math.max(0, 1 + sum[i]) * mass - 1;
        }
    }

    private static double trophic(double amount, double level, double reference) {
        return reference > 0 ? Math.max(0, 1 + amount * (level / reference - 1)) : 1;
    }

    /// Where the change of an expression tends to.
    ///
    /// @param e number of the expression effect
    /// @param level of its signal
    double target(Block block, int e, int lane, double level) {
        double amount = program.expressions().get(e).action().effect().amount();
        double reference = block.reference[e][lane];
        if (grows(e)) {
            double trophic = trophic(amount, level, reference);
            return Math.max(0, trophic - (1 - filled[e])) / (filled[e] * Math.max(trophic, 1e-300)) - 1;
        }
        return amount * (level - reference);
    }

    /// Level of the signal of an expression effect; where it has a window, of a receptor per receptor that is there.
    double level(Block block, double[][] x, int e, int lane) {
        Program.Expression expression = program.expressions().get(e);
        double level =
                signals.row(block, x, expression.node(), expression.action())[lane]
                        * signals.factor(expression.action());
        int site = expression.action().site();
        double there = expression.windowed() && site >= 0 ? 1 + block.expression[site][lane] : 1;
        return there > 0 ? level / there : 0;
    }

    /// Levels of the signal of an expression effect, by lane.
    void levels(Block block, double[][] x, int e, double[] levels) {
        Program.Expression expression = program.expressions().get(e);
        double[] row = signals.row(block, x, expression.node(), expression.action());
        double factor = signals.factor(expression.action());
        for (int i = 0; i < levels.length; i++) {
            levels[i] = row[i] * factor;
        }
    }
}
