package ligare.engine.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import ligare.model.circuit.VitalSign;
import org.junit.jupiter.api.Test;

/// Vital signs against algebra by hand.
class VitalSignsTest {
    private static final VitalSign.Gain SPEEDS = new VitalSign.Gain("first", 0.6, 0.005, 1);
    private static final VitalSign.Gain SLOWS = new VitalSign.Gain("second", -0.5, 0.01, 2);

    private static double value(VitalSign sign, double first, double second) {
        Small small = new Small().population("first", 1, -100).population("second", 1, -100);
        small.vitalSigns.add(sign);
        Bench bench = new Bench(small);
        bench.rate(0, first).rate(1, second);
        double[] value = new double[1];
        new VitalSigns(bench.program, 1).evaluate(0, bench.block.rate, value);
        return value[0];
    }

    @Test
    void nervesActAsFactors() {
        VitalSign heart = new VitalSign("heart rate", "beats/min", 400, List.of(SPEEDS, SLOWS), null);
        assertThat(value(heart, 0, 0)).isEqualTo(400);
        assertThat(value(heart, 0.005, 0)).isCloseTo(400 * 1.3, within(1e-9));
        assertThat(value(heart, 0, 0.01)).isCloseTo(400 * 0.75, within(1e-9));
        assertThat(value(heart, 0.005, 0.01) * 400)
                .as("the effect of both is the product of those of each")
                .isCloseTo(value(heart, 0.005, 0) * value(heart, 0, 0.01), within(1e-9));
        assertThat(value(heart, 0, 1e6)).as("no more than its amount").isCloseTo(200, within(1e-6));
    }

    /// From half its rate to one and a half times, at the half point with steepness 2: shares 0.25/1.25 and 2.25/3.25.
    @Test
    void aSwingIsWhatComesAndGoesWithTheFiring() {
        VitalSign sway =
                new VitalSign(
                        "arrhythmia", "beats/min", 400, List.of(SPEEDS, SLOWS), new VitalSign.Swing("second", 0.5));
        double change = 0.5 * (2.25 / 3.25 - 0.25 / 1.25);
        assertThat(value(sway, 0, 0.01)).isCloseTo(400 * change, within(1e-9));
        assertThat(value(sway, 0.005, 0.01)).as("as large as the rest is fast").isCloseTo(520 * change, within(1e-9));
        assertThat(value(sway, 0.005, 0)).as("nothing swings in a nerve that is silent").isZero();
    }
}
