package ligare.engine.slow;

import java.util.Arrays;
import java.util.List;
import ligare.engine.SimulationDiverged;

/// Advances a block: Heun's method with the embedded Euler step as error estimate, every lane with a step of its own; what
/// decays by itself at a constant rate b does so exactly, see [Decay].
///
///     x̂ = x + h φ₁ f(x)        x′ = x̂ + h φ₂ (f(x̂) + b x̂ − f(x) − b x)
///     error = max |x′ − x̂| / (tolerance·(floor + |x|))
///
/// Steps with error above 1 are taken again, smaller. The caller bounds each lane's step (next event, end of segment).
/// Lanes never see each other: one by one or in blocks, the bits are the same.
public final class QuasiStationary {
    private final Program program;
    private final Layout layout;
    private final int[] moving;
    private final Rates rates;
    private final Kinetics kinetics;
    private final Decay decay;
    private final Block block;
    private final double tolerance;
    private final double[][] first;
    private final double[][] second;
    private final double[][] predicted;
    private final double[][] corrected;
    private final double[] floor;
    private final double[] proposed;
    private final boolean[] tried;
    private final double[] error;
    private final double[] clock;
    private final double[] beaten;

    /// Step that a lane would take if nothing bounded it, ms.
    public final double[] nextStep;

    /// @param program of the group
    /// @param layout of the program
    /// @param block to advance
    /// @param tolerance relative error per step, about 0.01
    public QuasiStationary(Program program, Layout layout, Block block, double tolerance) {
        this(program, layout, Reach.of(program, layout), block, tolerance);
    }

    /// @param reach what is computed
    QuasiStationary(Program program, Layout layout, Reach reach, Block block, double tolerance) {
        this.program = program;
        this.layout = layout;
        this.block = block;
        this.tolerance = tolerance;
        moving = Reach.numbers(reach.column());
        rates = new Rates(program, layout, reach, block.lanes);
        kinetics = new Kinetics(program, layout, reach, block.lanes);
        decay = new Decay(program, layout, moving, block.lanes);
        first = new double[layout.columns][block.lanes];
        second = new double[layout.columns][block.lanes];
        predicted = block.state.clone();
        corrected = new double[layout.columns][];
        for (int c : moving) {
            predicted[c] = new double[block.lanes];
            corrected[c] = new double[block.lanes];
        }
        proposed = new double[block.lanes];
        tried = new boolean[block.lanes];
        error = new double[block.lanes];
        clock = new double[block.lanes];
        beaten = new double[block.lanes];
        nextStep = new double[block.lanes];
        Arrays.fill(nextStep, 1000);
        floor = floors();
    }

    /// The same method for another block of the same program.
    public QuasiStationary over(Block other) {
        return new QuasiStationary(program, layout, other, tolerance);
    }

    /// Absolute scale below which a variable's error does not count, by column: nM for concentrations and plasma, a
    /// fraction for shares, kHz for expectations.
    private double[] floors() {
        double[] scale = new double[layout.columns];
        Arrays.fill(scale, 1);
        Arrays.fill(scale, layout.csf, layout.response, 1);
        Arrays.fill(scale, layout.expectation, layout.expression, 0.01);
        return scale;
    }

    /// Says what time it is, for the message of a diverging model, ms. Steps tell it themselves.
    public void at(double time) {
        Arrays.fill(clock, time);
    }

    /// What time each lane's clock shows, ms.
    public double[] times() {
        return clock.clone();
    }

    /// Goes on as another kernel would, whose block this one's has become; refreshed.
    ///
    /// @param steps its next steps, ms
    /// @param times its clocks, ms
    public void resume(double[] steps, double[] times) {
        System.arraycopy(steps, 0, nextStep, 0, nextStep.length);
        System.arraycopy(times, 0, clock, 0, clock.length);
        refresh();
    }

    /// Rates, concentrations, gates and derivatives at the present state and senses. To be called after any change of
    /// senses, drives, infusions or state from outside.
    ///
    /// @throws SimulationDiverged if the circuit has no fixed point that its loops lead to
    public void refresh() {
        beat(0);
        rates.evaluate(block, block.state, clock);
        kinetics.evaluate(block, block.state, first);
    }

    /// Drives of the rhythms at the clock and some share of the proposed steps.
    private void beat(double share) {
        for (int i = 0; i < block.lanes && block.beat.length > 0; i++) {
            beaten[i] = clock[i] + share * proposed[i];
        }
        for (int b = 0; b < block.beat.length; b++) {
            program.beats().get(b).at(beaten, block.late[b], block.beat[b]);
        }
    }

    /// Levels of the signals that gene expression follows, after [#refresh].
    ///
    /// @param levels receives them, by expression effect and lane
    public void levels(double[][] levels) {
        for (int e = 0; e < levels.length; e++) {
            kinetics.expression().levels(block, block.state, e, levels[e]);
        }
    }

    /// Brings gene expression at once to where a life at these levels of the signals would have brought it; an effect without
    /// a reference of its own takes the subject's level.
    ///
    /// @param levels of the signals, by expression effect and lane
    public void acclimatise(double[][] levels) {
        for (int e = 0; e < program.expressions().size(); e++) {
            if (program.expressions().get(e).windowed()) {
                continue;
            }
            double reference = program.expressions().get(e).reference();
            double atFirst = program.expressions().get(e).atFirst();
            for (int i = 0; i < block.lanes; i++) {
                block.reference[e][i] = Double.isNaN(reference) ? levels[e][i] : reference;
                block.state[layout.expression + e][i] =
                        Double.isNaN(atFirst) ? kinetics.expression().target(block, e, i, levels[e][i]) : atFirst;
            }
        }
    }

    /// Level of the signal of an expression effect, as its reference is meant.
    ///
    /// @param e number of the effect
    public double level(int e, int lane) {
        return kinetics.expression().level(block, block.state, e, lane);
    }

    /// Tries one step per lane and takes those that are exact enough.
    ///
    /// @param h step of each lane, ms; 0 leaves a lane as it is. Receives the step taken: 0 where it has to be tried again
    /// @param most longest step to propose next, ms
    /// @param time ms, for the message of a diverging model
    /// @throws SimulationDiverged if a state is not finite, or the circuit has no fixed point that its loops lead to
    public void step(double[] h, double most, double[] time) {
        attempt(h, most, time);
        take(h);
    }

    /// Tries one step per lane and takes none yet, so that blocks can step together.
    ///
    /// @param h as for [#step]; receives 0 where the step is not exact enough
    public void attempt(double[] h, double most, double[] time) {
        System.arraycopy(h, 0, proposed, 0, block.lanes);
        decay.over(h);
        for (int c : moving) {
            predict(block.state[c], first[c], decay.first(c), predicted[c]);
        }
        System.arraycopy(time, 0, clock, 0, block.lanes);
        beat(1);
        rates.follow(block, predicted, clock);
        kinetics.evaluate(block, predicted, second);
        correct();
        for (int i = 0; i < block.lanes; i++) {
            if (!Double.isFinite(error[i])) {
                throw diverged(i, time[i]);
            }
            tried[i] = proposed[i] > 0;
            if (tried[i]) {
                boolean accepted = error[i] <= 1;
                double grown = proposed[i] * Math.clamp(0.9 / Math.sqrt(Math.max(error[i], 1e-6)), 0.2, 3);
                // A step that an event cut short says nothing against the longer step that was planned.
                nextStep[i] = Math.min(most, accepted ? Math.max(grown, Math.min(nextStep[i], 3 * grown)) : grown);
                if (!accepted) {
                    proposed[i] = 0;
                }
            }
            h[i] = proposed[i];
        }
    }

    /// Takes what was attempted last: corrected columns become the state. To be called once after each attempt.
    ///
    /// @param h what the attempt left; lanes set to 0 since stay where they are
    public void take(double[] h) {
        for (int i = 0; i < block.lanes; i++) {
            clock[i] += h[i];
        }
        // A lane that tried no step was corrected to where it is.
        for (int i = 0; i < block.lanes; i++) {
            if (tried[i] && !(h[i] > 0)) {
                for (int c : moving) {
                    corrected[c][i] = block.state[c][i];
                }
            }
        }
        for (int c : moving) {
            double[] before = block.state[c];
            block.state[c] = corrected[c];
            corrected[c] = before;
        }
    }

    private void predict(double[] x, double[] f, double[] share, double[] p) {
        for (int i = 0; i < x.length; i++) {
            p[i] = x[i] + proposed[i] * share[i] * f[i];
        }
    }

    private void correct() {
        Arrays.fill(error, 0);
        for (int c : moving) {
            correct(c, block.state[c], first[c], predicted[c], second[c], corrected[c]);
        }
    }

    private void correct(int column, double[] x, double[] f, double[] p, double[] g, double[] next) {
        double[] share = decay.second(column);
        double rate = decay.rate(column);
        double scale = floor[column];
        for (int i = 0; i < x.length; i++) {
            double d = proposed[i] * share[i] * (g[i] - f[i] + rate * (p[i] - x[i]));
            error[i] = Math.max(error[i], Math.abs(d) / (tolerance * (scale + Math.abs(x[i]))));
            next[i] = p[i] + d;
        }
    }

    /// Names the variable that was lost first: what is no number soon makes others none.
    private SimulationDiverged diverged(int lane, double time) {
        String circuit = program.circuit().name();
        for (double[][] values : List.of(block.state, predicted)) {
            int column = astray(values, lane);
            if (column >= 0) {
                SlowVariable variable = SlowVariable.of(program, layout, column);
                return SimulationDiverged.inSubject(
                        circuit, variable.name(), variable.unit(), time, lane, values[column][lane]);
            }
        }
        int column = astray(second, lane);
        if (column >= 0) {
            String name = "derivative of " + SlowVariable.of(program, layout, column).name();
            return SimulationDiverged.inSubject(circuit, name, "", time, lane, second[column][lane]);
        }
        return SimulationDiverged.inSubject(circuit, "error estimate", "", time, lane, error[lane]);
    }

    private static int astray(double[][] values, int lane) {
        for (int c = 0; c < values.length; c++) {
            if (!Double.isFinite(values[c][lane])) {
                return c;
            }
        }
        return -1;
    }

    /// Value of a reader for a lane at the present rates.
    public double value(int reader, int lane) {
        Program.Reader r = program.readers().get(reader);
        double rate = block.populationRate[r.node()][lane];
        double value = r.slope() * (rate - block.state[layout.expectation + reader][lane]);
        return Double.isInfinite(r.limit()) ? value : r.limit() * StrictMath.tanh(value / r.limit());
    }

    /// Mean change of the weight of a plastic projection over the units that a code activates, as a fraction; a source of one
    /// unit knows no individuals, and has one weight for all.
    ///
    /// @param trace which plastic projection
    /// @param code units of the source, true where active
    /// @param lane which subject
    public double weight(int trace, boolean[] code, int lane) {
        Program.Trace written = program.plastic().get(trace);
        PlasticWeight weight = new PlasticWeight(written, layout);
        double sum = 0;
        int active = 0;
        for (int u = 0; u < written.units(); u++) {
            if (written.units() == 1 || code[u]) {
                sum += weight.change(block.state, u, lane);
                active++;
            }
        }
        return active == 0 ? 0 : sum / active;
    }
}
