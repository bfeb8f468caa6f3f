package ligare.cli;

import static ligare.cli.Simulations.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ligare.model.Study;
import ligare.model.chemistry.Receptor;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Plasticity;
import ligare.model.circuit.Population;
import ligare.model.circuit.Projection;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.RunPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What dopamine teaches about a place.
class PlaceMemoryTest {
    private static final String D1 = "context to rostral shell D1";
    private static final String D2 = "context to rostral shell D2";
    private static final Circuit CIRCUIT = ATLAS.circuit("vole-bonding");

    /// One drug session and one without, in two boxes, then both to choose from.
    private static String group(String name, String drugged, String other, String drug) {
        return """
          %s:
            key: same
            protocol:
              - {phase: drug, place: conditioning box, for: 30 min, with: [%s]}
              - {phase: gap, place: home cage, for: 1 d, with: []}
              - {phase: none, place: conditioning box, for: 30 min, with: [%s]}
              - {phase: choice, place: two-cue test, for: 30 min, with: [white, black]}
            interventions: [%s]
        """
                .formatted(name, drugged, other, drug);
    }

    private static Results run(String groups) {
        return RunPlan.of(ATLAS, study(groups), 12, 7).execute(1, done -> {}).getFirst();
    }

    private static Study study(String groups) {
        return Simulations.study(
                """
                study: places
                question: Which place is sought?
                source: assumed for a test
                circuit: vole-bonding
                ethogram: vole
                species: prairie vole
                sex: male
                groups:
                """
                        + groups.indent(2)
                        + """
                        measures:
                          at white: {time in: near, with: white, during: choice}
                          at black: {time in: near, with: black, during: choice}
                          white on D1: {weight of: %1$s, for: white, during: choice}
                          black on D1: {weight of: %1$s, for: black, during: choice}
                          white on D2: {weight of: %2$s, for: white, during: choice}
                          black on D2: {weight of: %2$s, for: black, during: choice}
                        """
                                .formatted(D1, D2),
                ATLAS);
    }

    private static final String AMPHETAMINE = "{give: amphetamine, dose: 1 mg/kg, into: body, at: [drug]}";
    private static final String KAPPA =
            "{give: U50488, dose: 100 ng, into: nucleus accumbens rostral shell, at: [drug]}";

    private static final String GROUPS =
            group("white", "white", "black", AMPHETAMINE)
                    + group("black", "black", "white", AMPHETAMINE)
                    + group("nothing", "white", "black", "")
                    + group("kappa", "white", "black", KAPPA);

    private static @Nullable Results results;

    @BeforeAll
    static void runAll() {
        results = run(GROUPS);
    }

    private static double[] values(String group, String measure) {
        return Measurement.of(
                study(GROUPS).measure(measure), Objects.requireNonNull(results).cohort(group).recordings());
    }

    private static double mean(String group, String measure) {
        return java.util.Arrays.stream(values(group, measure)).average().orElseThrow();
    }

    /// Names decide nothing: with the places exchanged the same synapses are written until the choice.
    @Test
    void exchangedPlacesExchangeWhatIsLearnedAndSought() {
        double toWhite = mean("white", "at white") - mean("white", "at black");
        double toBlack = mean("black", "at white") - mean("black", "at black");
        assertThat(toWhite).isPositive();
        assertThat(toBlack).isNegative();
        assertThat(mean("white", "white on D1")).isGreaterThan(1 + mean("white", "black on D1"));
        assertThat(mean("black", "black on D1")).isCloseTo(mean("white", "white on D1"), within(0.2));
        assertThat(mean("black", "white on D1")).isCloseTo(mean("white", "black on D1"), within(0.2));
    }

    @Test
    void withoutADrugNothingIsWrittenOnD1Cells() {
        assertThat(mean("nothing", "white on D1")).isLessThan(1e-3);
        assertThat(mean("nothing", "black on D1")).isLessThan(1e-3);
    }

    @Test
    void aDipOfDopamineIsWrittenOnD2CellsAndARiseOnD1Cells() {
        assertThat(mean("kappa", "white on D2") - mean("nothing", "white on D2")).isGreaterThan(1);
        assertThat(mean("kappa", "white on D1")).isLessThan(1e-3);
        assertThat(mean("white", "white on D1")).isGreaterThan(1);
        assertThat(mean("white", "white on D2")).isLessThan(mean("nothing", "white on D2"));
    }

    /// The gates are half open where the circuit says: at dopamine of 27 nM for D1 cells, of 9 nM for D2 cells.
    @Test
    void gatesAreHalfOpenAtHalfMoreAndHalfLessThanTheTone() {
        assertThat(kinase("rostral shell D1 cells", 27)).isCloseTo(half(D1), within(0.01));
        assertThat(kinase("rostral shell D2 cells", 9)).isCloseTo(half(D2), within(0.01));
        for (double dose : List.of(5.0, 18.0, 50.0)) {
            assertThat(kinase("rostral shell D1 cells", dose) > half(D1)).isEqualTo(dose > 27);
            assertThat(kinase("rostral shell D2 cells", dose) > half(D2)).isEqualTo(dose < 9);
        }
    }

    /// Active protein kinase A where dopamine is the only ligand.
    private static double kinase(String cells, double dopamine) {
        Population population = CIRCUIT.population(cells);
        Cascade cascade =
                CIRCUIT.cascades().stream()
                        .filter(c -> c.name().equals(population.cascade()))
                        .findFirst()
                        .orElseThrow();
        double gs = 0;
        double gi = 0;
        for (String name : List.of("D1", "D2")) {
            Receptor receptor = ATLAS.receptor(name);
            double occupied =
                    dopamine / (dopamine + Objects.requireNonNull(receptor.bindings().get("dopamine")).affinity());
            double response = occupied * (1 + receptor.reserve()) / (1 + receptor.reserve() * occupied);
            response *= population.expresses().getOrDefault(name, 0.0);
            gs += receptor.gs() * response;
            gi += receptor.gi() * response;
        }
        double drive = (cascade.basal() + cascade.gsGain() * gs) * (1 - cascade.giMaximum() * gi) / cascade.campHalf();
        double raised = Math.pow(drive, cascade.pkaHill());
        return raised / (1 + raised);
    }

    private static double half(String projection) {
        for (Projection each : CIRCUIT.projections()) {
            Plasticity rule = each.plasticity();
            if (each.name().equals(projection) && rule != null && rule.gate() != null) {
                return rule.gate().half();
            }
        }
        throw new AssertionError(projection + " has no gate of its own");
    }

    /// A box with a cue in it and any place that has the cue teach the same.
    @Test
    void theCueOfAPlaceIsTheCueOfThatName() {
        List<Double> learned = new ArrayList<>();
        for (String where :
                List.of("place: conditioning box, with: [white]", "place: drinking cage, with: [], cue: white")) {
            String groups =
                    """
                      group:
                        protocol:
                          - {phase: drug, %s, for: 30 min}
                          - {phase: choice, place: two-cue test, for: 1 s, with: [white, black]}
                        interventions: [%s]
                    """
                            .formatted(where, AMPHETAMINE);
            Results results = run(groups);
            learned.add(Measurement.of(study(groups).measure("white on D1"), results.cohort("group").recordings())[0]);
        }
        assertThat(learned.getLast()).isCloseTo(learned.getFirst(), within(0.01 * learned.getFirst()));
        assertThat(learned.getFirst()).isGreaterThan(1);
    }
}
