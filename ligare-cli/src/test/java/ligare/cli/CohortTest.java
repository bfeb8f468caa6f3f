package ligare.cli;

import static ligare.cli.Simulations.ATLAS;
import static ligare.cli.Simulations.bits;
import static ligare.cli.Simulations.cohort;
import static ligare.cli.Simulations.concentration;
import static ligare.cli.Simulations.weight;
import static ligare.cli.Simulations.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import ligare.engine.Siegert;
import ligare.engine.slow.Layout;
import ligare.engine.slow.Program;
import ligare.model.Study;
import ligare.model.circuit.CellClass;
import ligare.model.circuit.Circuit;
import ligare.model.circuit.Population;
import ligare.model.measure.Measure;
import ligare.model.measure.Recording;
import ligare.society.Cohort;
import ligare.study.Measurement;
import ligare.study.Results;
import ligare.study.RunPlan;
import org.junit.jupiter.api.Test;

/// What must and what must not change the outcome of simulated subjects.
class CohortTest {
    private static final String COMPANY =
            """
            {phase: company, place: home cage, for: 3 h, with: [old], conditions: [mating]}
            {phase: choice, place: three-chamber test, for: 1 h, with: [old, new]}
            """;

    private static final String SEES_DISTRESS = "thalamic distress cells";

    private static final String COHABITATION = COMPANY.replace("3 h", "24 h").replace("1 h", "3 h");

    @Test
    void threadsAndTheOrderOfGroupsChangeNoBit() {
        Study study = Simulations.study(Studies.TWO_GROUPS, ATLAS);
        List<String> one = all(RunPlan.of(ATLAS, study, 4, 7), 1, study);
        assertThat(all(RunPlan.of(ATLAS, study, 4, 7), 2, study)).isEqualTo(one);
        Study turned =
                new Study(
                        study.name(),
                        study.key(),
                        study.question(),
                        study.circuit(),
                        study.ethogram(),
                        study.subjects(),
                        study.seed(),
                        study.groups().reversed(),
                        study.measures(),
                        study.contrasts(),
                        study.preferences(),
                        study.findings(),
                        study.figures(),
                        "",
                        new LinkedHashMap<>());
        assertThat(all(RunPlan.of(ATLAS, turned, 4, 7), 2, study)).isEqualTo(one);
        assertThat(all(RunPlan.of(ATLAS, study, 4, 8), 1, study)).doesNotContainAnyElementsOf(one);
    }

    private static List<String> all(RunPlan plan, int threads, Study study) {
        List<String> bits = new ArrayList<>();
        for (Results results : plan.execute(threads, done -> {})) {
            study.groups().forEach(g -> bits.addAll(bits(results.cohort(g.name()).recordings())));
        }
        return bits;
    }

    @Test
    void whatAnOtherShowsIsSensedInItsReachAndNowhereElse() {
        String company = "{phase: company, place: home cage, for: 3 h, with: [{sad: in pain}, glad]}";
        Recording.PhaseRecord met =
                Simulations.phase(
                        cohort(Simulations.study(company, "control: {}"), "control").run(0, 1, 5).getFirst(),
                        "company");
        double[] rates = met.rate()[met.populations().indexOf(SEES_DISTRESS)];
        assertThat(rates[met.others().indexOf("sad")]).isCloseTo(alone(1), within(1e-12));
        assertThat(rates[met.others().indexOf("glad")]).isCloseTo(alone(0), within(1e-12));
        assertThat(rates[met.others().indexOf("")]).isCloseTo(alone(0), within(1e-12));
        assertThat(alone(1)).isGreaterThan(10 * alone(0));
    }

    /// Rate of a cell with nothing but that sense, kHz (Siegert).
    private static double alone(double level) {
        Circuit circuit = ATLAS.circuit("vole-bonding");
        Population cells =
                circuit.populations().stream().filter(p -> p.name().equals(SEES_DISTRESS)).findFirst().orElseThrow();
        CellClass cell = circuit.cells().stream().filter(c -> c.name().equals(cells.cell())).findFirst().orElseThrow();
        double drive =
                circuit.inputs().stream().filter(i -> i.to().equals(SEES_DISTRESS)).findFirst().orElseThrow().drive();
        return Siegert.rate(
                cells.bias() + level * drive,
                cell.noise(),
                cell.membraneTimeConstant(),
                cell.threshold(),
                cell.reset(),
                cell.refractory(),
                cell.synapticTimeConstant(),
                Siegert.kept(cell.refractory(), cell.synapticTimeConstant()));
    }

    @Test
    void blocksProbesAndTracesChangeNoBit() {
        Cohort cohort = cohort(Simulations.study(COMPANY, "control: {}"), "control");
        List<Recording> together = cohort.run(0, 4, 5);
        assertThat(together.getFirst().traces()).isNotEmpty();
        AtomicInteger looks = new AtomicInteger();
        List<Recording> apart =
                new ArrayList<>(
                        cohort.run(0, 1, 5, (phase, lane, step, levelBefore, block) -> looks.incrementAndGet()));
        apart.addAll(cohort.run(1, 2, 5));
        apart.addAll(cohort.run(3, 1, 5));
        assertThat(looks.get()).isGreaterThan(100);
        assertThat(bits(apart)).isEqualTo(bits(together));
    }

    /// Far within sampling: at most three of 24 subjects live another life, whom a subject prefers stays the same, weights move by
    /// less than 0.001 and on average by less than 0.00001.
    @Test
    void halvingTheToleranceChangesNextToNothing() {
        Study study = Simulations.study(COHABITATION, "control: {}");
        List<Recording> coarse = cohort(study, study.group("control"), Cohort.TOLERANCE).run(0, 24, 5);
        List<Recording> fine = cohort(study, study.group("control"), Cohort.TOLERANCE / 2).run(0, 24, 5);
        assertSameBeyondSampling(coarse, fine, r -> with(r, "company", "huddle", "old"));
        assertSameBeyondSampling(coarse, fine, r -> with(r, "choice", "huddle", "old"));
        assertSameBeyondSampling(coarse, fine, r -> with(r, "choice", "huddle", "new"));
        int projections = coarse.getFirst().phases().getFirst().projections().size();
        double largest = 0;
        double moved = 0;
        for (int i = 0; i < coarse.size(); i++) {
            for (int p = 0; p < projections; p++) {
                double weight = weight(coarse.get(i), "company", p, "old");
                double change = Math.abs(weight(fine.get(i), "company", p, "old") - weight);
                largest = Math.max(largest, Math.abs(weight));
                moved += change / (coarse.size() * projections);
                // One choice of one subject may fall otherwise, where its draw lies within the error of two hazards.
                assertThat(change).isLessThan(1e-3);
            }
            assertThat(prefers(fine.get(i))).isEqualTo(prefers(coarse.get(i)));
        }
        assertThat(moved).isLessThan(1e-5);
        assertThat(largest).isGreaterThan(0.1);
        assertThat(preference(coarse)).isPositive();
    }

    /// A choice of a subject falls otherwise where its draw lies within the error of two hazards; from there on that subject
    /// lives another life. Such subjects are few, all others do the same, and the mean moves far less than sampling would move it.
    private static void assertSameBeyondSampling(
            List<Recording> one, List<Recording> other, ToDoubleFunction<Recording> measure) {
        double[] before = one.stream().mapToDouble(measure).toArray();
        double[] after = other.stream().mapToDouble(measure).toArray();
        double mean = Arrays.stream(before).average().orElseThrow();
        double square = Arrays.stream(before).map(x -> (x - mean) * (x - mean)).sum();
        double standardError = Math.sqrt(square / (before.length - 1) / before.length);
        assertThat(mean).isPositive();
        assertThat(IntStream.range(0, before.length).filter(i -> Math.abs(after[i] - before[i]) > 1e-2 * mean).count())
                .as("subjects that live another life")
                .isLessThanOrEqualTo(before.length / 8);
        assertThat(Arrays.stream(after).average().orElseThrow()).isCloseTo(mean, within(0.1 * standardError));
    }

    private static boolean prefers(Recording recording) {
        return with(recording, "choice", "huddle", "old") > with(recording, "choice", "huddle", "new");
    }

    private static double preference(List<Recording> recordings) {
        return recordings.stream()
                .mapToDouble(r -> with(r, "choice", "huddle", "old") - with(r, "choice", "huddle", "new"))
                .average()
                .orElseThrow();
    }

    @Test
    void whoIsMetFirstHasTheFirstCodeWhateverItsName() {
        Study study =
                Simulations.study(
                        COMPANY,
                        """
                        control: {}
                        swapped:
                          key: control
                          protocol:
                            - {phase: company, place: home cage, for: 3 h, with: [new], conditions: [mating]}
                            - {phase: choice, place: three-chamber test, for: 1 h, with: [new, old]}
                        """);
        List<Recording> control = cohort(study, "control").run(0, 3, 5);
        List<Recording> swapped = cohort(study, "swapped").run(0, 3, 5);
        assertThat(bits(swapped)).isEqualTo(bits(control));
        for (int i = 0; i < 3; i++) {
            assertThat(with(swapped.get(i), "choice", "huddle", "new"))
                    .isEqualTo(with(control.get(i), "choice", "huddle", "old"));
        }
    }

    /// The animal lived with stands second in the test instead of first: its contact, less that with the other, is the same
    /// on average: within 3.8 standard errors, which chance leaves in one of 1000 cases.
    @Test
    void thePlaceInTheListOfOthersDecidesNothing() {
        Study study =
                Simulations.study(
                        COHABITATION,
                        """
                        control: {}
                        swapped:
                          key: control
                          protocol:
                            - {phase: company, place: home cage, for: 24 h, with: [new], conditions: [mating]}
                            - {phase: choice, place: three-chamber test, for: 3 h, with: [old, new]}
                        """);
        List<Recording> control = cohort(study, "control").run(0, 24, 5);
        List<Recording> swapped = cohort(study, "swapped").run(0, 24, 5);
        double[] difference = new double[control.size()];
        for (int i = 0; i < difference.length; i++) {
            difference[i] =
                    with(swapped.get(i), "choice", "huddle", "new")
                            - with(swapped.get(i), "choice", "huddle", "old")
                            - with(control.get(i), "choice", "huddle", "old")
                            + with(control.get(i), "choice", "huddle", "new");
        }
        double mean = Arrays.stream(difference).average().orElseThrow();
        double variance = Arrays.stream(difference).map(d -> (d - mean) * (d - mean)).sum() / 23;
        assertThat(Math.abs(mean)).isLessThan(3.8 * Math.sqrt(variance / 24));
        assertThat(bits(swapped)).isNotEqualTo(bits(control));
    }

    /// Of 40 animals that never met either, the number that prefer the first is binomial with p = 1/2: outside 10 to 30
    /// it would lie with probability 0.0013.
    @Test
    void withoutCohabitationThereIsNoPreference() {
        Study study =
                Simulations.study(
                        "{phase: choice, place: three-chamber test, for: 1 h, with: [one, other]}", "control: {}");
        List<Recording> recordings = cohort(study, "control").run(0, 40, 5);
        long first =
                recordings.stream()
                        .filter(r -> with(r, "choice", "huddle", "one") > with(r, "choice", "huddle", "other"))
                        .count();
        assertThat(first).isBetween(10L, 30L);
    }

    @Test
    void aKnockOutSilencesItsReceptorAndNoOther() {
        Study study =
                Simulations.study(
                        COMPANY,
                        """
                        control: {}
                        without: {interventions: [{express: OXTR, factor: 0}]}
                        """);
        double[] control = responses(cohort(study, "control"));
        double[] without = responses(cohort(study, "without"));
        List<Program.Site> sites = cohort(study, "without").program().sites();
        int silenced = 0;
        for (int s = 0; s < control.length; s++) {
            boolean out = sites.get(s).receptor().equals("OXTR");
            if (out) assertThat(without[s]).isZero();
            else if (control[s] > 0) assertThat(without[s]).isPositive();
            silenced += out && control[s] > 0 ? 1 : 0;
        }
        assertThat(silenced).isGreaterThan(4);
        assertThat(Arrays.stream(without).filter(r -> r > 0).count()).isGreaterThan(4);
    }

    /// Largest response of every site during the first phase.
    private static double[] responses(Cohort cohort) {
        Layout layout = new Layout(cohort.program());
        double[] most = new double[cohort.program().sites().size()];
        cohort.run(
                0,
                2,
                5,
                (phase, lane, step, levelBefore, block) -> {
                    for (int s = 0; s < most.length; s++) {
                        most[s] = Math.max(most[s], block.state[layout.response + s][lane]);
                    }
                });
        return most;
    }

    /// Nothing that these groups meet binds the dopamine transporter; it is there all the same.
    @Test
    void aReceptorThatNothingBindsHasADensity() {
        Study study =
                Simulations.study(
                        "{phase: company, place: home cage, for: 1 h, with: [old]}",
                        """
                        control: {}
                        fewer: {key: control, interventions: [{express: DAT, factor: 0.25}]}
                        """);
        Measure.Density measure = new Measure.Density("carriers", "DAT", "nucleus accumbens core", "company");
        double[] control = Measurement.of(measure, cohort(study, "control").run(0, 2, 5));
        double[] fewer = Measurement.of(measure, cohort(study, "fewer").run(0, 2, 5));
        for (int i = 0; i < 2; i++) {
            assertThat(control[i]).isBetween(0.5, 2.0);
            assertThat(fewer[i]).isCloseTo(0.25 * control[i], within(1e-12));
        }
    }

    /// With a half-life of 90 min in tissue, what is given 90 min earlier is half of what is given at the start.
    @Test
    void aDoseBeforeTheFirstPhaseHasDecayedWhenItBegins() {
        Study study =
                Simulations.study(
                        "{phase: company, place: home cage, for: 1 h, with: [old]}",
                        """
                        at once: {interventions: [{give: haloperidol, dose: 1 ng, into: lateral septum, at: [company]}]}
                        before: {interventions: [{give: haloperidol, dose: 1 ng, into: lateral septum, at: [company - 90 min]}]}
                        """);
        Cohort before = cohort(study, "before");
        assertThat(before.schedule().start()).isEqualTo(-5_400_000);
        double atOnce = mean(cohort(study, "at once"));
        assertThat(atOnce).isGreaterThan(1);
        assertThat(mean(before)).isCloseTo(atOnce / 2, within(0.01 * atOnce));
    }

    private static double mean(Cohort cohort) {
        return concentration(cohort.run(0, 1, 5).getFirst(), "company", "haloperidol", "prefrontal cortex");
    }
}
