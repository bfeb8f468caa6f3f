package ligare.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import ligare.model.learner.Actions;
import ligare.model.learner.Layer;
import ligare.model.learner.Learner;
import ligare.model.learner.Path;
import ligare.model.learner.Rule;
import ligare.model.learner.Rule.Gate;
import ligare.model.learner.Tuning;
import ligare.model.unit.Dimension;

/// Reads a network that does, sees and learns.
///
///     learner: NAME
///     describes: one sentence
///     actions: {features: {goal: 4, means: 3}, phases: 4, phase lasts: 0.3 s}
///     step: 0.1 s
///     delay: 0.3 s                                              from a command to the sight of one's own movement
///     layers:
///       NAME: {cells: 200, resting rate: 5 Hz, threshold: 2 Hz, tuned to: sight, …}
///     paths:
///       NAME: {from: LAYER, to: LAYER, reach: 45 %, convergence: 15 %, spread: 0.5, weight: 0, inhibition: 0.002, learns: true}
///     rules:
///       NAME: {form: prediction, speed: 0.04 /s, at: 20 Hz, gate: {by: soma, middle: 15 Hz, width: 2 Hz}}
///
/// A layer that is tuned has `peak: 20 Hz` or a range, and may have `tuned: 70 %` of its cells, `selective for: {means: 50 %}`,
/// `one phase: 70 %`, `phase width: 0.5` and, for sight, `one view: 65 %`. Rules have the form `prediction` or `contiguity`; that
/// has `largest weight` too, and may have `averaging: 10 s`. Gates open by `soma`, `command` or `none`.
final class LearnerReader {
    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final int MOST = 1_000_000;

    private LearnerReader() {}

    static Learner read(String name, Mapping from) {
        String describes = from.textOr("describes", "");
        Optional<Actions> actions = from.mapping("actions").make(LearnerReader::actions);
        double step = from.quantity("step", Dimension.TIME, Mapping.POSITIVE, ANY);
        double delay = from.quantity("delay", Dimension.TIME, 0, ANY);
        Map<String, Mapping> written = from.named("layers");
        List<Layer> layers = List.copyOf(Parts.read(written, (called, part) -> layer(called, part, actions)).values());
        List<String> names = List.copyOf(written.keySet());
        List<Path> paths =
                List.copyOf(Parts.read(from.named("paths"), (called, part) -> path(called, part, names)).values());
        SequencedMap<String, Rule> rules = Parts.read(from.named("rules"), (_, part) -> rule(part));
        return new Learner(
                name,
                describes,
                actions.orElseGet(() -> new Actions(List.of(new Actions.Feature("unreadable", 1)), 1, step)),
                step,
                delay,
                layers,
                paths,
                rules,
                from.figures());
    }

    private static Actions actions(Mapping from) {
        List<Actions.Feature> features = new ArrayList<>();
        Mapping written = from.mapping("features");
        for (String feature : written.keys()) {
            features.add(new Actions.Feature(feature, written.count(feature, "values", 1, 1000)));
        }
        int phases = from.count("phases", "phases", 1, 1000);
        return new Actions(features, phases, from.quantity("phase lasts", Dimension.TIME, Mapping.POSITIVE, ANY));
    }

    private static Layer layer(String name, Mapping from, Optional<Actions> actions) {
        int size = from.count("cells", "cells", 1, MOST);
        double rest = from.quantityOr("resting rate", Dimension.RATE, 0, 0, ANY);
        double threshold = from.quantityOr("threshold", Dimension.RATE, 0, 0, ANY);
        return new Layer(name, size, rest, threshold, from.has("tuned to") ? tuning(from, actions) : null);
    }

    private static Tuning tuning(Mapping from, Optional<Actions> actions) {
        Tuning.Source to = from.choice("tuned to", Tuning.Source.class);
        List<String> features =
                actions.map(what -> what.features().stream().map(Actions.Feature::name).toList()).orElse(null);
        return new Tuning(
                to,
                share(from, "tuned", 1),
                Draw.uniform(from, "peak", Dimension.RATE),
                Parts.numbers(from.mappingIfGiven("selective for"), features, "a feature of the actions", 0, 1),
                share(from, "one phase", 1),
                from.has("phase width") ? from.number("phase width", 0, ANY) : 0,
                to == Tuning.Source.SIGHT ? share(from, "one view", 0) : 0);
    }

    private static Path path(String name, Mapping from, List<String> layers) {
        return new Path(
                name,
                from.reference("from", layers, "a layer of this learner"),
                from.reference("to", layers, "a layer of this learner"),
                share(from, "reach", 1),
                from.number("convergence", Mapping.POSITIVE, 1),
                from.has("spread") ? from.number("spread", 0, ANY) : 0,
                from.number("weight", 0, ANY),
                from.has("inhibition") ? from.number("inhibition", 0, ANY) : 0,
                from.has("inhibition spread") ? from.number("inhibition spread", 0, ANY) : 0,
                from.truth("learns", false));
    }

    private static Rule rule(Mapping from) {
        String form = from.choice("form", List.of("prediction", "contiguity"));
        double speed = from.quantity("speed", Dimension.RATE, Mapping.POSITIVE, ANY);
        double reference = from.quantity("at", Dimension.RATE, Mapping.POSITIVE, ANY);
        Gate gate = gate(from.mapping("gate"));
        if (form.equals("prediction")) return new Rule.DendriticPrediction(speed, reference, gate);
        return new Rule.Contiguity(
                speed,
                reference,
                from.number("largest weight", Mapping.POSITIVE, ANY),
                from.quantityOr("averaging", Dimension.TIME, 0, 0, ANY),
                gate);
    }

    private static Gate gate(Mapping from) {
        Gate.By by = from.choice("by", Gate.By.class);
        if (by != Gate.By.SOMA) return new Gate(by, 0, 1);
        return new Gate(
                by,
                from.quantity("middle", Dimension.RATE, 0, ANY),
                from.quantity("width", Dimension.RATE, Mapping.POSITIVE, ANY));
    }

    private static double share(Mapping from, String key, double otherwise) {
        return from.has(key) ? from.number(key, 0, 1) : otherwise;
    }
}
