package ligare.engine.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import ligare.engine.Siegert;
import ligare.engine.agree.SpikingTwin;
import ligare.engine.field.FastCircuit;
import ligare.engine.spiking.SpikeTrains;
import ligare.engine.spiking.Spiking;
import ligare.model.circuit.CellClass;
import ligare.model.circuit.Terminal;
import ligare.model.network.Network;
import ligare.model.network.Recorder;
import org.apache.commons.numbers.gamma.Erfcx;
import org.junit.jupiter.api.Test;

class ReleaseTableTest {
    private static final CellClass NOISY = new CellClass("noisy", 30, 18, 2, 3, 3, 5);
    private static final CellClass SILENT = new CellClass("without noise", 30, 18, 2, 3, 3, 0);
    private static final Terminal.Adaptation FACILITATION = new Terminal.Adaptation("facilitation", 6, 0.3, 150);
    private static final Terminal.Adaptation DEPRESSION = new Terminal.Adaptation("depression", 0, 0.1, 800);
    private static final double DURATION = 20_000;

    @Test
    void intervalsHaveTheMeanThatSiegertGives() {
        for (double mean : new double[] {9, 13, 17, 25}) {
            double s = 1e-8;
            double meanInterval = (1 - new Intervals(NOISY, mean).transform(s)) / s;
            assertThat(meanInterval * Intervals.rate(NOISY, mean)).as("mean %s mV", mean).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void atOneOverTheMembraneTimeTheTransformIsARatioOfErrorFunctions() {
        for (double mean : new double[] {6, 12, 18, 40}) {
            double[] y = Siegert.bounds(mean, 5, 30, 18, 2, 3, Siegert.kept(3, 3));
            double expected = Math.exp(-3.0 / 30) * Erfcx.value(-y[0]) / Erfcx.value(-y[1]);
            double found = new Intervals(NOISY, mean).transform(1.0 / 30);
            assertThat(found / expected).as("mean %s mV", mean).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aPoolOfVesiclesUnderRegularSpikesIsAGeometricSeries() {
        double rate = 0.02;
        Terminal terminal = new Terminal("pool", 0.005, List.of(DEPRESSION));
        double expected = steady(rate, 0.9) / steady(0.005, 0.9);
        assertThat(new ReleaseTable(SILENT, terminal).relative(rate)).isCloseTo(expected, within(1e-4));
    }

    private static double steady(double rate, double left) {
        double kept = Math.exp(-1 / (rate * DEPRESSION.timeConstant()));
        return (1 - kept) / (1 - left * kept);
    }

    @Test
    void amountHoldsAtTheReferenceRate() {
        ReleaseTable table = new ReleaseTable(NOISY, new Terminal("both", 0.0021, List.of(FACILITATION, DEPRESSION)));
        assertThat(table.relative(0.0021)).isCloseTo(1, within(1e-4));
        assertThat(table.relative(0)).isLessThan(1);
    }

    @Test
    void facilitationAloneNeverFallsWithTheRate() {
        ReleaseTable table = new ReleaseTable(NOISY, new Terminal("facilitation", 0.001, List.of(FACILITATION)));
        double before = 0;
        for (double rate = 0; rate < 0.3; rate += 0.0003) {
            assertThat(table.relative(rate)).isGreaterThanOrEqualTo(before);
            before = table.relative(rate);
        }
        assertThat(before * table.atReference()).isBetween(5.0, 6.0);
    }

    @Test
    void tableIsWhatSpikingCellsRelease() {
        Terminal both = new Terminal("both", 0.003, List.of(FACILITATION, DEPRESSION));
        ReleaseTable table = new ReleaseTable(NOISY, both);
        for (double mean : new double[] {11, 14, 17, 22}) {
            SpikeTrains trains = spikes(mean);
            double rate = trains.count() / (trains.units() * DURATION);
            TerminalCourse.Measured measured = TerminalCourse.of(table, trains, 0, DURATION);
            double relative = measured.perTime() / rate;
            assertThat(relative / table.relative(rate)).as("%s mV, %s", mean, relative).isCloseTo(1, within(0.005));
        }
    }

    @Test
    void spikesOfARegularCellReleaseWhatTheSeriesSays() {
        Terminal terminal = new Terminal("pool", 0.005, List.of(DEPRESSION));
        SpikeTrains trains = spikes(SILENT, 25, 1);
        double rate = trains.count() / DURATION;
        TerminalCourse.Measured measured = TerminalCourse.of(new ReleaseTable(SILENT, terminal), trains, 0, DURATION);
        double expected = rate * steady(rate, 0.9) / steady(0.005, 0.9);
        assertThat(measured.perTime() / expected).isCloseTo(1, within(0.002));
    }

    private static SpikeTrains spikes(double mean) {
        return spikes(NOISY, mean, 400);
    }

    private static SpikeTrains spikes(CellClass cell, double mean, int cells) {
        var pool =
                new FastCircuit.Pool(
                        "cells",
                        cells,
                        cell.membraneTimeConstant(),
                        cell.synapticTimeConstant(),
                        cell.threshold(),
                        cell.reset(),
                        cell.refractory(),
                        mean,
                        cell.noise());
        Network network =
                SpikingTwin.of(new FastCircuit("cells", List.of(pool), List.of()), 0.1)
                        .recording(List.of(new Recorder.Spikes("cells", cells)));
        return Spiking.run(network, DURATION, 3, 1).activities().getFirst().spikes().orElseThrow();
    }
}
