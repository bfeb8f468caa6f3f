package ligare.study.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.model.measure.Measure;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;

/// Which colour stands for whom, and which tint for which phase: the same in every picture of a study. The animal on the
/// greater side of the first preference has the first colour, the other the second.
///
/// @param individuals name → number of its colour
/// @param phases name → number of its tint
record Inks(Map<String, Integer> individuals, Map<String, Integer> phases) {
    static final int PLAIN = 6;
    private static final int COLOURS = 6;
    private static final int TINTS = 4;

    static Inks of(Study study, List<Claim> claims) {
        Map<String, Integer> individuals = new LinkedHashMap<>();
        for (Pair pair : Pair.of(study, claims)) {
            for (String measure : List.of(pair.over(), pair.under())) {
                if (study.measure(measure) instanceof Measure.TimeIn time && time.other() != null) {
                    individuals.putIfAbsent(time.other(), individuals.size() % COLOURS);
                }
            }
        }
        Map<String, Integer> phases = new LinkedHashMap<>();
        for (Group group : study.groups()) {
            for (Phase phase : group.phases()) {
                phases.putIfAbsent(phase.name(), phases.size() % TINTS);
                phase.others().forEach(o -> individuals.putIfAbsent(o, individuals.size() % COLOURS));
            }
        }
        return new Inks(individuals, phases);
    }

    int individual(String name) {
        return individuals.getOrDefault(name, PLAIN);
    }

    int phase(String name) {
        return phases.getOrDefault(name, 0);
    }
}
