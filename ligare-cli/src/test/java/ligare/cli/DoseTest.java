package ligare.cli;

import static ligare.cli.Simulations.ATLAS;
import static ligare.cli.Simulations.cohort;
import static ligare.cli.Simulations.concentration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import ligare.engine.slow.Program;
import ligare.model.Study;
import ligare.model.chemistry.Ligand;
import ligare.model.measure.Recording;
import ligare.society.Cohort;
import ligare.society.Schedule;
import org.junit.jupiter.api.Test;

/// Doses as papers give them, against concentrations worked out by hand.
class DoseTest {
    private static final String HOUR = "{phase: alone, place: home cage, for: 1 h, with: [old]}";

    private static Cohort given(String intervention) {
        Study study = Simulations.study(HOUR, "given: {interventions: [{%s}]}".formatted(intervention));
        return cohort(study, "given");
    }

    private static <T extends Schedule.Act> List<T> acts(Cohort cohort, Class<T> kind) {
        return cohort.schedule().acts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// 1 ng in 1 µl of tissue, a fifth of it extracellular: 5 ng/µl = 5 mg/l; of 1007 g/mol: 4965 nM.
    @Test
    void aNanogramIntoASiteFillsItsExtracellularSpaceAndSpreads() {
        Cohort cohort =
                given("give: oxytocin, dose: 1 ng, into: nucleus accumbens rostral shell, at: [alone + 10 min]");
        Schedule.Act.Bolus bolus = acts(cohort, Schedule.Act.Bolus.class).getFirst();
        assertThat(bolus.time()).isEqualTo(600_000);
        assertThat(bolus.csf()).isZero();
        assertThat(bolus.plasma()).isZero();
        double spread = ((Ligand.Spread.Profile) ATLAS.ligand("oxytocin").spread()).length();
        int reached = 0;
        Program program = cohort.program();
        for (int t = 0; t < program.tissues().size(); t++) {
            Program.Tissue tissue = program.tissues().get(t);
            if (tissue.ligand() != bolus.ligand()) {
                assertThat(bolus.tissue()[t]).isZero();
                continue;
            }
            reached++;
            String region = program.regions().get(tissue.region());
            double distance =
                    switch (region) {
                        case "nucleus accumbens rostral shell" -> 0;
                        case "nucleus accumbens caudal shell" -> Math.sqrt(0.8 * 0.8 + 0.3 * 0.3);
                        case "nucleus accumbens core" -> Math.sqrt(0.4 * 0.4 + 0.5 * 0.5 + 0.3 * 0.3);
                        case "ventral tegmental area" -> Math.sqrt(4.9 * 4.9 + 0.2 * 0.2 + 0.1 * 0.1);
                        default -> Double.NaN;
                    };
            if (!Double.isNaN(distance)) {
                double expected = 4965.2433 * Math.exp(-distance / spread);
                assertThat(bolus.tissue()[t]).isCloseTo(expected, within(1e-7 * expected));
            }
        }
        assertThat(reached).isGreaterThan(4);
    }

    /// 10 ng/h into 80 µl: 0.125 ng/µl per hour; of 1007 g/mol: 124.13 nM per hour.
    @Test
    void anInfusionIntoTheVentricleFillsTheFluidAtItsRate() {
        Cohort cohort = given("give: oxytocin, dose: 10 ng/h, into: ventricle, for: 20 min, at: [alone]");
        List<Schedule.Act.Infusion> ends = acts(cohort, Schedule.Act.Infusion.class);
        assertThat(ends).extracting(Schedule.Act.Infusion::time).containsExactly(0.0, 1_200_000.0);
        assertThat(ends.getFirst().csf() * 3_600_000).isCloseTo(124.1311, within(1e-4));
        assertThat(ends.getLast().csf()).isEqualTo(-ends.getFirst().csf());
        assertThat(ends.getFirst().plasma()).isZero();
        assertThat(ends.getFirst().tissue()).containsOnly(0);
    }

    /// 1 mg/kg = 1000 ng/g, in 6000 µl/g: 1/6 ng/µl; of 376 g/mol: 443.26 nM.
    @Test
    void aMilligramPerKilogramFillsTheVolumeOfDistribution() {
        Cohort cohort = given("give: haloperidol, dose: 1 mg/kg, into: body, at: [alone]");
        Schedule.Act.Bolus bolus = acts(cohort, Schedule.Act.Bolus.class).getFirst();
        assertThat(bolus.plasma()).isCloseTo(443.2624, within(1e-4));
        assertThat(bolus.csf()).isZero();
        assertThat(bolus.tissue()).containsOnly(0);
    }

    /// With equal half-lives of 90 min in plasma and tissue and three times the plasma's level at equilibrium, tissue is
    /// 3·443.26·kt·exp(−kt) after t; its mean over the first hour with kT = ln2/1.5: 3·443.26·(1 − (1 + kT)·exp(−kT))/kT.
    @Test
    void aSystemicDoseReachesTissueWithTheTimeCourseOfItsKinetics() {
        Cohort cohort = given("give: haloperidol, dose: 1 mg/kg, into: body, at: [alone]");
        double turns = Math.log(2) / 1.5;
        double expected = 3 * 443.2624 * (1 - (1 + turns) * Math.exp(-turns)) / turns;
        double mean = concentration(cohort.run(0, 1, 5).getFirst(), "alone", "haloperidol", "prefrontal cortex");
        assertThat(mean).isCloseTo(expected, within(0.01 * expected));
    }

    @Test
    void whatTransportersClearAtOnceIsInfusedIntoARegionOrRefused() {
        Study study =
                Simulations.study(
                        HOUR,
                        """
                        control: {}
                        infused: {key: control, interventions: [{give: dopamine, dose: 10 ng/h, into: nucleus accumbens core, for: 1 h, at: [alone]}]}
                        """);
        Recording control = cohort(study, "control").run(0, 1, 5).getFirst();
        Recording infused = cohort(study, "infused").run(0, 1, 5).getFirst();
        assertThat(concentration(infused, "alone", "dopamine", "nucleus accumbens core"))
                .isGreaterThan(1.2 * concentration(control, "alone", "dopamine", "nucleus accumbens core"));
        for (String refused :
                List.of(
                        "dose: 1 ng, into: nucleus accumbens core",
                        "dose: 1 mg/kg, into: body",
                        "dose: 1 ng/h, into: ventricle, for: 1 h")) {
            assertThatThrownBy(() -> given("give: dopamine, %s, at: [alone]".formatted(refused)))
                    .hasMessageContaining("transporters clear at once");
        }
    }
}
