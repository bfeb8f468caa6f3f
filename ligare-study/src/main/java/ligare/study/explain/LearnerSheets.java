package ligare.study.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ligare.model.Study;
import ligare.model.learner.Actions;
import ligare.model.learner.Layer;
import ligare.model.learner.Learner;
import ligare.model.learner.Manner;
import ligare.model.learner.Path;
import ligare.model.learner.Rule;
import ligare.model.learner.Tuning;
import ligare.model.protocol.Group;
import ligare.model.unit.Dimension;
import ligare.study.RunPlan;
import ligare.study.picture.Digits;

/// What a study of learners becomes before it is run, as tables.
final class LearnerSheets {
    private LearnerSheets() {}

    static List<Sheet> of(RunPlan plan) {
        Study study = plan.study();
        Learner learner = plan.atlas().learner(study.learner());
        return List.of(study(plan, learner), layers(learner), paths(learner), rules(learner), lessons(study));
    }

    private static Sheet study(RunPlan plan, Learner learner) {
        Actions actions = learner.actions();
        List<String> features =
                actions.features().stream().map(f -> "%d × %s".formatted(f.values(), f.name())).toList();
        return new Sheet(
                "study",
                List.of("what", "value"),
                List.of(
                        List.of("name", plan.study().name()),
                        List.of("question", plan.study().question().strip()),
                        List.of("learner", learner.name()),
                        List.of("actions", "%d: %s".formatted(actions.count(), String.join(", ", features))),
                        List.of("an action", "%d phases of %s".formatted(actions.phases(), time(actions.phase()))),
                        List.of("step", time(learner.step())),
                        List.of("from command to sight", time(learner.delay())),
                        List.of("subjects per group", String.valueOf(plan.subjects())),
                        List.of("seed", String.valueOf(plan.seed()))));
    }

    private static Sheet layers(Learner learner) {
        List<List<String>> rows = new ArrayList<>();
        for (Layer layer : learner.layers()) {
            Tuning tuning = layer.tuning();
            rows.add(
                    List.of(
                            layer.name(),
                            String.valueOf(layer.size()),
                            rate(layer.rest()),
                            rate(layer.threshold()),
                            tuning == null ? "nothing" : word(tuning.to()),
                            tuning == null ? "" : Digits.percent(tuning.share()),
                            tuning == null ? "" : rate(tuning.peak().low()) + " to " + rate(tuning.peak().high())));
        }
        return new Sheet("layers", List.of("layer", "cells", "rest", "threshold", "tuned to", "tuned", "peak"), rows);
    }

    private static Sheet paths(Learner learner) {
        List<List<String>> rows = new ArrayList<>();
        for (Path path : learner.paths()) {
            int sources = learner.layers().get(learner.layer(path.from())).size();
            int targets = learner.layers().get(learner.layer(path.to())).size();
            rows.add(
                    List.of(
                            path.name(),
                            Digits.percent(path.reach()),
                            Digits.percent(path.convergence()),
                            "about %.0f".formatted(sources * targets * path.reach() * path.convergence()),
                            Digits.of(path.weight()),
                            Digits.of(path.inhibition()),
                            path.plastic() ? "yes" : "no"));
        }
        return new Sheet(
                "paths", List.of("path", "reach", "convergence", "synapses", "weight", "inhibition", "learns"), rows);
    }

    private static Sheet rules(Learner learner) {
        List<List<String>> rows = new ArrayList<>();
        learner.rules()
                .forEach((name, rule) -> {
                    Rule.Gate gate = rule.gate();
                    String open =
                            gate.by() == Rule.Gate.By.SOMA
                                    ? "soma, half open at " + rate(gate.middle())
                                    : word(gate.by());
                    String equation =
                            switch (rule) {
                                case Rule.DendriticPrediction _ -> "dw/dt = speed g (y - rest - 2v) x / r0²";
                                case Rule.Contiguity c ->
                                        "dw/dt = speed g (%s x / r0 - w)%s"
                                                .formatted(
                                                        Digits.of(c.largest()),
                                                        c.averaging() > 0 ? ", x above its mean" : "");
                            };
                    rows.add(List.of(name, equation, Digits.of(1000 * rule.speed()) + " /s", open));
                });
        return new Sheet("rules", List.of("rule", "equation", "speed", "gate"), rows);
    }

    private static Sheet lessons(Study study) {
        List<List<String>> rows = new ArrayList<>();
        for (Group group : study.groups()) {
            Manner manner = Objects.requireNonNull(group.manner());
            group.phases()
                    .forEach(phase ->
                            rows.add(
                                    List.of(
                                            group.name(),
                                            manner.rule(),
                                            word(manner.firing()),
                                            phase.name(),
                                            Objects.requireNonNull(phase.lesson()).words())));
        }
        return new Sheet("lessons", List.of("group", "rule", "firing", "phase", "what happens"), rows);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String rate(double kilohertz) {
        return Digits.of(kilohertz, Dimension.RATE);
    }

    private static String time(double milliseconds) {
        return Digits.of(milliseconds, Dimension.TIME);
    }
}
