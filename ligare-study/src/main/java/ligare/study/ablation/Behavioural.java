package ligare.study.ablation;

import java.util.stream.Stream;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.measure.Measure;

/// Whether a claim is about what animals do, not about what is recorded inside them.
final class Behavioural {
    private Behavioural() {}

    static boolean is(Study study, Claim claim) {
        return measures(claim).map(study::measure).allMatch(Behavioural::is);
    }

    private static Stream<String> measures(Claim claim) {
        return switch (claim) {
            case Claim.Preference c -> Stream.of(c.over(), c.under());
            case Claim.NoPreference c -> Stream.of(c.over(), c.under());
            case Claim.Higher c -> Stream.of(c.measure());
            case Claim.NoDifference c -> Stream.of(c.measure());
            case Claim.Ordered c -> Stream.of(c.measure());
            case Claim.Within c -> Stream.of(c.measure());
            case Claim.Distribution c -> Stream.of(c.measure());
        };
    }

    private static boolean is(Measure measure) {
        return switch (measure) {
            case Measure.TimeIn _, Measure.TimeWith _, Measure.Count _, Measure.Latency _, Measure.Share _ -> true;
            // What the cells of commands answer is all that a learner does; what is recorded of a part itself is
            // contact.
            case Measure.OfCells _ -> true;
            case Measure.Of companion -> is(companion.what());
            case Measure.Concentration _,
                    Measure.Rate _,
                    Measure.Level _,
                    Measure.Density _,
                    Measure.Synthesis _,
                    Measure.Weight _ ->
                    false;
        };
    }
}
