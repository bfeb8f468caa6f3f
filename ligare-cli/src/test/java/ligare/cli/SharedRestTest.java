package ligare.cli;

import static ligare.cli.Simulations.ATLAS;
import static ligare.cli.Simulations.bits;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ligare.model.Study;
import ligare.model.measure.Recording;
import ligare.model.measure.Recording.PhaseRecord;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.society.Cohort;
import ligare.society.Pace;
import ligare.society.Rests;
import org.junit.jupiter.api.Test;

/// Groups in which the same animals live, under one treatment or another, rest once for all of them.
class SharedRestTest {
    private static final Study STUDY =
            Simulations.study(
                    "{phase: company, place: home cage, for: 40 min, with: [old]}",
                    """
                    untreated: {}
                    treated:
                      interventions:
                        - {give: quinpirole, dose: 10 ng, into: nucleus accumbens rostral shell, at: [company + 5 min]}
                    twice:
                      interventions:
                        - {give: quinpirole, dose: 10 ng, into: nucleus accumbens rostral shell, at: [company + 5 min]}
                        - {give: OTA, dose: 5 ng, into: nucleus accumbens rostral shell, at: [company + 5 min]}
                    without receptors:
                      interventions:
                        - {express: OXTR, in: nucleus accumbens rostral shell, factor: 0}
                    """);

    private static List<Recording> run(String name, Rests rests, List<Intervention> given) {
        Group group = STUDY.group(name).drawnAs("everybody");
        return new Cohort(ATLAS, STUDY, group, 0.5, Pace.USUAL, rests, given).run(0, 3, 5);
    }

    private static List<Intervention> everything() {
        return STUDY.groups().stream().flatMap(group -> group.interventions().stream()).toList();
    }

    @Test
    void eachLivesAsIfItHadRestedByItself() {
        Rests shared = new Rests();
        for (Group group : STUDY.groups()) {
            assertThat(bits(run(group.name(), shared, everything())))
                    .isEqualTo(bits(run(group.name(), new Rests(), everything())));
        }
    }

    @Test
    void theyDifferByWhatIsDoneToThem() {
        Rests shared = new Rests();
        List<List<String>> lives =
                STUDY.groups().stream().map(group -> bits(run(group.name(), shared, everything()))).toList();
        assertThat(lives).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNeverGivenChangesNothing() {
        List<Recording> more = run("untreated", new Rests(), everything());
        List<Recording> less = run("untreated", new Rests(), List.of());
        for (int i = 0; i < less.size(); i++) {
            PhaseRecord made = more.get(i).phases().getFirst();
            PhaseRecord needed = less.get(i).phases().getFirst();
            assertThat(made.timeIn()).isDeepEqualTo(needed.timeIn());
            assertThat(made.count()).isDeepEqualTo(needed.count());
            assertThat(made.rate()).isDeepEqualTo(needed.rate());
            assertThat(made.weight()).isDeepEqualTo(needed.weight());
        }
    }
}
