package ligare.cli;

import static ligare.cli.Simulations.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.ablation.Part;
import ligare.model.ablation.Removal;
import ligare.study.Measurement;
import ligare.study.RunPlan;
import ligare.study.ablation.Contact;
import ligare.study.ablation.Excision;
import org.junit.jupiter.api.Test;

/// Learners without a part.
class LearnerAblationTest {
    private static final Study STUDY =
            Objects.requireNonNull(
                    Objects.requireNonNull(ATLAS.findings().get("mukamel2010-human-single-units")).study());

    private static Part part(Removal removal) {
        return new Part("test", "A test.", STUDY.learner(), List.of(removal));
    }

    private static double share(Atlas atlas, String measure) {
        return Arrays.stream(
                        Measurement.of(
                                STUDY.measure(measure),
                                RunPlan.inTheMiddle(atlas, STUDY, 3, 1)
                                        .execute(1, done -> {})
                                        .getFirst()
                                        .cohort("watched itself")
                                        .recordings()))
                .average()
                .orElseThrow();
    }

    /// Weights begin at 0, so that nothing is matched where nothing is learned, or seen.
    @Test
    void nothingMirrorsWithoutSightOrLearning() {
        double whole = share(ATLAS, "mirror cells");
        assertThat(whole).isGreaterThan(0.1);
        for (Removal removal :
                List.of(
                        new Removal.Layer("STS"),
                        new Removal.Layer("IPL"),
                        new Removal.Path("IPL to PMv"),
                        new Removal.Learning("IPL to PMv"))) {
            assertThat(share(Excision.of(part(removal), ATLAS), "mirror cells"))
                    .as(removal.words())
                    .isLessThan(whole / 4);
        }
    }

    /// A cell can only be inhibited by what it sees if something inhibits it.
    @Test
    void withoutInhibitionNoCellIsInhibitedBeyondChance() {
        Atlas without = Excision.of(part(new Removal.Inhibition("IPL to PMv")), ATLAS);
        assertThat(share(ATLAS, "anti-mirror cells")).isGreaterThan(2 * share(without, "anti-mirror cells"));
    }

    @Test
    void aStudyTouchesTheLayerThatItRecords() {
        Contact contact = new Contact(ATLAS, STUDY);
        assertThat(contact.with(part(new Removal.Layer("PMv")))).hasValue("records PMv");
        assertThat(contact.with(part(new Removal.Layer("IPL")))).isEmpty();
        assertThat(contact.with(part(new Removal.Learning("IPL to PMv")))).isEmpty();
    }

    @Test
    void circuitsStayAsTheyAre() {
        Atlas without = Excision.of(part(new Removal.Layer("IPL")), ATLAS);
        assertThat(without.circuits()).isEqualTo(ATLAS.circuits());
        assertThat(without.learners().get("affective mirror")).isEqualTo(ATLAS.learners().get("affective mirror"));
    }
}
