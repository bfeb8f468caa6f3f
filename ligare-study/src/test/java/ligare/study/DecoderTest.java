package ligare.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import ligare.model.learner.Actions;
import ligare.model.learner.Lesson.View;
import ligare.model.measure.Assay;
import ligare.model.measure.Measure.Decoding;
import ligare.model.measure.Measure.Shown;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/// What a decoder tells apart where theory says how much there is to tell.
class DecoderTest {
    private static final int TRIALS = 1000;
    private static final int CELLS = 4;

    private final Random random = new Random(1);

    /// Cells that fire normally around these means, in trials of one action.
    private Assay.Trials trials(double... mean) {
        float[][][] single = new float[CELLS][1][TRIALS];
        for (int cell = 0; cell < CELLS; cell++) {
            for (int t = 0; t < TRIALS; t++) {
                single[cell][0][t] = (float) (mean[cell] + random.nextGaussian());
            }
        }
        return new Assay.Trials(new float[CELLS][1], single, new float[CELLS][1]);
    }

    private double share(Assay.Trials seen, Assay.Trials done) {
        Assay assay =
                new Assay(
                        "test",
                        "cortex",
                        new Actions(List.of(new Actions.Feature("affect", 1)), 1, 1000),
                        TRIALS,
                        done,
                        seen,
                        seen,
                        trials(0, 0, 0, 0));
        return CellMeasurement.of(
                new Decoding("d", "cortex", new Shown(false, 0), new Shown(true, 0), View.OWN, "test"), assay);
    }

    /// Centred, an excitation e of one of n cells has the length e·√(1 − 1/n), along which patterns have a variance of 1: so many
    /// pairs are told apart as Φ(length/√2) says. 500 trials of each give it to within 0.05, three standard errors.
    @Test
    void whatIsToldApartIsWhatTheDistanceAllows() {
        double length = Math.sqrt(1 - 1.0 / CELLS);
        assertThat(share(trials(1, 0, 0, 0), trials(1, 0, 0, 0)))
                .isCloseTo(NormalDistribution.of(0, 1).cumulativeProbability(length / Math.sqrt(2)), within(0.05));
    }

    @Test
    void theReversePatternIsReadTheOtherWayRound() {
        assertThat(share(trials(5, -5, 0, 0), trials(-5, 5, 0, 0))).isLessThan(0.01);
    }

    /// Neither arousal of all cells alike nor cells at a right angle to those that it weighs tell it anything.
    @Test
    void arousalAndOtherCellsTellNothing() {
        assertThat(share(trials(5, -5, 0, 0), trials(9, 9, 9, 9))).isCloseTo(0.5, within(0.06));
        assertThat(share(trials(5, -5, 0, 0), trials(0, 0, 5, -5))).isCloseTo(0.5, within(0.06));
    }
}
