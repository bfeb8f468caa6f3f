package ligare.lang;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ligare.model.Atlas;
import ligare.model.circuit.Compensation;
import ligare.model.circuit.Effect;
import ligare.model.circuit.Window;
import ligare.model.protocol.Intervention;
import ligare.model.protocol.Moment;
import ligare.model.subject.Youth;
import ligare.model.unit.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a study may say about the time before its animals were grown.
class YouthTest {
    private static final double DAY = 864e5;
    private static final String STUDY =
            """
            study: mine
            question: What does a youth leave?
            circuit: loop
            ethogram: cage
            species: small vole
            sex: female
            protocol:
              - {phase: living, place: home, for: 24 h, with: [mate]}
            groups:
              one:
                interventions:
                  - %s
            measures:
              together: {time in: together, with: mate, during: living}
            """;

    private final Atlas atlas = SmallAtlas.read();

    private Intervention only(String intervention) {
        Contents.OneStudy read = (Contents.OneStudy) read(STUDY.formatted(intervention)).orElseThrow();
        return read.study().groups().getFirst().interventions().getFirst();
    }

    private Read<Contents> read(String text) {
        return Catalogue.readFile("mine.yaml", SmallAtlas.bytes(text), atlas);
    }

    private List<String> problems(String text) {
        return read(text).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void agesStandWherePhasesDo() {
        Intervention.Give once =
                (Intervention.Give) only("{give: blocker, dose: 1 mg/kg, into: body, at: [birth + 1 d]}");
        assertThat(once.at()).containsExactly(new Moment(Moment.BIRTH, DAY));
        Intervention daily = only("{care: 0.5, for: 3 h, at: {every: 1 d, from: birth + 1 d, until: birth + 4 d}}");
        assertThat(daily)
                .isEqualTo(
                        new Intervention.Care(
                                new Span(0.5, 0.5),
                                DAY / 8,
                                List.of(
                                        new Moment(Moment.BIRTH, DAY),
                                        new Moment(Moment.BIRTH, 2 * DAY),
                                        new Moment(Moment.BIRTH, 3 * DAY),
                                        new Moment(Moment.BIRTH, 4 * DAY))));
        Intervention.Express gone =
                (Intervention.Express) only("{express: AR, factor: 0, at: birth + 21 d, compensated: 1}");
        assertThat(gone.onset()).hasValue(21 * DAY);
        assertThat(gone.compensated()).isEqualTo(1);
        Intervention.Express never = (Intervention.Express) only("{express: AR, factor: 0}");
        assertThat(never.onset()).hasValue(0);
        assertThat(never.compensated()).isZero();
    }

    @Test
    void aSeriesServesPhasesAsWell() {
        Intervention given =
                only(
                        "{give: blocker, dose: 1 mg/kg, into: body, at: {every: 6 h, from: living - 6 h, until: living + 8 h}}");
        assertThat(given.at())
                .containsExactly(
                        new Moment("living", -DAY / 4), new Moment("living", 0), new Moment("living", DAY / 4));
    }

    @Test
    void speciesAndCircuitSayHowTheYoungLive() {
        assertThat(atlas.speciesOf("small vole").youth())
                .isEqualTo(new Youth(21 * DAY, 60 * DAY, 3, 0.05 / DAY, Map.of("touch", 0.8)));
        assertThat(atlas.circuit("loop").compensation())
                .isEqualTo(new Compensation(new Window(0, 30 * DAY), 7 * DAY, 10));
        String windowed =
                "on: density of AR, time constant: 1 h, window: {from: 0 d, until: 21 d}, amount: {calibrated: drive}";
        assertThat(circuit(windowed).problems()).isEmpty();
        Contents.OneStudy read = (Contents.OneStudy) circuit(windowed).orElseThrow();
        Effect effect = read.atlas().circuit("own").population("takers").effects().getFirst();
        assertThat(effect.target())
                .isEqualTo(new Effect.Target.Density("AR", DAY / 24, Double.NaN, new Window(0, 21 * DAY)));
    }

    /// A study with a circuit of its own, in which one effect is another.
    private Read<Contents> circuit(String effect) {
        String loop =
                SmallAtlas.text("circuits/loop.yaml")
                        .replace("circuit: loop", "")
                        .replace("on: bias, amount: {calibrated: drive}", effect)
                        .replace("{calibrated: drive}", "0.5")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> "    " + line + "\n")
                        .collect(Collectors.joining());
        return read(
                STUDY.formatted("{secrete: alpha, factor: 0}").replace("circuit: loop", "circuit: own")
                        + "circuits:\n  own:\n"
                        + loop);
    }

    @Test
    void aWindowClosesAfterItOpensAndHasNoOtherReference() {
        String effect = "on: density of AR, amount: 1, time constant: 1 h, window: {from: 21 d, until: %s}%s";
        assertThat(circuit(effect.formatted("20 d", "")).problems())
                .singleElement()
                .extracting(Problem::toString, as(STRING))
                .contains("window.until", "closes before it opens");
        assertThat(circuit(effect.formatted("42 d", ", reference: 0.3")).problems())
                .singleElement()
                .extracting(Problem::toString, as(STRING))
                .contains("reference beside a window");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{give: blocker, dose: 1 mg/kg, into: body, at: [birth - 1 d]} | birth - 24 h, an age from birth",
                "{give: blocker, dose: 1 mg/kg, into: body, at: [birth + 60 d]} | when it is grown",
                "{care: 0, for: 3 h, at: [birth + 21 d]} | when it is weaned",
                "{care: 0, for: 3 h, at: [living]} | care of the young",
                "{care: 11, for: 3 h, at: [birth]} | 10",
                "{express: AR, factor: 0, compensated: 2} | compensated",
                "{express: AR, factor: 0, at: [living], compensated: 1} | a grown animal",
                "{give: blocker, dose: 1 mg/kg, into: body, at: [brth + 1 d]} | did you mean birth?",
                "'{give: blocker, dose: 1 mg/kg, into: body, at: {every: 1 d, from: birth + 4 d, until: birth}}' | do not follow",
                "'{give: blocker, dose: 1 mg/kg, into: body, at: {every: 1 d, from: birth, until: living}}' | do not follow",
                "'{give: blocker, dose: 1 mg/kg, into: body, at: {every: 1 d, from: [birth, birth + 2 d], until: birth + 4 d}}' | 2 moments",
                "'{give: blocker, dose: 1 mg/kg, into: body, at: {every: 1 h, from: living, until: living + 60 h}}' | living + 24 h",
                "'{give: blocker, dose: 1 mg/kg, into: body, at: {every: 1 d, from: birth, until: birth + 90 d}}' | birth + 60 d"
            })
    void whatCannotBeIsSaidWithItsLine(String intervention, String words) {
        assertThat(problems(STUDY.formatted(intervention)))
                .singleElement(as(STRING))
                .contains("mine.yaml:")
                .contains(words.split(", ")[0]);
    }

    @Test
    void nothingIsAskedOfTheYoungOfASpeciesWithoutYouth() {
        Map<String, byte[]> files =
                SmallAtlas.with(
                        "species/vole.yaml",
                        "youth: {weaned: 21 d, grown: 60 d, birth mass: 3 g, growth: 0.05 /d, care: {touch: 0.8}}",
                        "");
        Atlas without = Catalogue.readAtlas(files).orElseThrow();
        String asked = STUDY.formatted("{give: blocker, dose: 1 mg/kg, into: body, at: [birth + 1 d]}");
        assertThat(Catalogue.readFile("mine.yaml", SmallAtlas.bytes(asked), without).problems())
                .singleElement()
                .extracting(Problem::toString, as(STRING))
                .contains("whose youth nobody described");
    }

    @Test
    void noPhaseIsCalledBirth() {
        assertThat(
                        problems(
                                STUDY.formatted("{secrete: alpha, factor: 0}")
                                        .replace("phase: living", "phase: birth")
                                        .replace("during: living", "during: birth")))
                .singleElement(as(STRING))
                .contains("a phase called birth");
    }
}
