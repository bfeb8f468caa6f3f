package ligare.lang;

import static ligare.lang.ProblemTextTest.problemsOf;
import static ligare.lang.ProblemTextTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import ligare.model.evidence.Status;
import ligare.model.unit.Dimension;
import ligare.model.unit.Span;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final String SOURCED = "source: assumed, because this is a test\n";

    enum Role {
        CALIBRATION,
        HELD_OUT
    }

    @Test
    void valuesAsWritten() {
        String text =
                SOURCED
                        + """
                        name: vole bonding
                        size: 200
                        share: 5 %
                        life: 24 h
                        on: true
                        role: held-out
                        places: [home cage, arena]
                        seed: 20261125
                        """;
        assertThat(
                        read(
                                        text,
                                        top ->
                                                List.of(
                                                        top.name("name"),
                                                        top.count("size", "neurons"),
                                                        top.number("share", 0, 1),
                                                        top.quantity("life", Dimension.TIME),
                                                        top.truth("on"),
                                                        top.choice("role", Role.class),
                                                        top.names("places"),
                                                        top.serial("seed")))
                                .orElseThrow())
                .containsExactly(
                        "vole bonding",
                        200,
                        0.05,
                        864e5,
                        true,
                        Role.HELD_OUT,
                        List.of("home cage", "arena"),
                        20261125L);
    }

    @Test
    void whatIsNotThereHasItsFallback() {
        assertThat(
                        read(
                                        "n: null\n",
                                        top ->
                                                List.of(
                                                        top.nameOr("name", "none"),
                                                        top.serialOr("n", 7),
                                                        top.quantityOr("life", Dimension.TIME, 3, 0, 9),
                                                        top.truth("on", true),
                                                        top.choiceOr("role", Role.class, Role.CALIBRATION),
                                                        top.mappingsIfGiven("groups")))
                                .orElseThrow())
                .containsExactly("none", 7L, 3.0, true, Role.CALIBRATION, List.of());
    }

    @Test
    void namedMappingsKeepTheirOrder() {
        String text = SOURCED + "groups:\n  zulu: {n: 3}\n  alpha: {n: 4}\n";
        assertThat(read(text, top -> List.copyOf(top.named("groups").keySet())).problems()).hasSize(2);
        assertThat(
                        read(
                                        text,
                                        top -> {
                                            top.named("groups").values().forEach(group -> group.count("n", "animals"));
                                            return List.copyOf(top.named("groups").keySet());
                                        })
                                .orElseThrow())
                .containsExactly("zulu", "alpha");
    }

    @Test
    void rangesAndSingleDoses() {
        String text = SOURCED + "one: 5 ng\nmany: {between: [1 ng, 0.05 ug]}\n";
        assertThat(
                        read(text, top -> List.of(top.range("one", Dimension.MASS), top.range("many", Dimension.MASS)))
                                .orElseThrow())
                .containsExactly(new Span(5, 5), new Span(1, 50));
        assertThat(problemsOf(SOURCED + "dose: {between: [50 ng, 1 ng]}\n", top -> top.range("dose", Dimension.MASS)))
                .isEqualTo(
                        """
                        file.yaml:2:17 (dose)
                          found     the higher end first
                          expected  the lower end first
                          fix       swap the two\
                        """);
        assertThat(problemsOf(SOURCED + "dose: {between: 50 ng}\n", top -> top.range("dose", Dimension.MASS)))
                .isEqualTo(
                        """
                        file.yaml:2:17 (dose)
                          found     "50 ng", a mass
                          expected  two ends, the lower first, such as [500 ng, 500 ng]
                          fix       write between: [LOW, HIGH]\
                        """);
    }

    @Test
    void schedules() {
        assertThat(read(SOURCED + "at: [0 h, 6 h, 24 h]\n", top -> top.schedule("at")).orElseThrow())
                .containsExactly(0.0, 216e5, 864e5);
        assertThat(read(SOURCED + "at: 6 h\n", top -> top.schedule("at")).orElseThrow()).containsExactly(216e5);
        assertThat(read(SOURCED + "at: {every: 12 h, until: 1 d}\n", top -> top.schedule("at")).orElseThrow())
                .containsExactly(0.0, 432e5, 864e5);
        assertThat(problemsOf(SOURCED + "at: [6 h, 6 h]\n", top -> top.schedule("at")))
                .contains("times that do not rise");
        assertThat(problemsOf(SOURCED + "at: {every: 1 ms, until: 1 d}\n", top -> top.schedule("at")))
                .contains("a schedule of more than 10000 times");
        assertThat(problemsOf(SOURCED + "at: {every: 0 ms, until: 1 d}\n", top -> top.schedule("at")))
                .contains("a time above 0");
        assertThat(problemsOf(SOURCED + "at: {every: 1 h, from: 2 d, until: 1 d}\n", top -> top.schedule("at")))
                .contains("ends before it begins");
    }

    @Test
    void exactlyOneOfSeveralKeys() {
        assertThat(read("b: x\n", top -> top.either("a", "b") + top.text("b")).orElseThrow()).isEqualTo("bx");
        assertThat(problemsOf("a: x\nb: y\n", top -> top.either("a", "b")))
                .isEqualTo(
                        """
                        file.yaml:1:1
                          found     a and b together
                          expected  exactly one of a, b
                          fix       keep one of them\
                        """);
        assertThat(problemsOf("c: x\n", top -> top.either("a", "b")))
                .contains("none of a, b")
                .contains("the unknown key \"c\"");
    }

    @Test
    void aNameTwiceInAList() {
        assertThat(problemsOf("places: [a, b, a]\n", top -> top.names("places")))
                .isEqualTo(
                        """
                        file.yaml:1:16 (places[2])
                          found     "a" a second time
                          expected  each once
                          fix       remove one of the two\
                        """);
    }

    @Test
    void aWrongKindOfThingIsReportedOnceAndNothingBelowIt() {
        assertThat(
                        problemsOf(
                                "circuit: 5\n",
                                top -> top.mapping("circuit").mapping("cells").quantity("tau", Dimension.TIME)))
                .isEqualTo(
                        """
                        file.yaml:1:10 (circuit)
                          found     "5", a number
                          expected  a mapping: keys with a colon
                          fix       write key: value in the lines below, indented\
                        """);
    }

    @Test
    void aMergeKey() {
        assertThat(
                        problemsOf(
                                "a: &a {b: x}\nc:\n  <<: *a\n",
                                top -> top.mapping("a").text("b") + top.mapping("c").keys()))
                .contains("YAML 1.2 has no merge key");
    }

    @Test
    void anAliasIsReadAtEveryPlaceWithTheEvidenceOfThatPlace() {
        Map<String, Status> read =
                read(
                                "a: {cells: &cells {tau: 20 ms}, source: Koch 1999, status: read}\nb: {cells: *cells, source: 'assumed, as in a'}\n",
                                top -> {
                                    Map<String, Status> seen = new java.util.TreeMap<>();
                                    for (String place : List.of("a", "b")) {
                                        Mapping cells = top.mapping(place).mapping("cells");
                                        cells.quantity("tau", Dimension.TIME);
                                        seen.put(place, cells.status().orElseThrow());
                                    }
                                    return seen;
                                })
                        .orElseThrow();
        assertThat(read).containsExactly(entry("a", Status.READ), entry("b", Status.ASSUMED));
    }

    @Test
    void numbersOfEveryKindOfMistake() {
        assertThat(problemsOf(SOURCED + "size: 2.5\n", top -> top.count("size", "neurons")))
                .contains("a count of neurons, such as 200")
                .contains("write a whole number: size: 200");
        assertThat(problemsOf(SOURCED + "size: -2\n", top -> top.count("size", "neurons", 2, 50)))
                .contains("a count of neurons from 2 to 50, such as 50");
        assertThat(problemsOf(SOURCED + "size: 5e9\n", top -> top.count("size", "")))
                .contains("choose a value in that range");
        assertThat(problemsOf(SOURCED + "dose: 1,000 ng\n", top -> top.quantity("dose", Dimension.MASS)))
                .contains("thousands without a comma");
        assertThat(problemsOf(SOURCED + "dose: 5\n", top -> top.quantity("dose", Dimension.MASS)))
                .contains("\"5\", a number")
                .contains("write the unit behind it, as in dose: 500 ng");
        assertThat(problemsOf(SOURCED + "dose: .nan\n", top -> top.quantity("dose", Dimension.MASS)))
                .contains("which is not a finite number");
        assertThat(problemsOf(SOURCED + "dose: 1e999 ng\n", top -> top.quantity("dose", Dimension.MASS)))
                .contains("which is not a number with a unit");
        assertThat(problemsOf(SOURCED + "dose: [1 ng]\n", top -> top.quantity("dose", Dimension.MASS)))
                .contains("a list of 1");
        assertThat(problemsOf(SOURCED + "dose:\n", top -> top.quantity("dose", Dimension.MASS)))
                .contains("no value")
                .contains("write the value behind it: dose: 500 ng");
        assertThat(
                        problemsOf(
                                SOURCED + "dose: {value: 1 ng, stauts: read}\n",
                                top -> top.quantity("dose", Dimension.MASS)))
                .contains("did you mean status?");
        assertThat(problemsOf(SOURCED + "seed: 99999999999999999999\n", top -> top.serial("seed")))
                .contains("at most 18 digits");
    }
}
