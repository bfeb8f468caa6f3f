package ligare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.gamma.Erfcx;
import org.junit.jupiter.api.Test;

class SiegertTest {
    /// Composite Simpson over the integrand itself, no table: 20,000 panels.
    private static double direct(double low, double high, double tau, double refractory) {
        int panels = 20_000;
        double h = (high - low) / panels;
        double sum = 0;
        for (int i = 0; i < panels; i++) {
            double a = low + i * h;
            sum += Erfcx.value(-a) + 4 * Erfcx.value(-(a + h / 2)) + Erfcx.value(-(a + h));
        }
        return 1 / (refractory + tau * Math.sqrt(Math.PI) * sum * h / 6);
    }

    @Test
    void agreesWithDirectQuadratureOverTheWholeRange() {
        for (double mean = -10; mean <= 60; mean += 3.7) {
            for (double noise = 0.8; noise <= 12; noise *= 1.5) {
                double table = Siegert.rate(mean, noise, 20, 15, 0, 2, 2, Siegert.kept(2, 2));
                double up = (15 - mean) / noise;
                double lift = Math.hypot(Siegert.ALPHA / 2 * Math.sqrt(0.1), 0.1 * Math.min(0, up));
                double added = lift + 0.1 * up;
                double low = 0.9 * (0 - mean) / noise + added * Math.exp(-1);
                double exact = direct(low, 0.9 * up + added, 20, 2);
                if (exact > 1e-12) {
                    assertThat(table).isCloseTo(exact, org.assertj.core.data.Offset.offset(1e-6 * exact));
                } else {
                    assertThat(table).isLessThan(1e-11);
                }
            }
        }
    }

    @Test
    void tendsToTheNoiselessCell() {
        double exact = 1 / (2 + 20 * Math.log((25 - 0) / (25.0 - 15)));
        assertThat(Siegert.rate(25, 0, 20, 15, 0, 2, 0, 0)).isEqualTo(exact);
        assertThat(Siegert.rate(25, 0.05, 20, 15, 0, 2, 0, 0))
                .isCloseTo(exact, org.assertj.core.data.Offset.offset(1e-3 * exact));
        assertThat(Siegert.rate(14, 0, 20, 15, 0, 2, 0, 0)).isZero();
    }

    @Test
    void isSilentDeepBelowThreshold() {
        assertThat(Siegert.rate(-100, 5, 20, 15, 0, 2, 2, 0.5)).isZero();
    }

    /// The first-order theory shifts both bounds by (α/2)√(τs/τm), the reset's times what the refractory period leaves. What
    /// is beyond it must vanish like τs/τm.
    @Test
    void tendsToTheFirstOrderTheoryAsSynapsesGetFaster() {
        for (double mean : new double[] {10, 15, 22}) {
            double coarse = beyondFirstOrder(mean, 0.02);
            double fine = beyondFirstOrder(mean, 0.005);
            assertThat(fine).as("mean %s", mean).isLessThan(0.005);
            assertThat(coarse / fine).as("mean %s", mean).isBetween(3.2, 4.8);
        }
    }

    private static double beyondFirstOrder(double mean, double ratio) {
        double synaptic = 20 * ratio;
        double refractory = synaptic / 2;
        double kept = Siegert.kept(refractory, synaptic);
        double shift = Siegert.ALPHA / 2 * Math.sqrt(ratio);
        double first = direct((0 - mean) / 5 + shift * kept, (15 - mean) / 5 + shift, 20, refractory);
        return Math.abs(Siegert.rate(mean, 5, 20, 15, 0, refractory, synaptic, kept) / first - 1);
    }

    @Test
    void staysFiniteAndPositiveHoweverSlowTheSynapsesAre() {
        double last = Double.MAX_VALUE;
        for (double synaptic = 2; synaptic < 400; synaptic *= 1.1) {
            double rate = Siegert.rate(12, 5, 20, 15, 0, 0, synaptic, 1);
            assertThat(rate).isPositive().isLessThan(last);
            last = rate;
        }
    }

    /// Simulated rates of parameters C (exact propagators, 300 cells × 5.5 s, sampling about 1.5 %), τs/τm ≤ 0.25.
    @Test
    void meetsSimulatedRatesOfCellsWithFastSynapses() {
        double[][] rows = {
            {20, 10, 5, 0.5, 6.59},
            {20, 10, 5, 2, 4.94},
            {20, 10, 5, 5, 3.41},
            {10, 10, 5, 0.5, 11.6},
            {10, 10, 5, 2, 7.62},
            {20, 13, 3, 0.5, 9.38},
            {20, 13, 3, 2, 7.79},
            {20, 13, 3, 5, 6.17}
        };
        for (double[] row : rows) {
            double rate = 1000 * Siegert.rate(row[1], row[2], row[0], 15, 0, 2, row[3], Siegert.kept(2, row[3]));
            assertThat(rate)
                    .as("tau %s, mean %s, synapse %s", row[0], row[1], row[3])
                    .isCloseTo(row[4], org.assertj.core.data.Offset.offset(0.045 * row[4]));
        }
    }

    /// Many cells at once are the same cells: the two differ by the rounding of a quotient, σ² against σ.
    @Test
    void manyCellsAtOnceFireAsEachAlone() {
        double[] mean = {-10, 4, 12.5, 14.9, 16, 23, 60, 9};
        double[] noise = {5, 0.9, 5, 2, 7, 12, 4, 1};
        double[] threshold = {15, 15, 13, 15, 15, 35, 19, 15};
        double[] variance = java.util.Arrays.stream(noise).map(n -> n * n).toArray();
        double[] rate = new double[mean.length];
        for (double synaptic : new double[] {0, 1.5, 3, 20}) {
            double kept = Siegert.kept(3, synaptic);
            Siegert.rates(
                    mean,
                    variance,
                    threshold,
                    12,
                    -5,
                    3,
                    synaptic,
                    kept,
                    new double[mean.length],
                    new double[mean.length],
                    rate);
            for (int i = 0; i < mean.length; i++) {
                double alone = Siegert.rate(mean[i], noise[i], 12, threshold[i], -5, 3, synaptic, kept);
                assertThat(rate[i])
                        .as("mean %s, synapse %s", mean[i], synaptic)
                        .isCloseTo(alone, org.assertj.core.data.Offset.offset(1e-12 * alone));
            }
        }
    }
}
