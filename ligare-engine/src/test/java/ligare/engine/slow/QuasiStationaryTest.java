package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ligare.engine.SimulationDiverged;
import ligare.engine.ThreadProbe;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Messenger;
import ligare.model.circuit.Plasticity;
import org.junit.jupiter.api.Test;

/// The integrator: its order, its error, its independence of neighbours, its thrift.
class QuasiStationaryTest {
    private static final double HOUR = 3_600_000;

    /// Without the kink of a limit on the rate behind the synapse.
    private static final Plasticity RULE =
            new Plasticity(-0.8, 1e-6, 0.016, 0.0025, 100, 0, 2e7, 3e-6, 0.4, 3, 2e-6, 0.5, 4e-7, 8e7, null);

    /// All kinds of slow variables, with the released peptide depolarising the cells that release it.
    private static Small everything() {
        return new Small()
                .ligand("peptide", Small.FIRST_ORDER, new Ligand.Store(2e7, 4e-6))
                .ligand("transmitter", new Ligand.Clearance.Uptake(2, 180), Small.ENDLESS)
                .receptor("peptide receptor", 0, Map.of("peptide", new Receptor.Binding(2, 1)))
                .receptor("transmitter receptor", 5, Map.of("transmitter", new Receptor.Binding(100, 1)))
                .cascade(new Cascade("cascade", 0.35, 0.5, 0.5, 0.5, 4, 60_000, 2, 0.3, 4))
                .population("source", 4, 12)
                .population(
                        "target",
                        1,
                        12,
                        ordered("peptide receptor", 1.0, "transmitter receptor", 0.5),
                        "cascade",
                        new Effect(Messenger.GQ, new Effect.Target.Bias(), 1))
                .sense("identity", "source", 5, true)
                .sense("touch", "target", 2, false)
                .projection("synapses", "source", "target", 30, RULE)
                .release("peptide", "target", 3e-4)
                .release("transmitter", "target", 10)
                .readout("target", 50, 0.004, 0.3, 600_000, "touch");
    }

    private static Map<String, Double> ordered(String first, double one, String second, double other) {
        Map<String, Double> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }

    /// A block whose subjects differ in everything that may differ.
    private static Block block(Program program, Layout layout, int from, int lanes) {
        Block block = new Block(program, layout, lanes);
        for (int i = 0; i < lanes; i++) {
            int subject = from + i;
            block.sense[0][i] = 1;
            block.sense[1][i] = 0.1 * subject;
            block.code[subject % 4][i] = true;
            block.releaseFactor[0][i] = 1 + 0.05 * subject;
            block.densityFactor[1][i] = 1 - 0.05 * subject;
            block.learningFactor[i] = 1 + 0.2 * subject;
            block.state[layout.tissue][i] = 3 - 0.3 * subject;
        }
        return block;
    }

    private static double[] fixedSteps(int steps) {
        Program program = everything().compile();
        Layout layout = new Layout(program);
        Block block = block(program, layout, 3, 1);
        QuasiStationary kernel = new QuasiStationary(program, layout, block, 1e9);
        double[] time = new double[1];
        double[] step = new double[1];
        kernel.refresh();
        for (int k = 0; k < steps; k++) {
            step[0] = HOUR / steps;
            kernel.step(step, HOUR, time);
            time[0] += step[0];
            kernel.refresh();
        }
        assertThat(time[0]).isCloseTo(HOUR, within(1e-3));
        return Arrays.stream(block.state).mapToDouble(c -> c[0]).toArray();
    }

    private static double error(double[] values, double[] reference) {
        double most = 0;
        for (int c = 0; c < values.length; c++) {
            most = Math.max(most, Math.abs(values[c] - reference[c]) / Math.max(1e-3, Math.abs(reference[c])));
        }
        return most;
    }

    @Test
    void halvingTheStepQuartersTheError() {
        double[] reference = fixedSteps(16_384);
        double coarse = error(fixedSteps(256), reference);
        double middle = error(fixedSteps(512), reference);
        double fine = error(fixedSteps(1024), reference);
        assertThat(coarse).isLessThan(0.01);
        assertThat(coarse / middle).isBetween(3.4, 4.8);
        assertThat(middle / fine).isBetween(3.4, 4.8);
    }

    @Test
    void theToleranceBoundsTheError() {
        double[] reference = fixedSteps(16_384);
        double previous = Double.POSITIVE_INFINITY;
        for (double tolerance : new double[] {1e-2, 1e-3, 1e-4}) {
            Program program = everything().compile();
            Layout layout = new Layout(program);
            Block block = block(program, layout, 3, 1);
            Small.advance(new QuasiStationary(program, layout, block, tolerance), 1, HOUR);
            double most = 0;
            for (int c = 0; c < layout.columns; c++) {
                most = Math.max(most, Math.abs(block.state[c][0] - reference[c]) / (1 + Math.abs(reference[c])));
            }
            assertThat(most).isLessThan(2 * tolerance).isLessThan(previous);
            previous = most;
        }
    }

    @Test
    void aRefusedStepLeavesTheSubjectAsItWas() {
        Program program = everything().compile();
        Layout layout = new Layout(program);
        Block block = block(program, layout, 0, 2);
        QuasiStationary kernel = new QuasiStationary(program, layout, block, 1e-5);
        kernel.refresh();
        double[] before = Arrays.stream(block.state).mapToDouble(c -> c[0]).toArray();
        double[] step = {HOUR, 1};
        kernel.step(step, HOUR, new double[2]);
        assertThat(step).containsExactly(0, 1);
        assertThat(kernel.nextStep[0]).isBetween(0.19 * HOUR, 0.21 * HOUR);
        assertThat(Arrays.stream(block.state).mapToDouble(c -> c[0]).toArray()).isEqualTo(before);
    }

    @Test
    void aStateThatIsNoNumberStopsTheRun() {
        Program program = everything().compile();
        Layout layout = new Layout(program);
        Block block = block(program, layout, 0, 2);
        block.state[layout.tissue][1] = Double.NaN;
        QuasiStationary kernel = new QuasiStationary(program, layout, block, 1e-3);
        kernel.refresh();
        SimulationDiverged diverged =
                catchThrowableOfType(
                        SimulationDiverged.class, () -> kernel.step(new double[] {10, 10}, HOUR, new double[] {0, 77}));
        assertThat(diverged.population()).isEqualTo("small");
        assertThat(diverged.time()).isEqualTo(77);
        assertThat(diverged.index()).isEqualTo(1);
        assertThat(diverged.value()).isNaN();
        assertThat(diverged)
                .hasMessage(
                        "circuit small: %s in %s was NaN nM at 77.0 ms"
                                .formatted(program.ligands().getFirst(), program.regions().getFirst()));
    }

    @Test
    void everySlowVariableHasANameOfItsOwn() {
        Program program = everything().compile();
        Layout layout = new Layout(program);
        List<String> names =
                IntStream.range(0, layout.columns).mapToObj(c -> SlowVariable.of(program, layout, c).name()).toList();
        assertThat(names)
                .contains("store of peptide in target", "peptide in cerebrospinal fluid", "transmitter in plasma")
                .contains("protein kinase A in target")
                .noneMatch(name -> name.startsWith("slow variable"));
        // The units of a plastic projection share one name each for the early and the late trace.
        int shared = 2 * (program.traces() - program.plastic().size());
        assertThat(new HashSet<>(names)).hasSize(layout.columns - shared);
    }

    @Test
    void neighboursInABlockChangeNoBit() {
        agreesOneByOne(everything().compile());
        agreesOneByOne(everything().projection("back", "target", "source", 20).compile());
    }

    private static void agreesOneByOne(Program program) {
        Layout layout = new Layout(program);
        Block together = block(program, layout, 0, 7);
        Small.advance(new QuasiStationary(program, layout, together, 1e-3), 7, HOUR);
        for (int i = 0; i < 7; i++) {
            Block alone = block(program, layout, i, 1);
            Small.advance(new QuasiStationary(program, layout, alone, 1e-3), 1, HOUR);
            for (int c = 0; c < layout.columns; c++) {
                assertThat(together.state[c][i]).as("column %d of subject %d", c, i).isEqualTo(alone.state[c][0]);
            }
            for (int u = 0; u < program.units(); u++) {
                assertThat(together.rate[u][i]).as("rate %d of subject %d", u, i).isEqualTo(alone.rate[u][0]);
            }
        }
    }

    @Test
    void aStepAllocatesNothing() throws ReflectiveOperationException {
        Program program = everything().projection("back", "target", "source", 20).compile();
        Layout layout = new Layout(program);
        Block block = block(program, layout, 0, 7);
        QuasiStationary kernel = new QuasiStationary(program, layout, block, 1e-3);
        double[] time = new double[7];
        double[] step = new double[7];
        steps(kernel, step, time, 20_000);
        long least = ThreadProbe.allocated(5, () -> steps(kernel, step, time, 1000));
        assertThat(least / 1000).as("bytes per step").isLessThan(100);
    }

    /// What is done once per step and not once per lane must stay most of the work of a single lane, and lanes must run in
    /// plain loops: measured 0.2 to 0.35 of the time per lane. A virtual call, a list walked or an array made per lane
    /// brings the two times together.
    @Test
    void aLaneOfABlockCostsMuchLessThanOneAlone() throws ReflectiveOperationException {
        double alone = timePerLane(1, 20_000);
        double together = timePerLane(128, 400);
        assertThat(together / alone).isLessThan(0.6);
    }

    private static double timePerLane(int lanes, int count) throws ReflectiveOperationException {
        Program program = everything().compile();
        Layout layout = new Layout(program);
        QuasiStationary kernel = new QuasiStationary(program, layout, block(program, layout, 0, lanes), 1e-3);
        double[] step = new double[lanes];
        double[] time = new double[lanes];
        long least =
                ThreadProbe.processorTime(
                        10,
                        () -> {
                            for (int s = 0; s < count; s++) {
                                Arrays.fill(step, 1);
                                kernel.step(step, 1, time);
                                kernel.refresh();
                            }
                        });
        return (double) least / count / lanes;
    }

    private static void steps(QuasiStationary kernel, double[] step, double[] time, int count) {
        for (int k = 0; k < count; k++) {
            System.arraycopy(kernel.nextStep, 0, step, 0, step.length);
            kernel.step(step, 10_000, time);
            kernel.refresh();
        }
    }
}
