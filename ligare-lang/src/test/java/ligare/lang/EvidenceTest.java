package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;
import org.junit.jupiter.api.Test;

/// Which source and which status a number gets.
class EvidenceTest {

    @Test
    void bothAreInheritedByEverythingBelow() {
        assertThat(taus("source: Koch 1999\nstatus: read\ncells: {a: {tau: 20 ms}, b: {tau: 30 ms}}\n"))
                .containsExactly("READ Koch 1999", "READ Koch 1999");
    }

    @Test
    void aNearerSourceWins() {
        assertThat(
                        taus(
                                "source: Koch 1999\nstatus: read\ncells: {a: {tau: 20 ms, source: MagNet, status: code}, b: {tau: {value: 30 ms, source: by hand, status: calc}}}\n"))
                .containsExactly("CODE MagNet", "CALC by hand");
    }

    @Test
    void aSourceThatSaysAssumedNeedsNoStatus() {
        assertThat(
                        taus(
                                "source: Koch 1999\nstatus: read\ncells: {a: {tau: 20 ms, source: 'Assumed, because of a guess'}, b: {tau: 1 ms}}\n"))
                .containsExactly("ASSUMED Assumed, because of a guess", "READ Koch 1999");
    }

    @Test
    void aStatusBesideASourceDoesNotPassToAnotherSource() {
        assertThat(
                        problems(
                                "source: Koch 1999\nstatus: read\ncells: {a: {tau: {value: 20 ms, source: Miller 2001}}}\n"))
                .containsExactly("20 ms with a source but no status");
    }

    @Test
    void aStatusAloneHoldsForEverySourceBelow() {
        assertThat(
                        taus(
                                "status: unconfirmed\ncells: {a: {tau: 20 ms, source: Koch 1999}, b: {tau: 20 ms, source: Miller 2001}}\n"))
                .containsExactly("UNCONFIRMED Koch 1999", "UNCONFIRMED Miller 2001");
    }

    @Test
    void aListOfSourcesIsOneText() {
        assertThat(taus("status: read\nsource: [Koch 1999, Miller 2001]\ncells: {a: {tau: 20 ms}}\n"))
                .containsExactly("READ Koch 1999; Miller 2001");
    }

    @Test
    void anAssumptionThatClaimsToBeRead() {
        assertThat(problems("source: assumed, because\nstatus: read\ncells: {a: {tau: 20 ms}}\n"))
                .containsExactly("status read beside a source that begins with \"assumed\"");
    }

    @Test
    void aStatusThatIsNone() {
        assertThat(problems("source: Koch 1999\nstatus: raed\ncells: {a: {tau: 20 ms}}\n"))
                .containsExactly("\"raed\", a text", "20 ms with a source but no status");
    }

    @Test
    void aDesignIsItsOwnSourceUnlessTheFileNamesOne() {
        Document file =
                document("for: 24 h\ndose: {value: 5 ng, source: Young 2001, status: read}\n", Calibration.none());
        Mapping top = file.root().unlessSourced("the design of this study", Status.ASSUMED);
        top.quantity("for", Dimension.TIME);
        top.quantity("dose", Dimension.MASS);
        assertThat(file.finish(() -> "").problems()).isEmpty();
        assertThat(file.figures()).extracting(Figure::source).containsExactly("the design of this study", "Young 2001");
    }

    @Test
    void aCalibratedValueBringsItsOwn() {
        Figure rate =
                new Figure(
                        "bonding.yaml#values.writing rate.value",
                        "0.3 /h",
                        0.3 / 36e5,
                        Dimension.RATE,
                        Status.ASSUMED,
                        "assumed, because free");
        Document file = document("rate: {calibrated: writing rate}\n", new Calibration(Map.of("writing rate", rate)));
        assertThat(file.root().quantity("rate", Dimension.RATE)).isEqualTo(0.3 / 36e5);
        assertThat(file.finish(() -> "").problems()).isEmpty();
        assertThat(file.figures())
                .containsExactly(
                        new Figure(
                                "file.yaml#rate",
                                "calibrated: writing rate",
                                0.3 / 36e5,
                                Dimension.RATE,
                                Status.ASSUMED,
                                "assumed, because free"));
    }

    @Test
    void aCalibratedValueOfAnotherDimension() {
        Figure rate = new Figure("c.yaml#r", "0.3 /h", 0.3 / 36e5, Dimension.RATE, Status.ASSUMED, "assumed");
        Document file = document("tau: {calibrated: r}\n", new Calibration(Map.of("r", rate)));
        file.root().quantity("tau", Dimension.TIME);
        assertThat(file.problems())
                .singleElement()
                .hasToString(
                        """
                        file.yaml:1:19 (tau)
                          found     calibrated value "r", a rate of 0.3 /h
                          expected  a time, such as 24 h
                          fix       use another calibrated value, or change it in the calibration\
                        """);
    }

    private static List<String> taus(String text) {
        Document file = read(text);
        assertThat(file.problems()).isEmpty();
        return file.figures().stream().map(figure -> figure.status() + " " + figure.source()).toList();
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream().map(Problem::found).toList();
    }

    private static Document read(String text) {
        Document file = document(text, Calibration.none());
        file.root().named("cells").values().forEach(cell -> cell.quantity("tau", Dimension.TIME));
        file.finish(() -> "");
        return file;
    }

    private static Document document(String text, Calibration calibration) {
        return Document.read("file.yaml", text.getBytes(StandardCharsets.UTF_8), calibration);
    }
}
