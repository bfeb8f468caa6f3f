package ligare.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ligare.engine.Randomness;
import ligare.engine.agree.Comparison;
import ligare.engine.agree.LearningTerm;
import ligare.engine.field.FastCircuit;
import ligare.engine.slow.Block;
import ligare.engine.slow.Compiler;
import ligare.engine.slow.Layout;
import ligare.engine.slow.OperatingPoint;
import ligare.engine.slow.Program;
import ligare.engine.slow.QuasiStationary;
import ligare.model.Atlas;
import ligare.model.agreement.HeldState;
import ligare.model.agreement.HeldState.Stretch;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Plasticity;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.model.subject.Youth;
import ligare.model.unit.Span;
import org.jspecify.annotations.Nullable;

/// One subject brought into a [HeldState] on the quasi-stationary clock: settled as a cohort is, then stretch after stretch
/// with the senses held. It has no traits of its own: every factor is 1.
public final class HeldSubject {
    private final HeldState state;
    private final Program program;
    private final Layout layout;
    private final Schedule schedule;
    private final @Nullable Youth youth;
    private final Block block;
    private final QuasiStationary kernel;
    private final Map<String, boolean[]> codes = new LinkedHashMap<>();

    private HeldSubject(Atlas atlas, Circuit circuit, HeldState state, long seed) {
        this.state = state;
        Group group =
                new Group(
                        state.name(),
                        state.name(),
                        state.species(),
                        state.sex(),
                        state.stretches().stream().map(HeldSubject::phase).toList(),
                        state.interventions());
        program = Compiler.compile(atlas, circuit, group);
        layout = new Layout(program);
        youth = atlas.speciesOf(state.species()).youth();
        schedule = Schedule.of(atlas, program, group, 0.5);
        block = new Block(program, layout, 1);
        kernel = new QuasiStationary(program, layout, block, Pace.USUAL.tolerance());
        Randomness others = Randomness.of(seed).at("other");
        for (Stretch stretch : state.stretches()) {
            if (stretch.other() != null) {
                codes.computeIfAbsent(
                        stretch.other(),
                        _ -> Traits.code(others.at(codes.size()), coded().getFirst().units(), circuit.codeDensity()));
            }
        }
    }

    private static Phase phase(Stretch stretch) {
        List<String> others = stretch.other() == null ? List.of() : List.of(stretch.other());
        return new Phase(stretch.name(), "", new Span(stretch.duration(), stretch.duration()), others, List.of());
    }

    /// A subject in that state.
    ///
    /// @param seed of the codes of the others
    public static HeldSubject of(Atlas atlas, Circuit circuit, HeldState state, long seed) {
        HeldSubject subject = new HeldSubject(atlas, circuit, state, seed);
        subject.live();
        return subject;
    }

    /// The fast circuit at that state; pools stand in the order of [#rates].
    public FastCircuit fastCircuit() {
        return OperatingPoint.of(program, layout, block, 0);
    }

    /// Rates of the quasi-stationary clock, kHz, one per pool of [#fastCircuit].
    public double[] rates() {
        double[] rates = new double[program.units()];
        for (int u = 0; u < rates.length; u++) {
            rates[u] = block.rate[u][0];
        }
        return rates;
    }

    /// What can be compared: pools with like cells and like input (one group per population, two for a coded one while
    /// somebody is in reach), what plastic projections read, and terminals that remember spikes.
    public Comparison.Parts parts() {
        return new Comparison.Parts(Groupings.of(program, block, 0), learning(), Groupings.secretions(program));
    }

    /// What the rules of the plastic projections read, of the units that the individual in reach activates; none while nobody
    /// is.
    private List<LearningTerm> learning() {
        List<LearningTerm> terms = new ArrayList<>();
        for (Program.Trace trace : program.plastic()) {
            int[] sources = Groupings.units(program.nodes().get(trace.from()), block, 0, true);
            if (sources.length > 0) {
                Program.Node to = program.nodes().get(trace.to());
                Plasticity rule = trace.rule();
                terms.add(
                        new LearningTerm(
                                program.links().get(trace.link()).name(),
                                sources,
                                IntStream.range(to.unit(), to.unit() + to.units()).toArray(),
                                rule.preReference(),
                                rule.postReference(),
                                rule.postLimit(),
                                rule.postThreshold()));
            }
        }
        return List.copyOf(terms);
    }

    private List<Program.Node> coded() {
        List<Program.Node> nodes = Others.coded(program);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException(
                    program.circuit().name() + " has no coded sense: nobody can be in reach");
        }
        return nodes;
    }

    private void live() {
        Settling.settle(program, layout, schedule, youth, block, kernel);
        segments(schedule.start(), 0);
        for (int p = 0; p < state.stretches().size(); p++) {
            sense(state.stretches().get(p));
            kernel.refresh();
            segments(schedule.phases().get(p).from(), schedule.phases().get(p).to());
        }
    }

    private void sense(Stretch stretch) {
        for (int c = 0; c < block.sense.length; c++) {
            block.sense[c][0] = stretch.senses().getOrDefault(program.channels().get(c), 0.0);
        }
        boolean[] code = stretch.other() == null ? null : codes.get(stretch.other());
        if (codes.isEmpty()) {
            return;
        }
        for (Program.Node node : coded()) {
            boolean sensed = senses(node);
            for (int u = 0; u < node.units(); u++) {
                block.code[node.unit() + u][0] = sensed && code != null && code[u];
            }
        }
    }

    /// Whether a population senses anything of what it codes.
    private boolean senses(Program.Node node) {
        return IntStream.of(node.sensesIn())
                .mapToObj(program.senses()::get)
                .anyMatch(sense -> sense.coded() && block.sense[sense.channel()][0] > 0);
    }

    private void segments(double begin, double end) {
        double at = begin;
        for (Schedule.Act act : schedule.acts()) {
            if (act.time() >= begin && act.time() < end) {
                advance(at, act.time());
                at = act.time();
                Acts.apply(act, block, layout);
                kernel.refresh();
            }
        }
        advance(at, end);
    }

    private void advance(double begin, double end) {
        double[] time = {begin};
        double[] step = new double[1];
        kernel.nextStep[0] = Math.min(kernel.nextStep[0], 1000);
        while (time[0] < end) {
            step[0] = Math.min(kernel.nextStep[0], end - time[0]);
            kernel.step(step, Pace.USUAL.longest(), time);
            time[0] = time[0] + step[0] >= end - 1e-6 ? end : time[0] + step[0];
            kernel.refresh();
        }
    }
}
