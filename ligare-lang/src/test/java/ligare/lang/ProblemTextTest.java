package ligare.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import ligare.model.evidence.Figure;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;
import org.junit.jupiter.api.Test;

/// Each kind of mistake, with the whole text that the user reads.
class ProblemTextTest {
    private static final String SOURCED = "source: assumed, because this is a test\n";

    @Test
    void aUnitWhereACountBelongs() {
        assertThat(
                        problemsOf(
                                SOURCED
                                        + "circuit:\n  populations:\n    - name: one\n    - name: two\n      size: 200 mV\n",
                                top -> {
                                    for (Mapping population : top.mapping("circuit").mappings("populations")) {
                                        population.name("name");
                                        if (population.has("size")) population.count("size", "");
                                    }
                                    return "";
                                }))
                .isEqualTo(
                        """
                        file.yaml:6:13 (circuit.populations[1].size)
                          found     "200 mV", a voltage
                          expected  a count, such as 200
                          fix       drop the unit: size: 200\
                        """);
    }

    @Test
    void aTimeWhereAMassBelongs() {
        assertThat(problemsOf(SOURCED + "dose: 24 h\n", top -> top.quantity("dose", Dimension.MASS)))
                .isEqualTo(
                        """
                        file.yaml:2:7 (dose)
                          found     "24 h", a time
                          expected  a mass, such as 500 ng
                          fix       write dose: 500 ng\
                        """);
    }

    @Test
    void anUnknownUnitNearAKnownOne() {
        assertThat(problemsOf(SOURCED + "for: 30 mins\n", top -> top.quantity("for", Dimension.TIME)))
                .isEqualTo(
                        """
                        file.yaml:2:6 (for)
                          found     "30 mins", whose unit "mins" is not known
                          expected  a time, such as 24 h
                          fix       did you mean min?\
                        """);
    }

    @Test
    void noSource() {
        assertThat(problemsOf("dose: 5 ng\n", top -> top.quantity("dose", Dimension.MASS)))
                .isEqualTo(
                        """
                        file.yaml:1:7 (dose)
                          found     5 ng without a source
                          expected  a source: here or in a mapping around it
                          fix       add `source: assumed, because …`, or name the paper and `status: read`\
                        """);
    }

    @Test
    void noStatus() {
        assertThat(
                        problemsOf(
                                "dose: {value: 5 ng, source: Manning 2012}\n",
                                top -> top.quantity("dose", Dimension.MASS)))
                .isEqualTo(
                        """
                        file.yaml:1:15 (dose)
                          found     5 ng with a source but no status
                          expected  status: read, code, calc, unconfirmed or assumed
                          fix       say beside the source how far the number was checked: status: unconfirmed\
                        """);
    }

    @Test
    void outOfRange() {
        assertThat(
                        problemsOf(
                                SOURCED + "dose: -5 ng\n",
                                top -> top.quantity("dose", Dimension.MASS, Mapping.POSITIVE, 1e9)))
                .isEqualTo(
                        """
                        file.yaml:2:7 (dose)
                          found     -5 ng
                          expected  a mass above 0 and at most 1 g, such as 500 ng
                          fix       choose a value in that range\
                        """);
    }

    @Test
    void anUnknownKeyNearAMissingOne() {
        assertThat(problemsOf("questoin: Why?\n", top -> top.text("question")))
                .isEqualTo(
                        """
                        file.yaml:1:1 (question)
                          found     no question
                          expected  a text
                          fix       did you write questoin? add question: …

                        file.yaml:1:1 (questoin)
                          found     the unknown key "questoin"
                          expected  one of source, status, question
                          fix       did you mean question?\
                        """);
    }

    @Test
    void anUnknownCalibratedValue() {
        Calibration calibration =
                new Calibration(
                        Map.of(
                                "learning rate",
                                new Figure(
                                        "c.yaml#learning rate",
                                        "2 /h",
                                        2 / 36e5,
                                        Dimension.RATE,
                                        Status.ASSUMED,
                                        "assumed")));
        Document file =
                Document.read(
                        "file.yaml",
                        "rate: {calibrated: lerning rate}\n".getBytes(StandardCharsets.UTF_8),
                        calibration);
        file.root().quantity("rate", Dimension.RATE);
        assertThat(file.problems())
                .singleElement()
                .hasToString(
                        """
                        file.yaml:1:20 (rate)
                          found     calibrated value "lerning rate", which the calibration does not hold
                          expected  learning rate
                          fix       did you mean learning rate?\
                        """);
    }

    @Test
    void aNameThatTheAtlasDoesNotHold() {
        assertThat(
                        problemsOf(
                                "into: nucleus acumbens\n",
                                top ->
                                        top.reference(
                                                "into",
                                                java.util.List.of("amygdala", "nucleus accumbens"),
                                                "a region")))
                .isEqualTo(
                        """
                        file.yaml:1:7 (into)
                          found     "nucleus acumbens"
                          expected  a region: one of amygdala, nucleus accumbens
                          fix       did you mean nucleus accumbens?\
                        """);
    }

    @Test
    void aKeyTwice() {
        assertThat(problemsOf("name: a\nname: b\n", top -> top.name("name")))
                .isEqualTo(
                        """
                        file.yaml:2:1 (name)
                          found     the key "name" a second time
                          expected  each key once in a mapping
                          fix       remove or rename one of the two\
                        """);
    }

    @Test
    void aRecordThatRefusesItsValues() {
        assertThat(
                        problemsOf(
                                "cell:\n  name: a\n",
                                top ->
                                        top.mapping("cell")
                                                .make(cell -> {
                                                    cell.name("name");
                                                    throw new IllegalArgumentException(
                                                            "Cell.threshold must lie above reset, was -60 mV");
                                                })))
                .isEqualTo(
                        """
                        file.yaml:2:3 (cell)
                          found     values that do not go together
                          expected  Cell.threshold must lie above reset, was -60 mV
                          fix       change one of them\
                        """);
    }

    @Test
    void allMistakesTogetherInFileOrder() {
        Read<String> read =
                read(
                        "dose: 24 h\nfor: 5\nsource: assumed\n",
                        top -> {
                            top.quantity("for", Dimension.TIME);
                            top.quantity("dose", Dimension.MASS);
                            top.name("study");
                            return "never";
                        });
        assertThat(read.problems()).extracting(problem -> problem.where().line()).containsExactly(1, 1, 2);
        assertThatThrownBy(read::orElseThrow)
                .isInstanceOf(RejectedFile.class)
                .hasMessageContaining("\"24 h\", a time")
                .hasMessageContaining("\"5\", a number");
    }

    static <T> Read<T> read(String text, Function<Mapping, T> reading) {
        Document file = Document.read("file.yaml", text.getBytes(StandardCharsets.UTF_8));
        T value = reading.apply(file.root());
        return file.finish(() -> value);
    }

    static String problemsOf(String text, Function<Mapping, ?> reading) {
        return String.join("\n\n", read(text, reading).problems().stream().map(Problem::toString).toList());
    }
}
