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
import ligare.model.learner.Tuning.Source;

/// A network that does, sees and learns. Subjects differ in their wiring, which is drawn.
///
/// @param name what studies call it
/// @param describes one sentence
/// @param actions what can be done and seen
/// @param step time grid, ms; a phase and the delay are whole numbers of steps
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
    private static final double ROUNDING = 1e-9;

    public Learner {
        layers = List.copyOf(layers);
        paths = List.copyOf(paths);
        figures = List.copyOf(figures);
        rules = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rules));
        Checked.positive("Learner.step", step);
        whole("a phase", actions.phase(), step);
        whole("the delay", Checked.notNegative("Learner.delay", delay), step);
        if (layers.isEmpty() || rules.isEmpty()) {
            throw new IllegalArgumentException("a learner needs at least one layer and one rule");
        }
        unique(layers.stream().map(Layer::name));
        unique(paths.stream().map(Path::name));
        for (Layer layer : layers) {
            Tuning tuning = layer.tuning();
            if (tuning != null) {
                for (String feature : tuning.selective().keySet()) {
                    if (actions.feature(feature) < 0) {
                        throw new IllegalArgumentException("actions have no feature " + feature);
                    }
                }
            }
        }
        for (Path path : paths) {
            check(path, layers);
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

    private static void whole(String what, double time, double step) {
        double steps = time / step;
        if (Math.abs(steps - Math.rint(steps)) > ROUNDING * Math.max(1, steps)) {
            throw new IllegalArgumentException(
                    "%s of %s ms must be a whole number of steps of %s ms".formatted(what, time, step));
        }
    }

    private static void unique(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(each -> {
            if (!seen.add(each)) {
                throw new IllegalArgumentException("two parts are called " + each);
            }
        });
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

    /// Steps of a phase.
    public int stepsPerPhase() {
        return (int) Math.rint(actions.phase() / step);
    }

    /// The longest time that anything learned may take to be seen: steps of the delay.
    public int delaySteps() {
        return (int) Math.rint(delay / step);
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
