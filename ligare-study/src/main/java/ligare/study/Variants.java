package ligare.study;

import java.util.List;
import java.util.stream.Stream;
import ligare.model.Study;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Phase;
import ligare.model.unit.Span;

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
        return Stream.concat(group.phases().stream().map(Phase::duration), group.everything().flatMap(Variants::spans))
                .anyMatch(span -> !span.single());
    }

    private static Stream<Span> spans(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Give give -> Stream.of(give.dose());
            case Intervention.Express express -> Stream.of(express.factor());
            case Intervention.Secrete secrete -> Stream.of(secrete.factor());
            case Intervention.Sensitise _ -> Stream.empty();
            case Intervention.Care care -> Stream.of(care.share());
            case Intervention.Drive drive -> Stream.of(drive.drive());
            case Intervention.Terminals terminals -> Stream.of(terminals.spikes(), terminals.transmission());
        };
    }
}
