package ligare.engine.learner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import ligare.engine.Randomness;
import ligare.model.learner.Actions;
import ligare.model.learner.Layer;
import ligare.model.learner.Learner;
import ligare.model.learner.Lesson;
import ligare.model.learner.Lesson.Sight;
import ligare.model.learner.Lesson.View;
import ligare.model.learner.Lesson.What;
import ligare.model.learner.Manner;
import ligare.model.learner.Path;
import ligare.model.learner.Rule;
import ligare.model.learner.Rule.Gate;
import ligare.model.learner.Tuning;
import ligare.model.measure.Assay;
import ligare.model.network.Distribution;
import ligare.model.protocol.Phase;
import ligare.model.unit.Span;

/// A small learner for tests: cells that see, directly before cells that do.
final class Mirrors {
    static final double HZ = 1e-3;

    private Mirrors() {}

    /// Four actions of one feature.
    ///
    /// @param phases of an action, 0.3 s each
    /// @param delay ms
    static Learner learner(int phases, double delay, Rule rule) {
        SequencedMap<String, Rule> rules = new LinkedHashMap<>();
        rules.put("rule", rule);
        return new Learner(
                "small",
                "",
                new Actions(List.of(new Actions.Feature("finger", 4)), phases, 300),
                100,
                delay,
                List.of(
                        new Layer(
                                "sees",
                                60,
                                0,
                                0,
                                new Tuning(
                                        Tuning.Source.SIGHT,
                                        1,
                                        new Distribution.Constant(20 * HZ),
                                        Map.of(),
                                        phases == 1 ? 0 : 1,
                                        0,
                                        0)),
                        new Layer(
                                "does",
                                30,
                                5 * HZ,
                                0,
                                new Tuning(
                                        Tuning.Source.COMMAND,
                                        1,
                                        new Distribution.Constant(20 * HZ),
                                        Map.of(),
                                        phases == 1 ? 0 : 1,
                                        0,
                                        0))),
                List.of(new Path("path", "sees", "does", 1, 1, 0, 0, 0, 0, true)),
                rules,
                List.of());
    }

    static Rule prediction(Gate gate) {
        return new Rule.DendriticPrediction(0.01 * HZ, 20 * HZ, gate);
    }

    static Gate open() {
        return new Gate(Gate.By.NONE, 0, 1);
    }

    static Gate soma() {
        return new Gate(Gate.By.SOMA, 15 * HZ, 2 * HZ);
    }

    static Lesson paired(int acts, double delay) {
        return new Lesson(acts, true, new Sight(new What.Done(), View.OWN, delay), 0, 0, 200);
    }

    /// What the last lesson's test showed.
    static Assay assay(Learner learner, Manner.Firing firing, Lesson... lessons) {
        List<Phase> phases =
                java.util.stream.IntStream.range(0, lessons.length)
                        .mapToObj(i ->
                                new Phase(
                                        "p" + i, "", new Span(1, 1), List.of(), Map.of(), List.of(), null, lessons[i]))
                        .toList();
        return new Schooling(learner, new Manner("rule", firing), phases).run(Randomness.of(11)).assays().getLast();
    }

    /// Mean over cells of the response when seeing the action and phase that they do, Hz.
    static double rise(Assay assay) {
        return mean(assay, true);
    }

    /// Mean over cells of the response when seeing the actions and phases that they do not, Hz.
    static double spill(Assay assay) {
        return mean(assay, false);
    }

    private static double mean(Assay assay, boolean does) {
        double sum = 0;
        int count = 0;
        for (int cell = 0; cell < assay.cells(); cell++) {
            for (int c = 0; c < assay.doing().response()[cell].length; c++) {
                if (assay.doing().response()[cell][c] > 10 * HZ == does) {
                    sum += assay.own().response()[cell][c] / HZ;
                    count++;
                }
            }
        }
        return sum / count;
    }
}
