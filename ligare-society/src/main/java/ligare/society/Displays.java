package ligare.society;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ligare.engine.slow.Program;
import ligare.engine.slow.QuasiStationary;
import ligare.model.behaviour.Ethogram;

/// What animals of a block show of themselves, and what it makes others sense who have them in reach.
final class Displays {
    private final List<Ethogram.Display> displays;
    private final int[] reader;
    private final double[][] degree;
    private final double[][] sensed;

    Displays(Program program, Ethogram ethogram, int lanes) {
        List<Ethogram.State> shown = ethogram.states().stream().filter(state -> state.display() != null).toList();
        displays = shown.stream().flatMap(state -> Stream.ofNullable(state.display())).toList();
        List<String> readouts = program.readers().stream().map(Program.Reader::name).toList();
        reader = displays.stream().mapToInt(display -> readouts.indexOf(display.readout())).toArray();
        degree = new double[shown.size()][lanes];
        sensed = new double[shown.size()][program.channels().size()];
        for (int s = 0; s < sensed.length; s++) {
            for (int c = 0; c < sensed[s].length; c++) {
                sensed[s][c] = shown.get(s).senses().getOrDefault(program.channels().get(c), 0.0);
            }
        }
    }

    /// How strongly each is shown, by display and lane.
    double[][] degrees() {
        return Arrays.stream(degree).map(double[]::clone).toArray(double[][]::new);
    }

    /// Shows as much as other animals did.
    void resume(double[][] degrees) {
        for (int s = 0; s < degree.length; s++) {
            System.arraycopy(degrees[s], 0, degree[s], 0, degree[s].length);
        }
    }

    /// Takes over how a lane's animal is now.
    void show(QuasiStationary kernel, int lane) {
        for (int s = 0; s < reader.length; s++) {
            double value = reader[s] < 0 ? 0 : kernel.value(reader[s], lane);
            degree[s][lane] = degree(displays.get(s), value);
        }
    }

    /// vⁿ/(vⁿ + halfⁿ), 0 for v ≤ 0.
    static double degree(Ethogram.Display display, double value) {
        double times = StrictMath.pow(Math.max(0, value) / display.half(), display.steepness());
        return Double.isInfinite(times) ? 1 : times / (1 + times);
    }

    /// What an other in the same cage makes an animal of these sense through a channel.
    double sensed(Displays other, int lane, int channel) {
        double level = 0;
        for (int s = 0; s < sensed.length; s++) {
            level += other.degree[s][lane] * sensed[s][channel];
        }
        return level;
    }
}
