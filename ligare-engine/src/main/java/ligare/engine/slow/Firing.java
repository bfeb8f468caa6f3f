package ligare.engine.slow;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ligare.engine.Siegert;
import ligare.engine.Volley;
import ligare.model.circuit.Effect;
import org.jspecify.annotations.Nullable;

/// What one population fires at, given the rates of its sources:
///
///     μ = bias + Σ senses + Σ effects + Σ coupling·w·r        σ² = noise² + Σ coupling·J·w²·r        r = Φ(μ, σ)
///
/// Where terminals of a source are made to fire together, cells fire to [Volley]s beside; what inhibits counts as Poisson spikes.
final class Firing {
    private final int number;
    private final Program.Node node;
    private final Layout layout;
    private final Signals signals;
    private final Input input;
    private final Program.Sense[] senses;
    private final Pull[] onMean;
    private final Pull[] onThreshold;
    private final Pull[] onLeak;
    private final Source[] sources;
    private final int[] slow;
    private final int[] beats;
    private final double[] threshold;
    private final double bias;
    private final double noise;

    /// Whether its units differ by the individual in reach.
    final boolean coded;

    /// Whether nothing but senses and drives moves it, so that it fires the same while these are the same.
    final boolean steady;

    /// An action on the cell itself.
    ///
    /// @param column of the state that is its signal's row; −1: the row is computed
    /// @param amount at a level of 1 of the signal's row
    private record Pull(Program.Action action, int column, double amount) {}

    /// A projection that ends here.
    ///
    /// @param number of the link
    /// @param modulated whether anything can change its efficacy
    /// @param trace of a plastic one; null: fixed
    /// @param unit number of the first unit of its source
    /// @param units of its source
    private record Source(
            int number, Program.Link link, boolean modulated, Program.@Nullable Trace trace, int unit, int units) {}

    /// @param steady populations before it in the order of sweeps: whether each is
    Firing(
            Program program,
            Layout layout,
            Reach reach,
            Signals signals,
            Input input,
            boolean[] modulated,
            boolean[] steady,
            int number) {
        this.number = number;
        this.layout = layout;
        this.signals = signals;
        this.input = input;
        node = program.nodes().get(number);
        senses = IntStream.of(node.sensesIn()).mapToObj(program.senses()::get).toArray(Program.Sense[]::new);
        List<Program.Action> heard = node.effects().stream().filter(reach::heard).toList();
        onMean = pulls(heard, Effect.Target.Bias.class::isInstance);
        onThreshold = pulls(heard, Effect.Target.Threshold.class::isInstance);
        onLeak = pulls(heard, Effect.Target.Leak.class::isInstance);
        sources = IntStream.of(node.linksIn()).mapToObj(l -> source(program, l, modulated[l])).toArray(Source[]::new);
        slow = program.excitabilities(number).map(e -> layout.expression + e).toArray();
        beats =
                IntStream.range(0, program.beats().size())
                        .filter(b -> program.beats().get(b).node() == number)
                        .toArray();
        bias = node.bias();
        noise = node.cell().noise();
        threshold = new double[input.lanes];
        Arrays.fill(threshold, node.cell().threshold());
        coded = node.units() > 1 || Arrays.stream(senses).anyMatch(Program.Sense::coded);
        this.steady =
                onMean.length + onThreshold.length + onLeak.length + slow.length + beats.length == 0
                        && Arrays.stream(sources)
                                .allMatch(s -> s.trace == null && !s.modulated && steady[s.link.from()]);
    }

    private Pull[] pulls(List<Program.Action> heard, Predicate<Effect.Target> on) {
        return heard.stream()
                .filter(a -> on.test(a.effect().target()))
                .map(a -> new Pull(a, signals.column(number, a), a.effect().amount() * signals.factor(a)))
                .toArray(Pull[]::new);
    }

    private static Source source(Program program, int number, boolean modulated) {
        Program.Link link = program.links().get(number);
        Program.Node from = program.nodes().get(link.from());
        Program.Trace trace = link.plastic() < 0 ? null : program.plastic().get(link.plastic());
        return new Source(number, link, modulated, trace, from.unit(), from.units());
    }

    /// Leaves rates in the active row of the input; of a coded population, those of its other units in the resting row.
    ///
    /// @param x state, by column and lane
    void fire(Block block, double[][] x) {
        gather(block, x);
        if (coded) {
            for (int i = 0; i < input.lanes; i++) {
                input.sensed[i] += input.mean[i];
            }
            phi(input.sensed, input.active);
            phi(input.mean, input.resting);
        } else {
            phi(input.mean, input.active);
        }
        for (int s = 0; s < sources.length; s++) {
            if (pulses(block, s) > 0 && leads(block, s)) {
                volley(block, x, pulses(block, s));
            }
        }
    }

    private void gather(Block block, double[][] x) {
        Arrays.fill(input.mean, bias + block.drive[number]);
        if (block.excited[number]) {
            scale(1, block.excitability[number], input.mean);
        }
        Arrays.fill(input.variance, noise * noise);
        if (coded) {
            Arrays.fill(input.sensed, 0);
        }
        for (Program.Sense sense : senses) {
            scale(sense.drive(), block.sense[sense.channel()], sense.coded() ? input.sensed : input.mean);
        }
        pull(onMean, block, x, input.mean);
        for (int column : slow) {
            scale(1, x[column], input.mean);
        }
        for (int b : beats) {
            scale(1, block.beat[b], input.mean);
        }
        if (onThreshold.length > 0) {
            Arrays.fill(threshold, node.cell().threshold());
            pull(onThreshold, block, x, threshold);
        }
        if (node.leaky()) {
            Arrays.fill(input.leak, 1);
            pull(onLeak, block, x, input.leak);
        }
        for (Source source : sources) {
            gather(block, x, source);
        }
    }

    private void pull(Pull[] pulls, Block block, double[][] x, double[] target) {
        for (Pull pull : pulls) {
            double[] row = pull.column < 0 ? signals.row(block, x, number, pull.action) : x[pull.column];
            scale(pull.amount, row, target);
        }
    }

    private static void scale(double amount, double[] row, double[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] += amount * row[i];
        }
    }

    private void gather(Block block, double[][] x, Source source) {
        double transmitted = block.transmitted(source.number);
        double coupling = source.link.coupling() * transmitted;
        double square = coupling * source.link.weight() * transmitted;
        double evoked = coupling < 0 ? block.evoked[source.number] : 0;
        double[] efficacy = block.efficacy[source.number];
        if (source.trace != null) {
            double depth = source.trace.rule().depth();
            for (int u = 0; u < source.units; u++) {
                int at = source.trace.first() + u;
                double[] late = x[layout.late + at];
                double[] rate = fired(block.rate[source.unit + u], evoked);
                input.add(efficacy, depth, block.tag[at], late, rate, coupling, square);
            }
            return;
        }
        // Units of equal weight add up to the population's mean rate times their number.
        double[] rate = fired(block.populationRate[source.link.from()], evoked);
        if (source.modulated) {
            input.add(efficacy, rate, coupling * source.units, square * source.units);
        } else {
            input.add(rate, coupling * source.units, square * source.units);
        }
    }

    /// What terminals fire: what their cells do, and what is set off in them.
    private double[] fired(double[] rate, double evoked) {
        if (evoked == 0) {
            return rate;
        }
        for (int i = 0; i < rate.length; i++) {
            input.fired[i] = rate[i] + evoked;
        }
        return input.fired;
    }

    /// Rate of pulses to a source that excites, kHz.
    private double pulses(Block block, int source) {
        return sources[source].link.coupling() > 0 ? block.pulses[sources[source].number] : 0;
    }

    /// Whether a source is the first with pulses of its rhythm.
    private boolean leads(Block block, int source) {
        for (int before = 0; before < source; before++) {
            if (pulses(block, before) == pulses(block, source)) {
                return false;
            }
        }
        return true;
    }

    /// What all sources with pulses of one rhythm do, which come together.
    private void volley(Block block, double[][] x, double pulses) {
        Arrays.fill(input.lift, 0);
        Arrays.fill(input.scatter, 0);
        for (int s = 0; s < sources.length; s++) {
            if (pulses(block, s) == pulses) {
                lift(block, x, sources[s]);
            }
        }
        strike(pulses, coded ? input.sensed : input.mean, input.active);
        if (coded) {
            strike(pulses, input.mean, input.resting);
        }
    }

    private void lift(Block block, double[][] x, Source source) {
        double transmitted = block.transmitted(source.number);
        double spikes = block.evoked[source.number] / block.pulses[source.number];
        double jump = source.link.coupling() / node.cell().membraneTimeConstant() * transmitted;
        double weight = source.link.weight() * transmitted;
        double[] efficacy = block.efficacy[source.number];
        for (int i = 0; i < input.lanes; i++) {
            double leak = node.leaky() ? input.leak[i] : 1;
            double peak = Volley.peak(node.cell().membraneTimeConstant() / leak, node.cell().synapticTimeConstant());
            for (int u = 0; u < source.units; u++) {
                double factor = efficacy[i] * written(block, x, source, u, i) * peak;
                input.lift[i] += jump * spikes * factor;
                input.scatter[i] += 2 * jump * weight * spikes * factor * factor;
            }
        }
    }

    private double written(Block block, double[][] x, Source source, int unit, int lane) {
        if (source.trace == null) {
            return 1;
        }
        int at = source.trace.first() + unit;
        return 1 + source.trace.rule().depth() * (1 - (1 - block.tag[at][lane]) * (1 - x[layout.late + at][lane]));
    }

    private void strike(double pulses, double[] potential, double[] rate) {
        for (int i = 0; i < rate.length; i++) {
            double leak = node.leaky() ? input.leak[i] : 1;
            double mean = potential[i] / leak;
            double struck =
                    Volley.struck(mean, input.variance[i] / leak, threshold[i], input.lift[i], input.scatter[i]);
            rate[i] += pulses * struck;
        }
    }

    private void phi(double[] potential, double[] rate) {
        if (node.cell().noise() > 0 && !node.leaky()) {
            Siegert.rates(
                    potential,
                    input.variance,
                    threshold,
                    node.cell().membraneTimeConstant(),
                    node.cell().reset(),
                    node.cell().refractory(),
                    node.cell().synapticTimeConstant(),
                    node.kept(),
                    input.high,
                    input.low,
                    rate);
            return;
        }
        for (int i = 0; i < rate.length; i++) {
            double leak = node.leaky() ? input.leak[i] : 1;
            rate[i] =
                    Siegert.rate(
                            potential[i] / leak,
                            Math.sqrt(input.variance[i] / leak),
                            node.cell().membraneTimeConstant() / leak,
                            threshold[i],
                            node.cell().reset(),
                            node.cell().refractory(),
                            node.cell().synapticTimeConstant(),
                            node.kept());
        }
    }
}
