package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Signal;
import ligare.model.protocol.Intervention;
import ligare.model.unit.Span;
import org.junit.jupiter.api.Test;

/// What is left out of the computation would have changed no bit.
class ReachTest {
    private static final int LANES = 5;
    private static final double HOUR = 3_600_000;

    /// Peptide is released here, distant elsewhere only, drug nowhere; blocker binds without a response. Receptors of all of
    /// them act on bias, threshold, synapses, uptake, genes and terminals.
    private static Small small(Intervention... interventions) {
        Small small =
                new Small()
                        .ligand("peptide")
                        .ligand("distant")
                        .ligand("blocker")
                        .ligand("drug")
                        .ligand("transmitter", new Ligand.Clearance.Uptake(2, 180), Small.ENDLESS)
                        .receptor("peptide receptor", 0, Map.of("peptide", new Receptor.Binding(2, 1)))
                        .receptor("distant receptor", 2, Map.of("distant", new Receptor.Binding(3, 1)))
                        .receptor("blocked receptor", 0, Map.of("blocker", new Receptor.Binding(1, 0)))
                        .receptor("mixed receptor", 0, mixed())
                        .cascade(new Cascade("cascade", 0.35, 0.5, 0.5, 0.5, 4, 60_000, 2, 0.3, 4))
                        .population("steady", 1, 13)
                        .population("source", 4, 12)
                        .population("target", 1, 12, expressed(), "cascade", effects())
                        .population("bystander", 1, 10, expressed(), null, effects())
                        .sense("identity", "source", 5, true)
                        .sense("touch", "steady", 2, false)
                        .projection("synapses", "source", "target", 30, Small.RULE)
                        .projection("drive", "steady", "target", 20)
                        .projection("aside", "target", "bystander", -10)
                        .release("peptide", "target", "region", 3e-4, Map.of("distant receptor", 0.5))
                        .release("blocker", "target", 1e-4)
                        .release("transmitter", "target", "region", 10, Map.of("mixed receptor", -0.5))
                        .release("distant", "target", "elsewhere", 3e-4, Map.of())
                        .readout("target", 50, 0.004, 0.3, 600_000, "touch");
        Arrays.stream(interventions).forEach(small::done);
        return small;
    }

    private static Map<String, Receptor.Binding> mixed() {
        Map<String, Receptor.Binding> mixed = new LinkedHashMap<>();
        mixed.put("distant", new Receptor.Binding(3, 1));
        mixed.put("blocker", new Receptor.Binding(1, 0));
        mixed.put("drug", new Receptor.Binding(0.5, 0.7));
        return mixed;
    }

    private static Map<String, Double> expressed() {
        Map<String, Double> expressed = new LinkedHashMap<>();
        for (String receptor : List.of("peptide", "distant", "blocked", "mixed")) {
            expressed.put(receptor + " receptor", 0.8);
        }
        return expressed;
    }

    private static Effect[] effects() {
        return Stream.of("peptide receptor", "distant receptor", "blocked receptor", "mixed receptor")
                .flatMap(receptor ->
                        Stream.of(
                                        new Effect.Target.Bias(),
                                        new Effect.Target.Threshold(),
                                        new Effect.Target.Transmission(true),
                                        new Effect.Target.Uptake("transmitter"),
                                        new Effect.Target.Density("peptide receptor", HOUR, 0.1, null))
                                .map(target -> new Effect(new Signal.OfReceptor(receptor), target, 0.3)))
                .toArray(Effect[]::new);
    }

    private static Intervention give(String ligand) {
        return new Intervention.Give(ligand, new Span(1, 1), new Intervention.Route.Ventricle(), 0, List.of());
    }

    private static Block lived(Program program, Layout layout, Reach reach) {
        Block block = new Block(program, layout, LANES);
        for (int i = 0; i < LANES; i++) {
            block.sense[0][i] = 1;
            block.sense[1][i] = 0.2 * i;
            block.code[program.nodes().get(1).unit() + i % 4][i] = true;
            block.releaseFactor[0][i] = 1 + 0.05 * i;
            block.learningFactor[i] = 1 + 0.2 * i;
        }
        for (int l = 0; l < program.fluids().size(); l++) {
            Arrays.fill(block.state[layout.csf + l], program.fluids().get(l).given() ? 20 : 0);
        }
        Small.advance(new QuasiStationary(program, layout, reach, block, 1e-3), LANES, HOUR);
        return block;
    }

    private static void changesNoBit(Small small) {
        Program program = small.compile();
        Layout layout = new Layout(program);
        Block all = lived(program, layout, Reach.everything(program, layout));
        Block some = lived(program, layout, Reach.of(program, layout));
        assertThat(some.state).isDeepEqualTo(all.state);
        assertThat(some.rate).isDeepEqualTo(all.rate);
        assertThat(some.concentration).isDeepEqualTo(all.concentration);
        assertThat(some.expression).isDeepEqualTo(all.expression);
        assertThat(some.efficacy).isDeepEqualTo(all.efficacy);
        assertThat(some.gq).isDeepEqualTo(all.gq);
        assertThat(some.gate).isDeepEqualTo(all.gate);
    }

    @Test
    void whatIsLeftOutChangesNoBit() {
        changesNoBit(small());
        changesNoBit(small(give("drug")));
        changesNoBit(small(give("distant")));
    }

    @Test
    void loopsChangeNothingOfThat() {
        changesNoBit(small().projection("back", "target", "source", 20));
    }

    @Test
    void aReceptorRespondsOnlyToWhatIsReleasedHereOrGiven() {
        assertThat(responding(small())).containsExactly("peptide receptor");
        assertThat(responding(small(give("drug")))).containsExactly("peptide receptor", "mixed receptor");
        assertThat(responding(small(give("distant"))))
                .containsExactly("peptide receptor", "distant receptor", "mixed receptor");
    }

    private static List<String> responding(Small small) {
        Program program = small.compile();
        boolean[] site = Reach.of(program, new Layout(program)).site();
        return IntStream.of(Reach.numbers(site)).mapToObj(s -> program.sites().get(s).receptor()).toList();
    }

    @Test
    void populationsMovedBySensesAloneAreNotSoughtAgainWithinAStep() {
        Program program = small().compile();
        Layout layout = new Layout(program);
        Block block = lived(program, layout, Reach.of(program, layout));
        double[][] later = new double[layout.columns][];
        for (int c = 0; c < later.length; c++) {
            later[c] = Arrays.stream(block.state[c]).map(x -> 0.9 * x + 0.01).toArray();
        }
        Rates rates = new Rates(program, layout, LANES);
        double[] time = new double[LANES];
        rates.evaluate(block, block.state, time);
        rates.follow(block, later, time);
        double[][] followed = Arrays.stream(block.rate).map(double[]::clone).toArray(double[][]::new);
        rates.evaluate(block, later, time);
        assertThat(block.rate).isDeepEqualTo(followed);
    }

    /// A population whose firing no slow variable hears is not sought for the derivatives; heard of by a release of nothing,
    /// it is. Neither its own rate nor anything else changes by a bit.
    @Test
    void populationsThatNothingHearsAreSoughtForTheRecordAlone() {
        Small deaf = small().population("unheard", 1, 11).projection("to the unheard", "target", "unheard", 25);
        Small heard = small().population("unheard", 1, 11).projection("to the unheard", "target", "unheard", 25);
        heard.release("peptide", "unheard", 0);
        Bench one = new Bench(deaf);
        Bench other = new Bench(heard);
        assertThat(one.program.heard()[one.program.node("unheard")]).isFalse();
        assertThat(other.program.heard()).containsOnly(true);
        for (Bench bench : List.of(one, other)) {
            Arrays.stream(bench.block.sense).forEach(channel -> channel[0] = 1);
            bench.advance(3 * HOUR);
        }
        int unit = one.program.nodes().get(one.program.node("unheard")).unit();
        assertThat(one.block.rate[unit][0]).isPositive().isEqualTo(other.block.rate[unit][0]);
        assertThat(one.block.state).isDeepEqualTo(other.block.state);
    }
}
