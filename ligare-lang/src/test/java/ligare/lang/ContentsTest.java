package ligare.lang;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ligare.model.Atlas;
import ligare.model.Study;
import ligare.model.chemistry.Ligand;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Signal;
import ligare.model.circuit.Terminal;
import ligare.model.measure.Measure;
import ligare.model.protocol.Group;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.unit.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of users, outside the atlas.
class ContentsTest {
    private static final String STUDY =
            """
            study: mine
            question: What does my drug do?
            circuit: loop
            ethogram: cage
            species: small vole
            sex: female
            protocol:
              - {phase: living, place: home, for: 24 h, with: [mate]}
            interventions:
              - {express: AR, factor: 0.5}
            groups:
              saline: {}
              drug:
                key: saline
                interventions:
                  - {give: blocker, dose: 1 mg/kg, into: body, at: [living - 30 min, living + 0.5 d]}
              infused:
                sex: male
                interventions:
                  - {give: blocker, dose: 10 ng/h, into: ventricle, for: 2 h, at: living}
              silenced:
                protocol:
                  - {phase: rest, place: home, for: {between: [1 h, 2 h]}}
                interventions:
                  - {drive: takers, by: {between: [-20 mV, -10 mV]}, for: 2 h, at: rest}
            measures:
              together: {time in: together, with: mate, during: living}
            """;

    private static final String MAKING =
            "{of: activity, on: synthesis of alpha, amount: 3, half: 5 Hz, steepness: 4, time constant: 24 h}";

    private final Atlas atlas = SmallAtlas.read();

    @Test
    void aStudyGivesEachGroupWhatItDoesNotSayItself() {
        Study study = study(STUDY).study();
        assertThat(study.subjects()).isEqualTo(24);
        assertThat(study.seed()).isEqualTo(20261125);
        assertThat(study.key()).isEqualTo("mine");
        assertThat(study.groups().stream().map(Group::key)).containsExactly("saline", "saline", "infused", "silenced");
        assertThat(study.groups().stream().map(Group::sex)).containsExactly("female", "female", "male", "female");
        assertThat(study.groups().stream().map(group -> group.interventions().size())).containsExactly(1, 2, 2, 2);
        assertThat(study.groups().getLast().phases().getFirst().duration().high()).isEqualTo(7.2e6);
    }

    @Test
    void dosesMomentsAndDrivesStandInCoherentUnits() {
        List<Group> groups = study(STUDY).study().groups();
        Intervention.Give drug = (Intervention.Give) groups.get(1).interventions().getLast();
        assertThat(drug.dose().low()).isEqualTo(1000);
        assertThat(drug.at()).containsExactly(new Moment("living", -18e5), new Moment("living", 432e5));
        Intervention.Give infusion = (Intervention.Give) groups.get(2).interventions().getLast();
        assertThat(infusion.route()).isEqualTo(new Intervention.Route.Ventricle());
        assertThat(infusion.dose().low()).isEqualTo(10 / 36e5);
        assertThat(infusion.duration()).isEqualTo(72e5);
        Intervention.Drive drive = (Intervention.Drive) groups.get(3).interventions().getLast();
        assertThat(drive.drive().low()).isEqualTo(-20);
        Intervention.Express everywhere = (Intervention.Express) groups.get(0).interventions().getFirst();
        assertThat(everywhere.region()).isNull();
        assertThat(everywhere.at()).isEmpty();
    }

    @Test
    void traitsComeAfterWhatAPopulationHasItself() {
        String loop =
                body("circuits/loop.yaml", "circuit: loop")
                        .replace("expresses: {AR: 1}, cascade: gated,", "traits: [shared], cascade: gated,")
                        .replace("{calibrated: drive}", "0.5 mV");
        Circuit circuit =
                study(STUDY.replace("circuit: loop", "circuit: my loop") + "circuits:\n  my loop:\n" + loop)
                        .atlas()
                        .circuit("my loop");
        Effect shared = new Effect(new Signal.OfReceptor("AR"), new Effect.Target.Transmission(false), 0.5);
        assertThat(circuit.population("senders").expresses()).containsExactly(Map.entry("AR", 0.5));
        assertThat(circuit.population("senders").effects()).containsExactly(shared);
        assertThat(circuit.population("takers").expresses()).containsExactly(Map.entry("AR", 0.5));
        assertThat(circuit.population("takers").effects()).hasSize(3).endsWith(shared);
    }

    @Test
    void aStudyMayBringACircuitWithGlandsTransportersAndGeneExpression() {
        String loop =
                body("circuits/loop.yaml", "circuit: loop")
                        .replace("on: bias,", "on: density of AR, time constant: 24 h, reference: 0.2,")
                        .replace(
                                "{of: PKA, on: efficacy of way, amount: -0.5}",
                                "{of: AR, on: uptake of alpha, amount: -0.5}, {of: AR, on: inhibition, amount: 1}")
                        .replace(
                                "into: north, amount: 2e-4 nM/spike",
                                "into: body, amount: 1 nM/spike, presynaptic: {AR: -0.5}")
                        .replace("{calibrated: drive}", "0.5");
        String own =
                STUDY.replace("circuit: loop", "circuit: my loop")
                                .replace(
                                        "- {drive: takers, by: {between: [-20 mV, -10 mV]}, for: 2 h, at: rest}",
                                        "- {secrete: alpha, factor: 0}")
                                .replace(
                                        "together: {time in: together, with: mate, during: living}",
                                        "map: {density of: AR, in: north, during: living}")
                        + "circuits:\n  my loop:\n"
                        + loop;
        Contents.OneStudy read = study(own);
        Circuit circuit = read.atlas().circuit("my loop");
        assertThat(circuit.population("takers").effects())
                .extracting(Effect::target)
                .containsExactly(
                        new Effect.Target.Density("AR", 864e5, 0.2, null),
                        new Effect.Target.Uptake("alpha"),
                        new Effect.Target.Transmission(false));
        assertThat(circuit.population("takers").effects().getLast().signal()).isEqualTo(new Signal.OfReceptor("AR"));
        assertThat(circuit.releases().getFirst().bodily()).isTrue();
        assertThat(circuit.releases().getFirst().presynaptic()).containsEntry("AR", -0.5);
        assertThat(circuit.releases().getFirst().terminal()).isEqualTo("knobs");
        assertThat(circuit.terminal("knobs"))
                .isEqualTo(
                        new Terminal(
                                "knobs",
                                0.002,
                                List.of(
                                        new Terminal.Adaptation("facilitation", 3, 0.2, 150),
                                        new Terminal.Adaptation("depression", 0, 0.05, 2000))));
        assertThat(read.study().groups().getLast().interventions())
                .contains(new Intervention.Secrete("alpha", new Span(0, 0), List.of()));
        assertThat(read.study().measures()).containsExactly(new Measure.Density("map", "AR", "north", "living"));
    }

    @Test
    void aCircuitMaySayWhatActivityMakesAndAStudyWhatIsMadeAndWhatSeesLight() {
        String loop =
                body("circuits/loop.yaml", "circuit: loop")
                        .replace("{of: PKA, on: efficacy of way, amount: -0.5}", MAKING)
                        .replace("ligand: alpha, from: senders", "ligand: alpha, from: takers")
                        .replace("{calibrated: drive}", "0.5 mV");
        String own =
                STUDY.replace("circuit: loop", "circuit: my loop")
                                .replace(
                                        "- {drive: takers, by: {between: [-20 mV, -10 mV]}, for: 2 h, at: rest}",
                                        "- {drive: takers, by: 8 mV, while: touch}")
                                .replace(
                                        "together: {time in: together, with: mate, during: living}",
                                        "made: {synthesis of: alpha, in: takers, during: living}")
                        + "circuits:\n  my loop:\n"
                        + loop;
        Contents.OneStudy read = study(own);
        Effect making = read.atlas().circuit("my loop").population("takers").effects().getLast();
        assertThat(making.signal()).isEqualTo(new Signal.Activity(0.005, 4));
        assertThat(making.target()).isEqualTo(new Effect.Target.Synthesis("alpha", 864e5, Double.NaN, null));
        assertThat(read.study().groups().getLast().interventions())
                .contains(new Intervention.Sensitise("takers", 8, "touch"));
        assertThat(read.study().measures()).containsExactly(new Measure.Synthesis("made", "alpha", "takers", "living"));
    }

    /// Light through a fibre is bounded as every drive is; at the bound it is taken.
    @Test
    void whatASenseDrivesIsBounded() {
        String lit = "- {drive: takers, by: %s, while: touch}";
        String dark = "- {drive: takers, by: {between: [-20 mV, -10 mV]}, for: 2 h, at: rest}";
        for (String much : new String[] {"201 mV", "-0.3 V"}) {
            assertThat(problems(STUDY.replace(dark, lit.formatted(much))))
                    .as(much)
                    .singleElement(STRING)
                    .contains("200 mV", much);
        }
        assertThat(study(STUDY.replace(dark, lit.formatted("-200 mV"))).study().groups().getLast().interventions())
                .contains(new Intervention.Sensitise("takers", -200, "touch"));
    }

    @Test
    void howFarAnInfusionReachesIsAProfileOrDiffusion() {
        assertThat(atlas.ligand("alpha").spread()).isEqualTo(new Ligand.Spread.Profile(0.2));
        assertThat(atlas.ligand("blocker").spread()).isEqualTo(new Ligand.Spread.Diffusion(1.5e-7));
    }

    /// Pulses to terminals keep their rate and spikes apart; a light that silences has neither.
    @Test
    void terminalsAreMadeToFireOrSilenced() {
        String dark = "- {drive: takers, by: {between: [-20 mV, -10 mV]}, for: 2 h, at: rest}";
        String lit = "- {terminals of: senders, in: north, %s, for: 2 h, at: rest}";
        List<Moment> rest = List.of(new Moment("rest", 0));
        Span all = new Span(1, 1);
        assertThat(last(STUDY.replace(dark, lit.formatted("pulses: 5 Hz"))))
                .isEqualTo(new Intervention.Terminals("senders", "north", 0.005, all, all, 72e5, rest));
        assertThat(last(STUDY.replace(dark, lit.formatted("pulses: 20 Hz, spikes per pulse: {between: [0.3, 2]}"))))
                .isEqualTo(new Intervention.Terminals("senders", "north", 0.02, new Span(0.3, 2), all, 72e5, rest));
        assertThat(last(STUDY.replace(dark, lit.formatted("transmission: 0.1"))))
                .isEqualTo(new Intervention.Terminals("senders", "north", 0, all, new Span(0.1, 0.1), 72e5, rest));
        for (String wrong : new String[] {"pulses: 500 Hz", "transmission: 2", "pulses: 5 Hz, spikes per pulse: 11"}) {
            assertThat(problems(STUDY.replace(dark, lit.formatted(wrong)))).as(wrong).hasSize(1);
        }
        assertThat(problems(STUDY.replace(dark, lit.formatted("pulses: 5 Hz, transmission: 0.1"))))
                .singleElement(STRING)
                .contains("exactly one of pulses, transmission");
        String astray = lit.formatted("pulses: 5 Hz").replace("in: north", "in: south");
        assertThat(problems(STUDY.replace(dark, astray)))
                .singleElement(STRING)
                .contains("a region in which senders have terminals", "north");
    }

    private Intervention last(String text) {
        return study(text).study().groups().getLast().interventions().getLast();
    }

    @Test
    void aStudyWithoutASourceStatesItsOwnDesign() {
        assertThat(study(STUDY).study().figures())
                .isNotEmpty()
                .allSatisfy(figure ->
                        assertThat(figure.source()).isEqualTo("assumed, because it is the design of this study"));
    }

    @Test
    void aStudyMayBringItsOwnDrugSiteAndSpecies() {
        String own =
                STUDY.replace(
                                        "species: small vole",
                                        "species:\n  my mouse:\n" + body("species/vole.yaml", "species: small vole"))
                                .replace("into: body", "into: my site")
                                .replace("dose: 1 mg/kg", "dose: 1 ng")
                                .replace("give: blocker, dose: 1 ng", "give: my drug, dose: 1 ng")
                        + "regions:\n  my site: {anterior: 1 mm, lateral: 1 mm, depth: 1 mm, source: \"assumed, because it is a test\"}\n"
                        + "ligands:\n  my drug:\n"
                        + body("ligands/blocker.yaml", "ligand: blocker")
                        + "receptors:\n  AR:\n"
                        + body("receptors/AR.yaml", "receptor: AR")
                        + "      my drug: {affinity: 2 nM, efficacy: 0}\n";
        Contents.OneStudy read = study(own);
        assertThat(read.study().groups().stream().map(Group::species)).containsOnly("my mouse");
        assertThat(read.atlas().ligands()).containsKeys("alpha", "my drug");
        assertThat(read.atlas().regions()).containsKeys("north", "my site");
        assertThat(read.atlas().species()).containsKeys("small vole", "my mouse");
        assertThat(read.atlas().receptors().values().iterator().next().bindings()).containsKey("my drug");
        assertThat(atlas.ligands()).doesNotContainKey("my drug");
        assertThat(atlas.receptors().values().iterator().next().bindings()).doesNotContainKey("my drug");
    }

    @Test
    void numbersOfAnOwnEntryNeedTheirOwnSource() {
        String own = STUDY + "regions:\n  my site: {anterior: 1 mm, lateral: 1 mm, depth: 1 mm}\n";
        assertThat(problems(own)).hasSize(3).allMatch(problem -> problem.contains("without a source"));
    }

    @Test
    void aFindingReadsOutsideTheAtlasAsInside() {
        byte[] bytes = SmallAtlas.bytes(SmallAtlas.text("findings/somebody-2001.yaml"));
        Contents read = Catalogue.readFile("findings/somebody-2001.yaml", bytes, atlas).orElseThrow();
        assertThat(read)
                .isInstanceOfSatisfying(
                        Contents.OneFinding.class,
                        one -> assertThat(one.finding()).isEqualTo(atlas.findings().get("somebody-2001")));
    }

    @Test
    void anEntryReadsAlone() {
        byte[] bytes =
                SmallAtlas.bytes(SmallAtlas.text("ligands/blocker.yaml").replace("ligand: blocker", "ligand: new"));
        Contents read = Catalogue.readFile("new.yaml", bytes, atlas).orElseThrow();
        assertThat(read.atlas().ligands()).containsKeys("alpha", "blocker", "new");
        assertThat(read)
                .isInstanceOfSatisfying(
                        Contents.Entries.class,
                        entries -> assertThat(entries.entries()).extracting(Entry::name).containsExactly("new"));
    }

    @Test
    void aFileOfAnotherKindSaysSo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("drug.yaml"), SmallAtlas.text("ligands/blocker.yaml"));
        assertThat(Catalogue.readStudy(file, atlas).problems().getFirst().toString())
                .isEqualTo(
                        """
                        FILE:1:9 (ligand)
                          found     a file that begins with "ligand"
                          expected  a study, which begins with the key study
                          fix       begin the file with study: NAME\
                        """
                                .replace("FILE", file.toString()));
    }

    @Test
    void aFileThatSaysNothingIsRefused() {
        assertThat(problems("{}"))
                .hasSize(1)
                .allMatch(problem -> problem.contains("a key that says what the file holds"));
        assertThat(problems("source: nowhere")).hasSize(1);
        assertThat(problems("")).hasSize(1);
        assertThat(Catalogue.readStudy(Path.of("no", "such", "file.yaml"), atlas).problems()).hasSize(1);
        assertThat(Catalogue.read(Path.of("no", "such", "folder")).problems()).hasSize(1);
        assertThat(Catalogue.read(SmallAtlas.FOLDER.resolve("README.md")).problems()).hasSize(1);
    }

    @Test
    void aBrokenStudyReportsAllItsMistakesAtOnce() {
        String broken =
                STUDY.replace("question:", "qestion:")
                                .replace("for: 24 h", "for: 24")
                                .replace("factor: 0.5", "factor: -1")
                                .replace("1 mg/kg", "1 mg")
                                .replace("living + 0.5 d", "livin + 0.5 d")
                                .replace("sex: male", "sex: mail")
                                .replace("drive: takers", "drive: taker")
                                .replace("with: mate, during", "with: mat, during")
                        + "colour: blue\n";
        assertThat(problems(broken))
                .map(problem -> problem.lines().findFirst().orElse(""))
                .containsExactly(
                        "mine.yaml:1:1 (question)",
                        "mine.yaml:2:1 (qestion)",
                        "mine.yaml:8:39 (protocol[0].for)",
                        "mine.yaml:10:27 (interventions[0].factor)",
                        "mine.yaml:16:31 (groups.drug.interventions[0].dose)",
                        "mine.yaml:16:71 (groups.drug.interventions[0].at[1])",
                        "mine.yaml:18:10 (groups.infused.sex)",
                        "mine.yaml:25:17 (groups.silenced.interventions[0].drive)",
                        "mine.yaml:27:39 (measures.together.with)",
                        "mine.yaml:28:1 (colour)");
    }

    @Test
    void whatWouldHappenAfterTheEnd() {
        assertThat(problems(STUDY.replace("living + 0.5 d", "living + 1 d")))
                .singleElement(as(STRING))
                .contains(
                        """
                          found     living + 24 h in the group "drug"
                          expected  a time before the end of its protocol, 24 h after the start of that phase
                          fix       choose an earlier time, or make the protocol longer\
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "factor: 0.5, factor: 1e300",
        "by: {between: [-20 mV, 'by: {between: [-2 V'",
        "'for: 24 h, with', 'for: 1e9 d, with'",
        "dose: 1 mg/kg, dose: 1e300 mg/kg"
    })
    void impossibleAmounts(String possible, String impossible) {
        assertThat(problems(STUDY.replace(possible, impossible)))
                .singleElement(as(STRING))
                .contains("choose a value in that range");
    }

    private Contents.OneStudy study(String text) {
        return (Contents.OneStudy) Catalogue.readFile("mine.yaml", SmallAtlas.bytes(text), atlas).orElseThrow();
    }

    private List<String> problems(String text) {
        return Catalogue.readFile("mine.yaml", SmallAtlas.bytes(text), atlas).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    /// A file's text without its first key, as the body of a block's entry.
    private static String body(String path, String firstLine) {
        return SmallAtlas.text(path)
                .replace(firstLine, "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining());
    }
}
