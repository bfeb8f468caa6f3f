package ligare.engine.slow;

import static ligare.engine.slow.Small.binding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ligare.engine.release.ReleaseTable;
import ligare.model.chemistry.Ligand;
import ligare.model.chemistry.Receptor;
import ligare.model.circuit.Cascade;
import ligare.model.circuit.Release;
import ligare.model.circuit.Terminal;
import ligare.model.protocol.Intervention;
import ligare.model.unit.Span;
import org.junit.jupiter.api.Test;

/// Every equation of the slow state against algebra by hand.
class KineticsTest {
    private static final double LN2 = Math.log(2);
    private static final double ROUNDING = 1e-12;

    private static final Intervention GIVEN =
            new Intervention.Give("agonist", new Span(1, 1), new Intervention.Route.Ventricle(), 0, List.of());

    /// A silent population that expresses a receptor for one ligand, which it releases.
    private static Small bound(double reserve) {
        return new Small()
                .ligand("agonist")
                .receptor("receptor", reserve, binding("agonist", 2, 1))
                .population("cells", 1, -100, Map.of("receptor", 1.0), null)
                .release("agonist", "cells", 30);
    }

    @Test
    void aBolusHalvesInItsHalfLife() {
        Bench bench = new Bench(bound(0));
        bench.state(bench.layout.tissue, 8).advance(Small.HALF_LIFE);
        assertThat(bench.block.state[bench.layout.tissue][0]).isCloseTo(4, within(1e-4));
        assertThat(bench.block.concentration[0][0]).isEqualTo(bench.block.state[bench.layout.tissue][0]);
    }

    @Test
    void cerebrospinalFluidAndPlasmaHalveInTheirs() {
        Bench bench = new Bench(bound(0).done(GIVEN));
        bench.state(bench.layout.csf, 10).state(bench.layout.plasma, 10).advance(Small.PLASMA_HALF_LIFE);
        assertThat(bench.block.state[bench.layout.plasma][0]).isCloseTo(5, within(1e-4));
        assertThat(bench.block.state[bench.layout.csf][0])
                .isCloseTo(10 * Math.pow(0.5, Small.PLASMA_HALF_LIFE / Small.CSF_HALF_LIFE), within(1e-4));
    }

    @Test
    void tissueReachesItsShareOfAnInfusedFluid() {
        Bench bench = new Bench(bound(0).done(GIVEN));
        bench.block.csfInfusion[0] = 3e-4;
        bench.block.plasmaInfusion[0] = 2e-3;
        bench.advance(40 * Small.CSF_HALF_LIFE);
        double csf = 3e-4 * Small.CSF_HALF_LIFE / LN2;
        double plasma = 2e-3 * Small.PLASMA_HALF_LIFE / LN2;
        assertThat(bench.block.state[bench.layout.csf][0]).isCloseTo(csf, within(1e-5 * csf));
        assertThat(bench.block.state[bench.layout.plasma][0]).isCloseTo(plasma, within(1e-5 * plasma));
        assertThat(bench.block.concentration[0][0])
                .isCloseTo(Small.CSF_SHARE * csf + Small.BRAIN_SHARE * plasma, within(1e-4 * csf));
    }

    @Test
    void releaseIsClearedAtTheRateOfItsSupply() {
        Bench bench = new Bench(bound(0));
        bench.block.releaseFactor[0][0] = 1.2;
        double steady = 30 * 1.2 * 0.01 * Small.HALF_LIFE / LN2;
        bench.rate(0, 0.01).state(bench.layout.tissue, steady);
        assertThat(bench.slope(bench.layout.tissue)).isCloseTo(0, within(1e-12 * steady));
    }

    /// A silent population that expresses a receptor for a transmitter that it releases and takes up.
    private static Small takenUp() {
        return new Small()
                .ligand("transmitter", new Ligand.Clearance.Uptake(2, 180), Small.ENDLESS)
                .receptor("receptor", 0, binding("transmitter", 25, 1))
                .population("cells", 1, 0, Map.of("receptor", 1.0), null)
                .release("transmitter", "cells", 40);
    }

    @Test
    void uptakeBalancesReleaseAtOnce() {
        Bench bench = new Bench(takenUp());
        bench.block.releaseFactor[0][0] = 0.9;
        bench.block.tissueInfusion[0] = 0.1;
        assertThat(bench.rate(0, 0.02).slope(bench.layout.tissue)).isZero();
        double level = bench.block.concentration[0][0];
        assertThat(2 * level / (180 + level)).isCloseTo(40 * 0.9 * 0.02 + 0.1, within(ROUNDING));
    }

    @Test
    void releaseBeyondUptakeCountsAsNinetyNinePercentOfIt() {
        Bench bench = new Bench(takenUp());
        bench.rate(0, 0.06).slope(0);
        assertThat(bench.block.concentration[0][0]).isCloseTo(99 * 180, within(1e-9));
    }

    @Test
    void halfTheReceptorsAreOccupiedAtTheAffinity() {
        Bench bench = new Bench(bound(0));
        assertThat(bench.state(bench.layout.tissue, 2).steadyResponse()).isCloseTo(0.5, within(ROUNDING));
        assertThat(bench.state(bench.layout.tissue, 6).steadyResponse()).isCloseTo(0.75, within(ROUNDING));
        bench.block.densityFactor[0][0] = 1.1;
        assertThat(bench.steadyResponse()).isCloseTo(0.825, within(ROUNDING));
        assertThat(bench.state(bench.layout.surface, 0.5).steadyResponse()).isCloseTo(0.4125, within(ROUNDING));
    }

    @Test
    void anAntagonistShiftsTheDoseResponseAsChengAndPrusoffSay() {
        Map<String, Receptor.Binding> both = binding("agonist", 2, 0.8);
        both.put("antagonist", new Receptor.Binding(0.5, 0));
        Small small =
                new Small()
                        .ligand("agonist")
                        .ligand("antagonist")
                        .receptor("receptor", 0, both)
                        .population("cells", 1, 0, Map.of("receptor", 1.0), null)
                        .release("agonist", "cells", 1)
                        .release("antagonist", "cells", 1);
        Bench bench = new Bench(small);
        int agonist = bench.layout.tissue;
        int antagonist = bench.layout.tissue + 1;
        for (double dose : new double[] {0.3, 2, 17}) {
            double alone = bench.state(agonist, dose).state(antagonist, 0).steadyResponse();
            double shift = 1 + 3.5 / 0.5;
            double shifted = bench.state(agonist, dose * shift).state(antagonist, 3.5).steadyResponse();
            assertThat(alone).isCloseTo(0.8 * dose / (dose + 2), within(ROUNDING));
            assertThat(shifted).isCloseTo(alone, within(ROUNDING));
        }
        assertThat(bench.state(agonist, 0).steadyResponse()).isZero();
    }

    @Test
    void aReserveMovesHalfTheResponseToALowerDose() {
        Bench bench = new Bench(bound(9));
        assertThat(bench.state(bench.layout.tissue, 2 / (1 + 9.0)).steadyResponse()).isCloseTo(0.5, within(ROUNDING));
        assertThat(bench.state(bench.layout.tissue, 2e12).steadyResponse()).isCloseTo(1, within(1e-9));
    }

    /// E = Em·τⁿAⁿ/((K + A)ⁿ + τⁿAⁿ) (Black and Leff 1983, equation 6), as a share of what endless agonist does.
    @Test
    void aSlopeGivesTheCurveOfTheOperationalModel() {
        for (double slope : new double[] {0.7, 1, 2, 4, 4.5}) {
            for (double reserve : new double[] {0.5, 6.2, 40}) {
                Bench bench = new Bench(steep(reserve, slope, 1));
                for (double dose : new double[] {0.02, 0.3, 2, 17}) {
                    double transduced = Math.pow(reserve * dose, slope);
                    double most = Math.pow(reserve, slope) / (1 + Math.pow(reserve, slope));
                    double response = transduced / (Math.pow(2 + dose, slope) + transduced) / most;
                    assertThat(bench.state(bench.layout.tissue, dose).steadyResponse())
                            .isCloseTo(response, within(1e-12));
                }
            }
        }
    }

    @Test
    void aSlopeKeepsTheSignOfWhatStopsWhatGoesOn() {
        for (double reserve : new double[] {0, 3}) {
            Bench stops = new Bench(steep(reserve, 2, -1));
            Bench starts = new Bench(steep(reserve, 2, 1));
            double started = starts.state(starts.layout.tissue, 6).steadyResponse();
            assertThat(stops.state(stops.layout.tissue, 6).steadyResponse()).isEqualTo(-started);
            assertThat(started)
                    .isCloseTo(0.5625 * (1 + reserve * reserve) / (1 + 0.5625 * reserve * reserve), within(ROUNDING));
        }
    }

    private static Small steep(double reserve, double slope, double efficacy) {
        return new Small()
                .ligand("agonist")
                .receptor("receptor", reserve, slope, binding("agonist", 2, efficacy))
                .population("cells", 1, -100, Map.of("receptor", 1.0), null)
                .release("agonist", "cells", 30);
    }

    @Test
    void aRegionMayHaveAHalfLifeOfItsOwn() {
        var clearance = new Ligand.Clearance.FirstOrder(Small.HALF_LIFE, Map.of("region", Small.HALF_LIFE / 5));
        Bench bench =
                new Bench(
                        new Small()
                                .ligand("agonist", clearance, Small.ENDLESS)
                                .receptor("receptor", 0, binding("agonist", 2, 1))
                                .population("cells", 1, -100, Map.of("receptor", 1.0), null)
                                .release("agonist", "cells", 30));
        bench.state(bench.layout.tissue, 8).advance(Small.HALF_LIFE / 5);
        assertThat(bench.block.state[bench.layout.tissue][0]).isCloseTo(4, within(1e-4));
        assertThat(clearance.halfLife("another")).isEqualTo(Small.HALF_LIFE);
    }

    @Test
    void internalisationBalancesRecycling() {
        Bench bench = new Bench(bound(0));
        double lost = Small.INTERNALISATION * 0.75;
        double steady = (1 / Small.RECYCLING + lost * Small.RESIDENT) / (1 / Small.RECYCLING + lost);
        bench.state(bench.layout.tissue, 6).state(bench.layout.surface, steady);
        assertThat(bench.slope(bench.layout.surface)).isCloseTo(0, within(1e-20));
        assertThat(bench.state(bench.layout.surface, 1).slope(bench.layout.surface))
                .isCloseTo(-lost * (1 - Small.RESIDENT), within(1e-20));
        assertThat(steady).isBetween(Small.RESIDENT, 1.0);
    }

    @Test
    void aStoreEmptiesToTheBalanceOfRefillAndRelease() {
        Small small =
                new Small()
                        .ligand("peptide", Small.FIRST_ORDER, new Ligand.Store(2e7, 4e-6))
                        .receptor("receptor", 0, binding("peptide", 2, 1))
                        .population("cells", 1, 0, Map.of("receptor", 1.0), null)
                        .release("peptide", "cells", 30);
        Bench bench = new Bench(small);
        double steady = 1 / (1 + 4e-6 * 0.01 * 2e7);
        bench.rate(0, 0.01).state(bench.layout.store, steady);
        assertThat(bench.slope(bench.layout.store)).isCloseTo(0, within(1e-20));
        assertThat(bench.slope(bench.layout.tissue)).isCloseTo(30 * steady * 0.01, within(ROUNDING));
    }

    /// PKA drive (0.2 + 0.6·0.5)·(1 − 0.8·0.25)/0.5 = 0.8; PKC 0.9/(1 + 8·0.5²) = 0.3.
    @Test
    void cascadeAndGateByHand() {
        Bench bench =
                new Bench(
                        new Small()
                                .cascade(new Cascade("cascade", 0.2, 0.6, 0.8, 0.5, 2, 60_000, 8, 0.3, 4))
                                .population("cells", 1, 0, Map.of(), "cascade")
                                .projection("own", "cells", "cells", 1, Small.RULE));
        bench.block.gs[0][0] = 0.5;
        bench.block.gi[0][0] = 0.25;
        bench.block.gq[0][0] = 0.9;
        bench.state(bench.layout.kinase, 0.5);
        assertThat(bench.slope(bench.layout.kinase)).isCloseTo((0.64 / 1.64 - 0.5) / 60_000, within(1e-18));
        assertThat(bench.block.gate[0][0]).isCloseTo(0.5, within(ROUNDING));
        bench.state(bench.layout.kinase, 0).slope(0);
        assertThat(bench.block.gate[0][0]).isCloseTo(81 / 82.0, within(ROUNDING));
    }

    @Test
    void aSteepnessNeedNotBeWhole() {
        Bench bench =
                new Bench(
                        new Small()
                                .cascade(new Cascade("cascade", 0.4, 0, 0, 0.5, 2.5, 60_000, 0, 0.3, 0.5))
                                .population("cells", 1, 0, Map.of(), "cascade")
                                .projection("own", "cells", "cells", 1, Small.RULE));
        bench.block.gq[0][0] = 1.2;
        double raised = Math.pow(0.8, 2.5);
        assertThat(bench.slope(bench.layout.kinase)).isCloseTo(raised / (1 + raised) / 60_000, within(1e-18));
        assertThat(bench.block.gate[0][0]).isCloseTo(2 / 3.0, within(ROUNDING));
    }

    @Test
    void aCellWithoutGateHasAClosedOne() {
        Bench bench =
                new Bench(
                        new Small()
                                .cascade(
                                        new Cascade(
                                                "cascade", 0.4, 0, 0, 0.5, 2, 60_000, 0, Double.POSITIVE_INFINITY, 1))
                                .population("cells", 1, 0, Map.of(), "cascade")
                                .projection("own", "cells", "cells", 1, Small.RULE));
        bench.block.gq[0][0] = 5;
        bench.slope(0);
        assertThat(bench.block.gate[0][0]).isZero();
    }

    @Test
    void releaseByCodedCellsFollowsTheMeanOfTheirUnits() {
        Bench bench =
                new Bench(
                        new Small()
                                .ligand("agonist")
                                .receptor("receptor", 0, binding("agonist", 2, 1))
                                .population("coded", 4, 14, Map.of("receptor", 1.0), null)
                                .sense("identity", "coded", 6, true)
                                .release("agonist", "coded", 30)
                                .readout("coded", 1, 0, 0, 1, "identity"));
        bench.block.sense[0][0] = 1;
        bench.block.code[3][0] = true;
        QuasiStationary kernel = new QuasiStationary(bench.program, bench.layout, bench.block, 1e-3);
        kernel.refresh();
        double mean = Arrays.stream(bench.block.rate).mapToDouble(r -> r[0]).sum() / 4;
        assertThat(bench.block.rate[3][0]).isGreaterThan(2 * bench.block.rate[0][0]);
        assertThat(bench.slope(bench.layout.tissue)).isCloseTo(30 * mean, within(ROUNDING));
        assertThat(kernel.value(0, 0)).isCloseTo(mean, within(ROUNDING));
    }

    @Test
    void receptorsOnTerminalsScaleRelease() {
        Bench bench =
                new Bench(
                        bound(0).release("agonist", "cells", "region", 7, Map.of("receptor", -0.4))
                                .release("agonist", "cells", "region", 5, Map.of("receptor", -3.0)));
        bench.rate(0, 0.01).state(bench.layout.response, 0.5);
        assertThat(bench.slope(bench.layout.tissue)).isCloseTo(0.01 * (30 + 7 * (1 - 0.4 * 0.5)), within(1e-12));
    }

    @Test
    void terminalsReleaseAtEachUnitsRateWhatTheirTableSays() {
        Terminal terminal =
                new Terminal("terminal", 0.004, List.of(new Terminal.Adaptation("facilitation", 5, 0.3, 200)));
        Bench bench =
                new Bench(
                        new Small()
                                .ligand("agonist")
                                .receptor("receptor", 0, binding("agonist", 2, 1))
                                .population("coded", 2, -100, Map.of("receptor", 1.0), null)
                                .release("agonist", "coded", 30)
                                .terminal("agonist", terminal));
        bench.rate(0, 0.004).rate(1, 0.02);
        double perSpike = new ReleaseTable(Small.CELL, terminal).relative(0.02);
        assertThat(perSpike).isGreaterThan(1.3);
        assertThat(bench.slope(bench.layout.tissue))
                .isCloseTo(30 * (0.004 + 0.02 * perSpike) / 2, within(1e-4 * 30 * 0.02));
    }

    @Test
    void aGlandReleasesIntoPlasma() {
        Bench bench = new Bench(bound(0).release("agonist", "cells", Release.BODY, 3, Map.of()));
        bench.rate(0, 0.01).state(bench.layout.plasma, 4);
        assertThat(bench.slope(bench.layout.plasma)).isCloseTo(0.03 - 4 * LN2 / Small.PLASMA_HALF_LIFE, within(1e-15));
    }
}
