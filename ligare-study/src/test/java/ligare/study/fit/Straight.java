package ligare.study.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import ligare.model.Atlas;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;

/// An objective of algebra: one finding per value, in a family of its own, whose one effect is a sum of the values with
/// fixed weights, and has to be a target.
final class Straight implements Function<Map<String, Atlas.Free>, Evaluation> {
    private static final double[][] WEIGHTS = {{1, 0.5, 0, 0}, {-0.3, 1, 0, 0}, {0.2, 0, -1, 0}};
    private static final double WIDTH = 1e-3;

    private final double[] targets;
    private final double bend;
    private int evaluations;

    /// @param bend of the effects, which are straight where it is 0
    /// @param targets that the effects of the findings have to be
    Straight(double bend, double... targets) {
        this.bend = bend;
        this.targets = targets;
    }

    /// Four values in [0, 1]; no effect hears the last one.
    static List<FreeValue> values() {
        List<FreeValue> values = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Figure figure = new Figure("file#" + i, "0.5", 0.5, Dimension.NUMBER, Status.ASSUMED, "assumed for a test");
            values.add(new FreeValue("v" + i, new Atlas.Free(figure, 0, 1, "because")));
        }
        return values;
    }

    /// Effects at a place.
    static double effect(int finding, double bend, double... place) {
        double sum = 0;
        for (int i = 0; i < place.length; i++) {
            sum += WEIGHTS[finding][i] * (place[i] + bend * (place[i] - 0.5) * (place[i] - 0.5));
        }
        return sum;
    }

    int evaluations() {
        return evaluations;
    }

    @Override
    public Evaluation apply(Map<String, Atlas.Free> exchanged) {
        evaluations++;
        Map<String, Double> present = new LinkedHashMap<>();
        values().forEach(v -> present.put(v.name(), v.free().figure().value()));
        exchanged.forEach((name, free) -> present.put(name, free.figure().value()));
        double[] place = present.values().stream().mapToDouble(Objects::requireNonNull).toArray();
        List<FindingLoss> findings = new ArrayList<>();
        for (int f = 0; f < targets.length; f++) {
            Effect effect = new Effect(effect(f, bend, place), targets[f] - WIDTH, targets[f] + WIDTH, 1);
            findings.add(
                    new FindingLoss(
                            "finding " + f,
                            "family " + f,
                            "",
                            List.of(new ClaimLoss("it is the target", targets[f], List.of(effect)))));
        }
        return new Evaluation(findings);
    }
}
