package ligare.engine.agree;

import java.util.Arrays;
import java.util.List;
import ligare.engine.spiking.PopulationActivity;

/// What makes a plastic projection learn, in one state: the mean eligibility that spikes give, and what of it the coarse
/// clocks' rates hold. The gate that multiplies it is slow and held, so the drift of the weight errs as the eligibility does.
///
///     spiking = ⟨e(pre(t), post(t))⟩ = e(⟨pre⟩, ⟨post⟩) + variance of pre + covariance of pre and post
///
/// pre(t) and post(t) are rates in windows of [#WINDOW].
///
/// @param circuit which circuit
/// @param projection which plastic projection
/// @param state which state
/// @param spiking mean eligibility over all windows
/// @param ofMeanRates eligibility of the spiking run's mean rates
/// @param variance what fluctuations of the presynaptic rate alone add
/// @param coarse eligibility of the quasi-stationary clock's rates
public record Eligibility(
        String circuit,
        String projection,
        String state,
        double spiking,
        double ofMeanRates,
        double variance,
        double coarse) {
    /// Time over which a rate is a rate to the rule, ms; assumed, because no time scale of the rule is measured: it is that
    /// of NMDA receptors, and a longer one would average more of the fluctuations away.
    public static final double WINDOW = 100;

    /// Below this eligibility errors are absolute: a hundredth of what the reference rates give.
    private static final double FLOOR = 0.01;

    /// Compares one projection.
    ///
    /// @param activities of all pools
    /// @param warmUp ms that do not count
    /// @param coarse rates of the quasi-stationary clock, kHz, one per pool
    static Eligibility of(
            String circuit,
            String state,
            LearningTerm term,
            List<PopulationActivity> activities,
            double warmUp,
            double[] coarse) {
        double[] post = windows(term.targets(), activities, warmUp);
        double meanPost = mean(post);
        double spiking = 0;
        double ofMeanRates = 0;
        double variance = 0;
        double expected = 0;
        double coarsePost = Arrays.stream(term.targets()).mapToDouble(t -> coarse[t]).average().orElseThrow();
        for (int source : term.sources()) {
            double[] pre = windows(new int[] {source}, activities, warmUp);
            double meanPre = mean(pre);
            for (int w = 0; w < pre.length; w++) {
                spiking += term.eligibility(pre[w], post[w]) / pre.length;
                variance += term.eligibility(pre[w], meanPost) / pre.length;
            }
            ofMeanRates += term.eligibility(meanPre, meanPost);
            expected += term.eligibility(coarse[source], coarsePost);
        }
        int units = term.sources().length;
        return new Eligibility(
                circuit,
                term.projection(),
                state,
                spiking / units,
                ofMeanRates / units,
                (variance - ofMeanRates) / units,
                expected / units);
    }

    /// What the rates' changing together adds, the postsynaptic limit included.
    public double covariance() {
        return spiking - ofMeanRates - variance;
    }

    /// |Δ| / max(spiking, floor).
    public double error() {
        return relative(Math.abs(coarse - spiking));
    }

    /// Of the error, what comes from wrong mean rates.
    public double meanError() {
        return relative(Math.abs(coarse - ofMeanRates));
    }

    /// An amount of eligibility relative to that of the spikes.
    public double relative(double amount) {
        return amount / Math.max(spiking, FLOOR);
    }

    /// Why the error is large; empty where it is not.
    public String reason() {
        if (error() <= Agreement.LARGE) {
            return "";
        }
        double rates = meanError();
        double fluctuations = Math.abs(relative(variance));
        double together = Math.abs(relative(covariance()));
        if (rates >= fluctuations && rates >= together) {
            return "mean rates: %.0f %%".formatted(100 * rates);
        }
        return fluctuations >= together
                ? "fluctuations of the presynaptic rate: %.0f %%".formatted(100 * fluctuations)
                : "covariance of pre and post: %.0f %%".formatted(100 * together);
    }

    /// Mean rate of the cells of some pools, kHz, window by window.
    private static double[] windows(int[] pools, List<PopulationActivity> activities, double warmUp) {
        PopulationActivity one = activities.get(pools[0]);
        int bins = (int) Math.rint(WINDOW / one.binWidth());
        int first = (int) Math.rint(warmUp / one.binWidth());
        double[] rates = new double[(one.bins() - first) / bins];
        if (rates.length == 0) {
            throw new IllegalArgumentException("a run of less than %s ms holds no window".formatted(WINDOW));
        }
        for (int pool : pools) {
            PopulationActivity activity = activities.get(pool);
            double share = 1 / (activity.size() * bins * activity.binWidth() * pools.length);
            for (int k = 0; k < rates.length * bins; k++) {
                rates[k / bins] += share * activity.count(first + k);
            }
        }
        return rates;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
