package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import ligare.model.Atlas;
import ligare.model.ablation.Part;
import ligare.model.ablation.Removal;
import ligare.model.circuit.Circuit;
import org.junit.jupiter.api.Test;

/// Parts that can be taken out: what a sound file means, and what is said about others.
class PartListReaderTest {
    private static final Atlas ATLAS = Catalogue.readAtlas(RepositoryTest.ATLAS).orElseThrow();
    private static final String SOUND =
            """
            parts of: vole-bonding
            parts:
              one receptor: {describes: None anywhere., receptors: OXTR}
              here and there: {describes: Two regions., receptors: OXTR, in: [lateral septum, caudate putamen], brake of: striatal}
              a sense: {describes: Touch moves one population less., senses: touch, to: VTA dopamine cells}
            """;

    private static Read<List<Part>> read(String text) {
        return PartListReader.read("mine.yaml", text.getBytes(StandardCharsets.UTF_8), ATLAS);
    }

    @Test
    void aSoundFileNamesWhatIsTakenOut() {
        List<Part> parts = read(SOUND).orElseThrow();
        assertThat(parts).extracting(Part::of).containsOnly("vole-bonding");
        assertThat(parts.get(0).removals()).containsExactly(new Removal.Receptor("OXTR", null));
        assertThat(parts.get(1).removals())
                .containsExactly(
                        new Removal.Receptor("OXTR", "lateral septum"),
                        new Removal.Receptor("OXTR", "caudate putamen"),
                        new Removal.Brake("striatal"));
        assertThat(parts.get(2).removals()).containsExactly(new Removal.Sense("touch", "VTA dopamine cells"));
    }

    @Test
    void everyMistakeIsReportedWithItsPlace() {
        String broken =
                SOUND.replace("receptors: OXTR}", "receptors: OXRT}")
                        .replace("brake of: striatal", "break of: striatal")
                        .replace("senses: touch, to: VTA dopamine cells", "tag of: identity to caudal shell D1");
        List<Problem> problems = read(broken).problems();
        assertThat(problems.toString())
                .contains("did you mean OXTR?", "did you mean brake of?", "a plastic projection");
        assertThat(problems).allMatch(problem -> problem.where().line() > 2);
    }

    /// `--parts A,B` could not name it.
    @Test
    void aPartsNameHasNoComma() {
        Read<List<Part>> read = read(SOUND.replace("here and there:", "here, and there:"));
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().toString()).contains("here, and there", "without a comma");
        assertThat(read.problems().getFirst().where().line()).isEqualTo(4);
    }

    @Test
    void aPartWithoutAnythingIsNone() {
        assertThat(read("parts of: vole-bonding\nparts:\n  nothing: {describes: Nothing.}\n").problems().toString())
                .contains("nothing that is taken out");
    }

    @Test
    void oneByOneMakesAPartOfEach() {
        List<Part> parts = read("parts of: vole-bonding\none by one: [receptors, regions]\n").orElseThrow();
        Circuit circuit = ATLAS.circuit("vole-bonding");
        long regions = circuit.populations().stream().map(p -> p.region()).distinct().count();
        assertThat(parts).extracting(Part::name).doesNotHaveDuplicates().contains("receptor OXTR", "lateral septum");
        assertThat(parts.stream().filter(part -> part.removals().getFirst() instanceof Removal.Population))
                .hasSize((int) regions);
        assertThat(read("parts of: vole-bonding\none by one: [receptor]\n").problems().toString())
                .contains("did you mean receptors?");
    }

    @Test
    void theAtlasListsEveryReceptorPopulationAndPlasticSiteOfItsCircuit() {
        List<Part> parts =
                PartListReader.ofAtlas(Catalogue.files(RepositoryTest.ATLAS).orElseThrow(), ATLAS).orElseThrow();
        HashSet<Removal> listed =
                parts.stream().flatMap(part -> part.removals().stream()).collect(Collectors.toCollection(HashSet::new));
        Circuit circuit = ATLAS.circuit("vole-bonding");
        assertThat(circuit.populations().stream().flatMap(p -> p.expresses().keySet().stream()).distinct())
                .allSatisfy(receptor -> assertThat(listed).contains(new Removal.Receptor(receptor, null)));
        assertThat(circuit.projections().stream().filter(p -> p.plasticity() != null))
                .allSatisfy(p ->
                        assertThat(listed)
                                .contains(
                                        new Removal.Learning(p.name()),
                                        new Removal.Tag(p.name()),
                                        new Removal.Consolidation(p.name())));
        assertThat(circuit.releases())
                .allSatisfy(release -> assertThat(listed).contains(new Removal.Release(release.ligand())));
        assertThat(circuit.cascades()).allSatisfy(c -> assertThat(listed).contains(new Removal.Brake(c.name())));
    }

    @Test
    void aLearnerHasLayersPathsAndWhatTheyDo() {
        String mirror =
                """
                parts of: action mirror
                parts:
                  parietal: {describes: Silent., layers: IPL}
                  way: {describes: Cut and more., paths: STS to IPL, inhibition of: IPL to PMv, plasticity of: IPL to PMv}
                """;
        List<Part> parts = read(mirror).orElseThrow();
        assertThat(parts).extracting(Part::of).containsOnly("action mirror");
        assertThat(parts.get(0).removals()).containsExactly(new Removal.Layer("IPL"));
        assertThat(parts.get(1).removals())
                .containsExactlyInAnyOrder(
                        new Removal.Path("STS to IPL"),
                        new Removal.Inhibition("IPL to PMv"),
                        new Removal.Learning("IPL to PMv"));
        assertThat(read(mirror.replace("layers: IPL", "layers: IPS")).problems().toString())
                .contains("did you mean IPL?");
        assertThat(read(mirror.replace("plasticity of: IPL to PMv", "plasticity of: STS to IPL")).problems().toString())
                .contains("a path of this learner that learns");
        assertThat(read(mirror.replace("layers: IPL", "populations: VTA dopamine cells")).problems()).isNotEmpty();
    }

    @Test
    void theAtlasListsEveryLayerAndEveryPathThatLearnsOfItsLearners() {
        List<Part> parts =
                PartListReader.ofAtlas(Catalogue.files(RepositoryTest.ATLAS).orElseThrow(), ATLAS).orElseThrow();
        assertThat(ATLAS.learners()).isNotEmpty();
        ATLAS.learners()
                .forEach((name, learner) -> {
                    List<Removal> listed =
                            parts.stream()
                                    .filter(p -> p.of().equals(name))
                                    .flatMap(p -> p.removals().stream())
                                    .toList();
                    assertThat(learner.layers())
                            .allSatisfy(l -> assertThat(listed).contains(new Removal.Layer(l.name())));
                    assertThat(learner.paths().stream().filter(p -> p.plastic()))
                            .allSatisfy(p -> assertThat(listed).contains(new Removal.Learning(p.name())));
                });
    }
}
