package ligare.study.ablation;

import java.util.List;
import java.util.function.UnaryOperator;
import ligare.model.ablation.Part;
import ligare.model.ablation.Removal;
import ligare.model.learner.Learner;
import ligare.model.learner.Path;

/// Takes a part out of a learner. Layers and paths keep their places, so that the rest is wired by the same draws, and every
/// layer can still be tested.
final class LearnerExcision {
    /// Beyond any input, kHz.
    private static final double UNREACHABLE = 1e6;

    private LearnerExcision() {}

    static Learner without(Part part, Learner whole) {
        Learner learner = whole;
        for (Removal removal : part.removals()) {
            learner = without(removal, learner);
        }
        return learner;
    }

    private static Learner without(Removal removal, Learner learner) {
        return switch (removal) {
            case Removal.Layer(String layer) ->
                    learner.withLayers(
                            learner.layers().stream()
                                    .map(l -> l.name().equals(layer) ? l.withThreshold(UNREACHABLE) : l)
                                    .toList());
            case Removal.Path(String path) -> paths(learner, path, p -> p.withReach(0));
            case Removal.Inhibition(String path) -> paths(learner, path, p -> p.withInhibition(0));
            case Removal.Learning(String path) -> paths(learner, path, Path::fixed);
            default -> learner;
        };
    }

    private static Learner paths(Learner learner, String name, UnaryOperator<Path> change) {
        List<Path> paths = learner.paths().stream().map(p -> p.name().equals(name) ? change.apply(p) : p).toList();
        return learner.withPaths(paths);
    }
}
