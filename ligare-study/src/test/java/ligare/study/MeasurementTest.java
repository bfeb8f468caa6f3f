package ligare.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import ligare.model.measure.Measure;
import ligare.model.measure.Recording;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import ligare.model.unit.Span;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final double NEVER = Double.NaN;

    /// Ten seconds: 4 s sitting with a, 1 s with b; roaming, half a second past b and the rest alone.
    private final Recording recording =
            new Recording(
                    List.of(
                            new Recording.PhaseRecord(
                                    "visit",
                                    10_000,
                                    List.of("roam", "sit"),
                                    List.of("a", "b"),
                                    new double[][] {{0, 500, 4500}, {4000, 1000, 0}},
                                    new int[][] {{0, 0, 3}, {2, 1, 0}},
                                    new double[][] {{NEVER, NEVER, 0}, {2500, 1200, NEVER}},
                                    List.of("peptide"),
                                    List.of("here", "there"),
                                    new double[][] {{0.5, 1.5}},
                                    List.of("cells"),
                                    new double[][] {{0.02, 0.01, 0.004}},
                                    List.of("learning"),
                                    new double[][] {{0.3, -0.1}},
                                    List.of("receptor"),
                                    new double[][] {{Double.NaN, 1.5}},
                                    new double[][] {{2.5}},
                                    List.of("heart rate"),
                                    new double[] {412})),
                    List.of());

    @Test
    void whatIsMadeIsThatOfTheLigandAndPopulation() {
        assertThat(of(new Measure.Synthesis("s", "peptide", "cells", "visit"))).isEqualTo(2.5);
    }

    @Test
    void aBehaviourThatThePlaceDoesNotHaveIsNotApplicable() {
        assertThat(of(new Measure.TimeIn("t", "swim", null, "visit"))).isNaN();
        assertThat(of(new Measure.Count("c", "swim", null, "visit"))).isNaN();
        assertThat(of(new Measure.Latency("l", "swim", null, "visit"))).isNaN();
    }

    @Test
    void timeIsInSecondsWithOneOrWithAll() {
        assertThat(of(new Measure.TimeIn("t", "sit", "a", "visit"))).isEqualTo(4);
        assertThat(of(new Measure.TimeIn("t", "sit", null, "visit"))).isEqualTo(5);
        assertThat(of(new Measure.TimeIn("t", "roam", null, "visit"))).isEqualTo(5);
    }

    @Test
    void timeWithAnAnimalIsWhateverIsDone() {
        assertThat(of(new Measure.TimeWith("t", "a", "visit"))).isEqualTo(4);
        assertThat(of(new Measure.TimeWith("t", "b", "visit"))).isEqualTo(1.5);
    }

    @Test
    void countsStarts() {
        assertThat(of(new Measure.Count("c", "sit", "b", "visit"))).isEqualTo(1);
        assertThat(of(new Measure.Count("c", "sit", null, "visit"))).isEqualTo(3);
        assertThat(of(new Measure.Count("c", "roam", null, "visit"))).isEqualTo(3);
    }

    @Test
    void latencyIsTheFirstOrTheWholePhase() {
        assertThat(of(new Measure.Latency("l", "sit", "a", "visit"))).isEqualTo(2.5);
        assertThat(of(new Measure.Latency("l", "sit", null, "visit"))).isEqualTo(1.2);
        assertThat(of(new Measure.Latency("l", "roam", "a", "visit"))).isEqualTo(10);
    }

    @Test
    void shareNeedsItsMinimumOfTime() {
        var a = new Measure.TimeIn("a", "sit", "a", "visit");
        var b = new Measure.TimeIn("b", "sit", "b", "visit");
        assertThat(of(new Measure.Share("s", a, b, 5))).isEqualTo(0.8);
        assertThat(of(new Measure.Share("s", a, b, 5.1))).isNaN();
        var none = new Measure.TimeIn("n", "roam", "a", "visit");
        assertThat(of(new Measure.Share("s", none, none, 0))).isNaN();
    }

    @Test
    void rateIsInHertzAndTheMeanWeighsByTimeInReach() {
        assertThat(of(new Measure.Rate("r", "cells", "a", "visit"))).isCloseTo(20, within(1e-12));
        assertThat(of(new Measure.Rate("r", "cells", null, "visit")))
                .isCloseTo(0.4 * 20 + 0.15 * 10 + 0.45 * 4, within(1e-12));
    }

    @Test
    void concentrationAndWeightAreTakenAsTheyAre() {
        assertThat(of(new Measure.Concentration("c", "peptide", "there", "visit"))).isEqualTo(1.5);
        assertThat(of(new Measure.Weight("w", "learning", "b", "visit"))).isEqualTo(-0.1);
    }

    @Test
    void aGroupThatHasNotThePhaseOrTheAnimalLacksTheMeasure() {
        Phase visit = new Phase("visit", "room", new Span(10_000, 10_000), List.of("a"), List.of());
        Group group = new Group("group", "group", "species", "sex", List.of(visit), List.of());
        var here = new Measure.TimeIn("h", "sit", "a", "visit");
        var gone = new Measure.TimeIn("g", "sit", "b", "visit");
        assertThat(Measurement.applies(here, group)).isTrue();
        assertThat(Measurement.applies(gone, group)).isFalse();
        assertThat(Measurement.applies(new Measure.Share("s", here, gone, 1), group)).isFalse();
        assertThat(Measurement.applies(new Measure.Count("c", "sit", null, "visit"), group)).isTrue();
        assertThat(Measurement.applies(new Measure.Concentration("c", "peptide", "here", "night"), group)).isFalse();
    }

    @Test
    void anUnknownNameIsOurMistake() {
        assertThatThrownBy(() -> of(new Measure.TimeIn("t", "sit", "c", "visit")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the recording has no 'c', only [a, b]");
        assertThatThrownBy(() -> of(new Measure.TimeIn("t", "sit", "a", "night")))
                .hasMessage("the recording has no phase 'night'");
    }

    private double of(Measure measure) {
        return Measurement.of(measure, recording);
    }
}
