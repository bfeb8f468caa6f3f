package ligare.model.learner;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import ligare.model.evidence.Figure;
import ligare.model.learner.Lesson.View;
import ligare.model.learner.Tuning.Source;
import ligare.model.unit.Bounds;

/// A network that does, sees and learns. Subjects differ in their wiring, which is drawn.
///
/// @param name what studies call it
/// @param describes one sentence
/// @param actions what can be done and seen
/// @param step time grid, ms; a phase and the delay are whole numbers of steps, 10 million at most
/// @param delay from a command to the sight of one's own movement, ms
/// @param layers in the order in which activity passes through them
/// @param paths between them
/// @param rules by name; the first is used where a study names none
/// @param figures every number of it with its source
public record Learner(
        String name,
        String describes,
        Actions actions,
        double step,
        double delay,
        List<Layer> layers,
        List<Path> paths,
        SequencedMap<String, Rule> rules,
        List<Figure> figures) {
    /// Most numbers that one subject holds for the tuning of a layer, or for the pairs of cells of a path: 80 MB.
    private static final double MOST = 10_000_000;

    public Learner {
        layers = List.copyOf(layers);
        paths = List.copyOf(paths);
        figures = List.copyOf(figures);
        rules = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rules));
        Bounds.positive("Learner.step", step, "ms");
        Bounds.notNegative("Learner.delay", delay, "ms");
        Bounds.onGrid("a phase", actions.phase(), step);
        Bounds.onGrid("the delay", delay, step);
        few(Math.max(actions.length(), delay) / step, "steps of an action, or of the delay,");
        if (layers.isEmpty() || rules.isEmpty()) {
            throw new IllegalArgumentException("a learner needs at least one layer and one rule");
        }
        unique(layers.stream().map(Layer::name));
        unique(paths.stream().map(Path::name));
        for (Layer layer : layers) {
            check(layer, actions, step);
        }
        for (Path path : paths) {
            check(path, layers);
        }
    }

    private static void check(Layer layer, Actions actions, double step) {
        Tuning tuning = layer.tuning();
        if (tuning == null) {
            return;
        }
        for (String feature : tuning.selective().keySet()) {
            if (actions.feature(feature) < 0) {
                throw new IllegalArgumentException("actions have no feature " + feature);
            }
        }
        int views = tuning.to() == Source.SIGHT ? View.values().length : 1;
        few(
                views * actions.count() * actions.length() / step * layer.size(),
                "layer %s: actions × steps of an action × cells".formatted(layer.name()));
    }

    private static void few(double numbers, String what) {
        if (numbers > MOST) {
            throw new IllegalArgumentException(
                    "%s come to %,.0f numbers for each subject, more than %,.0f".formatted(what, numbers, MOST));
        }
    }

    private static void check(Path path, List<Layer> layers) {
        int from = index(path.from(), layers);
        int to = index(path.to(), layers);
        if (from >= to) {
            throw new IllegalArgumentException(
                    "path %s must lead to a later layer: %s stands before %s"
                            .formatted(path.name(), path.to(), path.from()));
        }
        few((double) layers.get(from).size() * layers.get(to).size(), "path %s: pairs of cells".formatted(path.name()));
        Tuning tuning = layers.get(to).tuning();
        if (path.plastic() && (tuning == null || tuning.to() != Source.COMMAND)) {
            throw new IllegalArgumentException(
                    "path %s learns what commands drive, but %s is not tuned to command"
                            .formatted(path.name(), path.to()));
        }
    }

    private static int index(String layer, List<Layer> layers) {
        for (int l = 0; l < layers.size(); l++) {
            if (layers.get(l).name().equals(layer)) {
                return l;
            }
        }
        throw new IllegalArgumentException("no layer is called " + layer);
    }

    private static void unique(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(each -> {
            if (!seen.add(each)) {
                throw new IllegalArgumentException("two parts are called " + each);
            }
        });
    }

    /// The same with other layers.
    public Learner withLayers(List<Layer> others) {
        return new Learner(name, describes, actions, step, delay, others, paths, rules, figures);
    }

    /// The same with other paths.
    public Learner withPaths(List<Path> others) {
        return new Learner(name, describes, actions, step, delay, layers, others, rules, figures);
    }

    /// The place of a layer.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public int layer(String called) {
        return index(called, layers);
    }

    /// The rule of that name.
    ///
    /// @throws NoSuchElementException if there is none; readers check names before
    public Rule rule(String called) {
        Rule rule = rules.get(called);
        if (rule == null) {
            throw new NoSuchElementException("%s has no rule %s".formatted(name, called));
        }
        return rule;
    }

    /// Cells, and pairs of cells that a path may join: what a step of one subject costs.
    public double parts() {
        return layers.stream().mapToDouble(Layer::size).sum()
                + paths.stream()
                        .mapToDouble(path ->
                                (double) layers.get(layer(path.from())).size() * layers.get(layer(path.to())).size())
                        .sum();
    }

    /// Steps of a phase.
    public int stepsPerPhase() {
        return steps(actions.phase());
    }

    /// Steps of a time, ms, that is [#whole].
    public int steps(double time) {
        return (int) Math.rint(time / step);
    }

    /// Whether a time, ms, is a whole number of steps, up to rounding, and at most 10 million of them.
    public boolean whole(double time) {
        return time / step <= MOST && Bounds.onGrid(time, step);
    }

    /// Names of the layers that are tuned to command: those whose cells are classified.
    public List<String> commanded() {
        return layers.stream()
                .filter(layer -> {
                    Tuning tuning = layer.tuning();
                    return tuning != null && tuning.to() == Source.COMMAND;
                })
                .map(Layer::name)
                .toList();
    }
}
