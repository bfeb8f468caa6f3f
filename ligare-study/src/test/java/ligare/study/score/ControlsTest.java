package ligare.study.score;

import static ligare.study.score.Fixture.cohort;
import static ligare.study.score.Fixture.group;
import static ligare.study.score.Fixture.preferring;
import static ligare.study.score.Fixture.results;
import static ligare.study.score.Fixture.study;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import ligare.engine.Randomness;
import ligare.model.measure.Recording;
import ligare.study.Results;
import org.junit.jupiter.api.Test;

class ControlsTest {
    /// A pool without any difference: 1,000 experiments err in 5 %, with a standard error of 0.7 %.
    @Test
    void theRateIsAlphaWhereThereIsNothing() {
        Controls controls = controls(results(cohort("g", preferring(0, 2000))));
        assertThat(controls.tests())
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.what()).isEqualTo("g: time with a over time with b");
                    assertThat(test.pool()).isEqualTo(2000);
                });
        assertThat(controls.falsePositiveRate()).isCloseTo(0.05, within(0.035));
        assertThat(controls.expectedRate()).isCloseTo(0.05, within(0.001));
    }

    @Test
    void theRateShowsABiasedTest() {
        assertThat(controls(results(cohort("g", preferring(80, 2000)))).falsePositiveRate()).isGreaterThan(0.5);
    }

    /// Over 60 random pools of 50 subjects without a true difference the mean rate is the expected one; their spread is
    /// about 0.08, so that 0.05 is 4.5 standard errors.
    @Test
    void smallPoolsErrALittleMoreAsExpected() {
        double sum = 0;
        double expected = 0;
        for (int repeat = 0; repeat < 60; repeat++) {
            Randomness stream = Randomness.of(5).at(repeat);
            List<Recording> pool =
                    IntStream.range(0, 50)
                            .mapToObj(i -> Fixture.recording(1000 + 100 * stream.gaussian(i), 1000, 20))
                            .toList();
            Controls controls = controls(results(cohort("g", pool)));
            sum += controls.falsePositiveRate() / 60;
            expected = controls.expectedRate();
        }
        assertThat(expected).isCloseTo(0.0784, within(0.0001));
        assertThat(sum).isCloseTo(expected, within(0.05));
    }

    @Test
    void withoutControlsThereIsNoRate() {
        assertThat(new Controls(List.of()).falsePositiveRate()).isNaN();
    }

    private static Controls controls(Results results) {
        return Controls.of(List.of(new Controls.Run(study(group("g")), results)), 5);
    }
}
