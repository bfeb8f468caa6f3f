package ligare.study;

import java.util.List;
import ligare.model.Study;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;

/// At which points of its spans a study is run: a number that a paper does not give is a range, and a claim has to hold
/// over two thirds of it.
public final class Variants {
    private static final List<Double> OVER_THE_RANGE = List.of(0.0, 0.5, 1.0);
    static final List<Double> ONCE = List.of(0.5);

    private Variants() {}

    /// Fractions for `Span.at`: low end, middle and high end, all spans together; the middle alone if no span is open.
    public static List<Double> of(Study study) {
        return study.groups().stream().anyMatch(Variants::open) ? OVER_THE_RANGE : ONCE;
    }

    /// Whether a duration or an intervention of the group is a range.
    static boolean open(Group group) {
        return group.phases().stream().anyMatch(phase -> !phase.duration().single())
                || group.everything().anyMatch(Intervention::open);
    }
}
