package ligare.cli;

import static ligare.cli.Spoken.quietly;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.ablation.Part;
import ligare.model.ablation.Removal;
import ligare.model.measure.Measure;
import ligare.model.measure.Recording;
import ligare.society.Cohort;
import ligare.study.ablation.Contact;
import ligare.study.ablation.Excision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parts taken out of the atlas's circuit do what they say, and `ligare ablate` says what breaks.
class AblateTest {
    private static final Atlas ATLAS = Simulations.ATLAS;
    private static final Study STUDY =
            Simulations.study(
                    """
                    {phase: company, place: home cage, for: 3 h, with: [partner], conditions: [mating]}
                    {phase: test, place: three-chamber test, for: 30 min, with: [partner, stranger]}
                    """,
                    """
                    untreated: {}
                    drugged:
                      interventions:
                        - {give: eticlopride, dose: 1 ng, into: nucleus accumbens rostral shell, at: [company - 10 min]}
                    """);
    private static final String SHELL = "nucleus accumbens rostral shell";
    private static final String WRITTEN = "identity to rostral shell D2";

    @TempDir private Path folder;

    private static Part part(Removal... removals) {
        return new Part("test", "A test.", STUDY.circuit(), List.of(removals));
    }

    private static Recording run(Atlas atlas, String group) {
        return new Cohort(atlas, STUDY, STUDY.group(group), 0.5).run(0, 1, 3).getFirst();
    }

    private static double weight(Atlas atlas) {
        Recording.PhaseRecord phase = Simulations.phase(run(atlas, "untreated"), "company");
        return phase.weight()[phase.projections().indexOf(WRITTEN)][0];
    }

    @Test
    void whatIsTakenOutIsSilentEmptyOrFixed() {
        assertThat(weight(ATLAS)).isLessThan(-0.1);
        assertThat(weight(Excision.of(part(new Removal.Learning(WRITTEN)), ATLAS))).isZero();
        assertThat(weight(Excision.of(part(new Removal.Receptor("OXTR", null)), ATLAS))).isBetween(-0.01, 0.0);

        Recording silent = run(Excision.of(part(new Removal.Population("ventral pallidal cells")), ATLAS), "untreated");
        Recording.PhaseRecord phase = Simulations.phase(silent, "company");
        assertThat(phase.rate()[phase.populations().indexOf("ventral pallidal cells")]).containsOnly(0);
        Recording dry = run(Excision.of(part(new Removal.Release("oxytocin")), ATLAS), "untreated");
        assertThat(Simulations.concentration(dry, "company", "oxytocin", SHELL)).isZero();
        assertThat(Simulations.concentration(dry, "company", "dopamine", SHELL)).isPositive();
    }

    @Test
    void whatIsTakenOutElsewhereChangesNothing() {
        Atlas other =
                Excision.of(
                        new Part("test", "A test.", "another circuit", part(new Removal.Brake("striatal")).removals()),
                        ATLAS);
        assertThat(other.circuit(STUDY.circuit())).isEqualTo(ATLAS.circuit(STUDY.circuit()));
        assertThat(Simulations.bits(run(other, "drugged"))).isEqualTo(Simulations.bits(run(ATLAS, "drugged")));
    }

    @Test
    void aDrugTouchesItsReceptorItsLigandAndTheCellsWhereItIsInfused() {
        Contact contact = new Contact(ATLAS, STUDY);
        assertThat(contact.with(part(new Removal.Receptor("D2", null)))).hasValue("gives eticlopride, which binds D2");
        assertThat(contact.with(part(new Removal.Release("dopamine")))).isPresent();
        assertThat(contact.with(part(new Removal.Population("rostral shell D1 cells"))))
                .hasValue("infuses eticlopride into " + SHELL);
        assertThat(contact.with(part(new Removal.Receptor("OXTR", null)))).isEmpty();
        assertThat(contact.with(part(new Removal.Release("oxytocin")))).isEmpty();
        assertThat(contact.with(part(new Removal.Population("prefrontal cells")))).isEmpty();
    }

    @Test
    void whatIsMadeOfALigandIsARecordOfItAndOfItsCells() {
        Measure made = new Measure.Synthesis("messenger", "oxytocin", "PVN oxytocin cells", "test");
        Contact contact = new Contact(ATLAS, recording(made));
        assertThat(contact.with(part(new Removal.Release("oxytocin")))).hasValue("records oxytocin");
        assertThat(contact.with(part(new Removal.Population("PVN oxytocin cells"))))
                .hasValue("records PVN oxytocin cells");
        assertThat(contact.with(part(new Removal.Release("CRF")))).isEmpty();
    }

    private static Study recording(Measure measure) {
        return new Study(
                STUDY.name(),
                STUDY.key(),
                STUDY.question(),
                STUDY.circuit(),
                STUDY.ethogram(),
                STUDY.subjects(),
                STUDY.seed(),
                List.of(STUDY.group("untreated")),
                List.of(measure),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                STUDY.learner(),
                STUDY.rivals());
    }

    @Test
    void aFindingBreaksWithoutThePartItNeedsAndNotWithoutOthers() throws IOException {
        String bonded =
                Studies.FINDING
                        .replace(
                                "for: 40 min, with: [acquaintance]",
                                "for: 24 h, with: [acquaintance], conditions: [mating]")
                        .replace("for: 17 min", "for: 3 h")
                        .replaceFirst(
                                "(?s)claims:.*",
                                "claims:\n  - {preference in: nothing, of: old contact, over: new contact}\n");
        Path finding = Files.writeString(folder.resolve("bonded.yaml"), bonded);
        Path out = folder.resolve("out");

        Spoken spoken =
                quietly(
                        "ablate",
                        finding,
                        "--parts",
                        "receptor OXTR,receptor V1aR,mediodorsal thalamus,receptor D2",
                        "--subjects",
                        "6",
                        "--json",
                        "--out",
                        out);

        assertThat(spoken.err()).isEmpty();
        Map<String, Object> document = Documents.read(spoken.out());
        assertThat(Documents.list(document, "findings")).singleElement().extracting("whole").isEqualTo("agrees");
        List<Map<String, Object>> parts = Documents.list(document, "parts");
        assertThat(parts).extracting("part").hasSize(4);
        assertThat(parts)
                .filteredOn(part -> "mediodorsal thalamus".equals(part.get("part")))
                .allSatisfy(part -> assertThat(part).containsEntry("necessary", false));
        assertThat(parts)
                .filteredOn(part -> "receptor V1aR".equals(part.get("part")))
                .allSatisfy(part -> assertThat(part).containsEntry("necessary", true));
        // haloperidol binds D2: whatever happens, this finding says nothing about it
        assertThat(parts)
                .filteredOn(part -> "receptor D2".equals(part.get("part")))
                .allSatisfy(part -> assertThat(part).containsEntry("necessary", false));
        assertThat(out.resolve("ablation.json")).hasContent(spoken.out());
        assertThat(Files.readString(out.resolve("ablation.html")))
                .contains("mediodorsal thalamus", "nobody-2026")
                .doesNotContain("<script");
        assertThat(Files.readString(out.resolve("ablation.txt"))).contains("not necessary here");
    }

    @Test
    void aPartThatIsNotThereIsRefused() {
        Spoken spoken = quietly("ablate", "--parts", "receptor D22", "--out", folder.resolve("none"));
        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("did you mean receptor D2?");
    }
}
