package ligare.engine.learner;

import static ligare.engine.learner.Mirrors.HZ;
import static ligare.engine.learner.Mirrors.assay;
import static ligare.engine.learner.Mirrors.learner;
import static ligare.engine.learner.Mirrors.open;
import static ligare.engine.learner.Mirrors.paired;
import static ligare.engine.learner.Mirrors.prediction;
import static ligare.engine.learner.Mirrors.rise;
import static ligare.engine.learner.Mirrors.soma;
import static ligare.engine.learner.Mirrors.spill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import ligare.model.learner.Layer;
import ligare.model.learner.Learner;
import ligare.model.learner.Lesson;
import ligare.model.learner.Lesson.Sight;
import ligare.model.learner.Lesson.View;
import ligare.model.learner.Lesson.What;
import ligare.model.learner.Manner.Firing;
import ligare.model.learner.Path;
import ligare.model.learner.Rule;
import ligare.model.measure.Assay;
import org.junit.jupiter.api.Test;

/// What the rules come to rest at, by algebra.
class RuleTest {
    /// Commands drive a cell by 20 Hz. With orthogonal sights the error vanishes where v = E[m | x].
    private static final double DRIVE = 20;

    private static final Sight OWN = new Sight(new What.Done(), View.OWN, 0);

    @Test
    void theDendritePredictsWhatTheSomaIsDrivenTo() {
        assertThat(rise(assay(learner(1, 0, prediction(open())), Firing.RATES, paired(2000, 0))))
                .isCloseTo(DRIVE, within(0.5));
    }

    @Test
    void aSightThatIsDoneHalfTheTimePredictsHalf() {
        Lesson half = new Lesson(4000, true, OWN, 1, 0, 200);
        assertThat(rise(assay(learner(1, 0, prediction(open())), Firing.RATES, half)))
                .isCloseTo(DRIVE / 2, within(0.8));
    }

    @Test
    void contingencyCountsForPredictionAndNotForContiguity() {
        Lesson paired = new Lesson(600, true, OWN, 0, 0, 200);
        Lesson diluted = new Lesson(600, true, OWN, 2, 0, 200);
        Learner predicting = learner(1, 0, prediction(soma()));
        assertThat(rise(assay(predicting, Firing.RATES, diluted)))
                .isLessThan(0.7 * rise(assay(predicting, Firing.RATES, paired)));
        Learner contiguous = learner(1, 0, new Rule.Contiguity(0.5 * HZ, 20 * HZ, 0.02, 0, soma()));
        assertThat(rise(assay(contiguous, Firing.RATES, diluted)))
                .isGreaterThan(0.9 * rise(assay(contiguous, Firing.RATES, paired)));
    }

    /// With the gate open for all four actions alike, E[x] of a cell that is seen in one of them is 5 Hz: a weight of
    /// 0.03 · 5/20. About 15 of 60 cells see an action at 20 Hz, so that v is about 2.25 Hz, give or take how many there are.
    @Test
    void contiguityComesToWhatWasSeenWhileTheGateWasOpen() {
        Learner learner = learner(1, 0, new Rule.Contiguity(0.05 * HZ, 20 * HZ, 0.03, 0, open()));
        assertThat(rise(assay(learner, Firing.RATES, new Lesson(2000, true, OWN, 0, 0, 200))))
                .isCloseTo(2.25, within(0.5));
    }

    @Test
    void watchingErasesWithoutAGateAndWithOneOnlyWhatDrivesTheSomaAboveIt() {
        Lesson watched = new Lesson(2000, false, new Sight(new What.Any(), View.OWN, 0), 0, 0, 200);
        assertThat(rise(assay(learner(1, 0, prediction(open())), Firing.RATES, paired(2000, 0), watched)))
                .isCloseTo(0, within(0.5));
        double gated = rise(assay(learner(1, 0, prediction(soma())), Firing.RATES, paired(2000, 0), watched));
        assertThat(gated).isBetween(2.0, DRIVE - 5);
    }

    @Test
    void counterTrainingReverses() {
        Learner learner = learner(1, 0, prediction(soma()));
        Lesson counter = new Lesson(2000, true, new Sight(new What.Counterpart("finger"), View.OWN, 0), 0, 0, 200);
        var after = assay(learner, Firing.RATES, paired(2000, 0), counter);
        double same = 0;
        double other = 0;
        for (int cell = 0; cell < after.cells(); cell++) {
            for (int a = 0; a < 4; a++) {
                if (after.doing().response()[cell][a] > 10 * HZ) {
                    same += after.own().response()[cell][a];
                    other += after.own().response()[cell][after.actions().counterpart(a, 0)];
                }
            }
        }
        assertThat(other / after.cells() / HZ).isCloseTo(DRIVE, within(1.0));
        assertThat(same).isLessThan(0.5 * other);
    }

    /// While phase k is seen, the phase is commanded that is the delay ahead.
    @Test
    void theLagIsTheDelayInPhases() {
        for (int lag = 0; lag <= 2; lag++) {
            double delay = 300.0 * lag;
            var after = assay(learner(4, delay, prediction(soma())), Firing.RATES, paired(800, delay));
            double[] at = new double[4];
            for (int ahead = 0; ahead < 4; ahead++) {
                for (int cell = 0; cell < after.cells(); cell++) {
                    for (int a = 0; a < 4; a++) {
                        for (int k = 0; k + ahead < 4; k++) {
                            at[ahead] +=
                                    after.own().response()[cell][4 * a + k]
                                            * after.doing().response()[cell][4 * a + k + ahead]
                                            / (4 - ahead);
                        }
                    }
                }
            }
            for (int ahead = 0; ahead < 4; ahead++) {
                assertThat(at[lag]).as("delay %s, %d ahead", delay, ahead).isGreaterThanOrEqualTo(at[ahead]);
            }
        }
    }

    /// With spikes the soma's count holds the dendrite's share, which the rule takes off: the same mean comes out. The weights
    /// of about 15 synapses fluctuate with the counts and cannot fall below 0, which leaves an error of under a tenth.
    @Test
    void spikesComeToTheSameAsRates() {
        Learner learner = learner(1, 0, prediction(open()));
        assertThat(rise(assay(learner, Firing.SPIKES, paired(3000, 0))))
                .isCloseTo(rise(assay(learner, Firing.RATES, paired(3000, 0))), within(0.1 * DRIVE));
    }

    /// A gate that reads what the soma is driven to is blind to the chance of its spikes: cells learn nothing of the actions that
    /// they do not do. Were it opened by the spikes of a step, such sights would come to drive them by 10 Hz.
    @Test
    void chanceSpikesDoNotOpenTheGate() {
        Assay after = assay(learner(1, 0, prediction(soma())), Firing.SPIKES, paired(3000, 0));
        assertThat(rise(after)).isCloseTo(DRIVE, within(0.1 * DRIVE));
        assertThat(spill(after)).isCloseTo(0, within(1.0));
    }

    @Test
    void aTestBetweenLessonsChangesNothingLater() {
        for (Firing firing : Firing.values()) {
            Learner learner = learner(1, 0, prediction(soma()));
            Lesson tested = paired(40, 0);
            Lesson untested = new Lesson(40, true, OWN, 0, 0, 0);
            Assay one = assay(learner, firing, tested, tested);
            Assay other = assay(learner, firing, untested, tested);
            assertThat(one.own().response()).isDeepEqualTo(other.own().response());
            assertThat(one.own().t()).isDeepEqualTo(other.own().t());
        }
    }

    /// Cells that see fire at 10 Hz by themselves, so that those that do fire at 5 + 80 · 0.05 · 10 Hz. Their mean over 200 trials
    /// of three steps, about which a single step strays by 4.5 Hz, has a standard error of 0.2 Hz.
    @Test
    void whereNothingIsShownNothingChanges() {
        Learner small = learner(1, 0, prediction(soma()));
        Layer restless = new Layer("sees", 80, 10 * HZ, 0, small.layers().getFirst().tuning());
        Learner learner =
                new Learner(
                        "restless",
                        "",
                        small.actions(),
                        100,
                        0,
                        List.of(restless, small.layers().getLast()),
                        List.of(new Path("path", "sees", "does", 1, 1, 0, 0.05, 0, 0, true)),
                        new LinkedHashMap<>(small.rules()),
                        List.of());
        Assay after = assay(learner, Firing.SPIKES, new Lesson(0, true, null, 0, 0, 200));
        double sum = 0;
        for (float[] cell : after.blank().response()) {
            for (float change : cell) {
                sum += change / cell.length;
            }
        }
        assertThat(sum / after.cells() / HZ).isCloseTo(0, within(1.0));
    }
}
