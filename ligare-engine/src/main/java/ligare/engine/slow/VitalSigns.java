package ligare.engine.slow;

import java.util.Arrays;

/// Vital signs of every lane, see [ligare.model.circuit.VitalSign], from the rates of the units.
public final class VitalSigns {
    private final Program program;
    private final double[] mean;
    private final double[] other;

    /// @param lanes number of subjects
    public VitalSigns(Program program, int lanes) {
        this.program = program;
        mean = new double[lanes];
        other = new double[lanes];
    }

    /// Number of vital signs.
    public int size() {
        return program.signs().size();
    }

    /// Values of one of them.
    ///
    /// @param number of the vital sign
    /// @param rate kHz, by unit and lane
    /// @param value receives the value, by lane
    public void evaluate(int number, double[][] rate, double[] value) {
        Program.Sign sign = program.signs().get(number);
        product(sign, rate, 1 - sign.swing(), value);
        if (sign.swinging() >= 0) {
            product(sign, rate, 1 + sign.swing(), other);
            for (int i = 0; i < value.length; i++) {
                value[i] = Math.abs(value[i] - other[i]);
            }
        }
    }

    /// @param swung factor of the firing that swings
    private void product(Program.Sign sign, double[][] rate, double swung, double[] value) {
        Arrays.fill(value, sign.base());
        for (int g = 0; g < sign.gains().size(); g++) {
            Program.Gain gain = sign.gains().get(g);
            mean(program.nodes().get(gain.node()), rate, g == sign.swinging() ? swung : 1);
            double half = Hill.power(gain.half(), gain.steepness());
            for (int i = 0; i < value.length; i++) {
                value[i] *= 1 + gain.amount() * Hill.share(mean[i], gain.steepness(), half);
            }
        }
    }

    private void mean(Program.Node node, double[][] rate, double factor) {
        Arrays.fill(mean, 0);
        for (int u = node.unit(); u < node.unit() + node.units(); u++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += factor * rate[u][i] / node.units();
            }
        }
    }
}
