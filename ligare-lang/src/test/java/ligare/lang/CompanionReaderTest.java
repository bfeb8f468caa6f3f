package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ligare.model.Study;
import ligare.model.behaviour.Ethogram;
import ligare.model.measure.Measure;
import ligare.model.protocol.Companion;
import ligare.model.protocol.Group;
import ligare.model.protocol.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Others that run.
class CompanionReaderTest {
    private static final String STUDY =
            """
            study: mine
            question: What does my drug in him do to her?
            circuit: loop
            ethogram: cage
            species: small vole
            sex: female
            others:
              mate: {sex: male, interventions: [{express: AR, factor: 0.5}]}
            protocol:
              - {phase: living, place: home, for: 24 h, with: [mate]}
              - {phase: parted, place: arena, for: 1 h, with: [sister]}
            groups:
              saline: {}
              drug:
                others:
                  mate: {interventions: [{give: blocker, dose: 1 mg/kg, into: body, at: parted}], away: {parted: arena}}
              stimulus:
                others: {mate: {runs: false}, sister: {sex: female}}
            measures:
              together: {time in: together, with: mate, during: living}
              his:      {time in: together, with: subject, of: mate, during: living}
              mating:   {time in: mate, with: subject, of: mate, during: living}
              his share: {share of: mating, over: his}
              alone:    {time in: middle, of: mate, during: parted}
              his rate: {rate of: takers, of: mate, during: parted}
            """;

    @Test
    void aGroupAddsToWhatTheStudySaysOfAnOther() {
        List<Group> groups = study(STUDY).groups();
        Companion mate = groups.get(0).companions().getFirst();
        assertThat(mate.species()).isEqualTo("small vole");
        assertThat(mate.sex()).isEqualTo("male");
        assertThat(mate.interventions()).hasSize(1);
        Companion drugged = groups.get(1).companions().getFirst();
        assertThat(drugged.interventions()).hasSize(2);
        assertThat(drugged.away()).isEqualTo(Map.of("parted", "arena"));
        assertThat(groups.get(2).companions().stream().map(Companion::name)).containsExactly("sister");
        assertThat(groups.get(1).interventions()).isEmpty();
    }

    @Test
    void ofAStimulusAnimalWhoseSexIsSaidOneKnowsWhoItWouldBe() {
        Group stimulus = study(STUDY).groups().get(2);
        assertThat(stimulus.stimuli()).isEqualTo(study(STUDY).groups().getFirst().companions());
        assertThat(stimulus.withRunning(List.of("mate")).companions().stream().map(Companion::name))
                .containsExactly("sister", "mate");
        String unknown = STUDY.replace("{sex: male, interventions: [{express: AR, factor: 0.5}]}", "{runs: false}");
        assertThat(
                        study(
                                        unknown.replaceAll("drug:\\n.*\\n.*\\n", "drug: {}\n")
                                                .replaceAll("(?m)^  (his|mating|alone).*\\n", ""))
                                .groups()
                                .getLast()
                                .stimuli())
                .isEmpty();
    }

    @Test
    void itLivesThroughTheSamePhasesWithTheSubjectOrAlone() {
        List<Group> groups = study(STUDY).groups();
        List<Phase> athome = groups.get(0).companion("mate").orElseThrow().phases();
        assertThat(athome.stream().map(Phase::place)).containsExactly("home", "home");
        assertThat(athome.stream().map(Phase::others)).containsExactly(List.of("subject"), List.of());
        assertThat(athome.stream().map(phase -> phase.duration().low())).containsExactly(86.4e6, 3.6e6);
        List<Phase> away = groups.get(1).companion("mate").orElseThrow().phases();
        assertThat(away.stream().map(Phase::place)).containsExactly("home", "arena");
    }

    @Test
    void measuresMayBeTakenOfIt() {
        Study study = study(STUDY);
        assertThat(study.measure("together")).isInstanceOf(Measure.TimeIn.class);
        assertThat(study.measure("his"))
                .isEqualTo(new Measure.Of("mate", new Measure.TimeIn("his", "together", "subject", "living")));
        assertThat(study.measure("his share").taken()).isInstanceOf(Measure.Share.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  mate: {sex: male,|  mat: {sex: male,|others.mat|did you mean mate?",
                "mate: {sex: male,|mate: {sex: mail,|others.mate.sex|choose one of them",
                "mate: {sex: male,|mate: {|others.mate|add sex:",
                "sister: {sex: female}|siste: {sex: female}|groups.stimulus.others.siste|did you mean sister?",
                "{parted: arena}|{living: arena}|away.living|choose one of them",
                "{parted: arena}|{parted: areno}|away.parted|did you mean arena?",
                "at: parted}|at: partd}|interventions[0].at|did you mean parted?",
                "at: parted}|at: parted + 2 h}|interventions|choose an earlier time, or make the protocol longer",
                "with: subject, of: mate, during: living}\\n  mating|with: mate, of: mate, during: living}\\n  mating|measures.his.with|",
                "of: mate, during: parted}\\n  his rate|of: mat, during: parted}\\n  his rate|measures.alone.of|did you mean mate?",
                "over: his}|over: together}|measures.his share.over|choose two with the same of",
                "middle, of: mate|centre, of: mate|measures.alone|",
                "runs: false|runs: maybe|runs|write true or false",
            })
    void mistakes(String right, String wrong, String where, String fix) {
        String broken = STUDY.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(STUDY);
        List<String> problems = problems(broken);
        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(where, fix == null ? "" : fix));
        assertThat(problems).doesNotHaveDuplicates().allSatisfy(problem -> assertThat(problem).contains("fix"));
    }

    @Test
    void oneMistakeOfAnOtherIsOneProblem() {
        assertThat(problems(STUDY.replace("{sex: male,", "{sex: mail,"))).hasSize(1);
        assertThat(problems(STUDY.replace("{sex: male,", "{"))).hasSize(1);
        assertThat(problems(STUDY.replace("{sex: male,", "{species: big vole, sex: male,"))).hasSize(1);
        assertThat(problems(STUDY.replace("express: AR", "express: AX"))).hasSize(1);
    }

    @Test
    void aStateMayShowByItself() {
        String state = "\n  eager: {senses: {touch: 1}, shown by: {readout: liking, half: 2, steepness: 3}}";
        var atlas = Catalogue.readAtlas(SmallAtlas.with("ethograms/cage.yaml", "states:", "states:" + state));
        assertThat(atlas.orElseThrow().ethogram("cage").state("eager").display())
                .isEqualTo(new Ethogram.Display("liking", 2, 3));
        String wrong = state.replace("liking", "likin");
        assertThat(Catalogue.readAtlas(SmallAtlas.with("ethograms/cage.yaml", "states:", "states:" + wrong)).problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.toString()).contains("shown by.readout", "did you mean liking?"));
    }

    @Test
    void threeThatMoveFreelyAreNotModelled() {
        String free = "    start: apart\n    initiative: 0.5\n";
        var atlas =
                Catalogue.readAtlas(SmallAtlas.with("ethograms/cage.yaml", "    start: apart\n", free)).orElseThrow();
        String crowd = STUDY.replace("with: [mate]}", "with: [mate, sister]}");
        assertThat(problems(STUDY)).isEmpty();
        assertThat(problems(crowd)).isEmpty();
        assertThat(
                        Catalogue.readFile("mine.yaml", SmallAtlas.bytes(crowd), atlas).problems().stream()
                                .map(Problem::toString))
                .isNotEmpty()
                .allSatisfy(
                        problem -> assertThat(problem).contains("where animals move freely", "or write runs: false"));
    }

    private static Study study(String text) {
        return ((Contents.OneStudy)
                        Catalogue.readFile("mine.yaml", SmallAtlas.bytes(text), SmallAtlas.read()).orElseThrow())
                .study();
    }

    private static List<String> problems(String text) {
        return Catalogue.readFile("mine.yaml", SmallAtlas.bytes(text), SmallAtlas.read()).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
