package ligare.study.page;

import java.util.stream.DoubleStream;
import ligare.model.Study;
import ligare.model.evidence.Claim;
import ligare.study.Measurement;
import ligare.study.Results;

/// Where a claim says that an effect lies, in the effect's unit.
///
/// @param low may be negative infinity; NaN: not known
/// @param high may be infinity
record Region(double low, double high) {
    private static final Region UNKNOWN = new Region(Double.NaN, Double.NaN);

    /// As far as the claim alone says.
    static Region of(Claim claim) {
        return switch (claim) {
            case Claim.Preference _, Claim.Higher _, Claim.Ordered _ -> new Region(0, Double.POSITIVE_INFINITY);
            case Claim.NoPreference _, Claim.NoDifference _ -> UNKNOWN;
            case Claim.Within c -> new Region(c.low(), c.high());
            case Claim.Distribution c -> new Region(0, c.distance());
        };
    }

    /// With margins, which are shares of what was measured.
    static Region of(Claim claim, Study study, Results results) {
        return switch (claim) {
            case Claim.NoPreference c -> {
                double[] over = values(study, results, c.over(), c.group());
                double[] under = values(study, results, c.under(), c.group());
                double[] sums = new double[over.length];
                for (int s = 0; s < sums.length; s++) {
                    sums[s] = over[s] + under[s];
                }
                yield around(c.margin() * mean(sums));
            }
            case Claim.NoDifference c -> {
                double first = mean(values(study, results, c.measure(), c.group()));
                double second = mean(values(study, results, c.measure(), c.than()));
                yield around(c.margin() * (Math.abs(first) + Math.abs(second)) / 2);
            }
            default -> of(claim);
        };
    }

    private static Region around(double margin) {
        return new Region(-margin, margin);
    }

    private static double[] values(Study study, Results results, String measure, String group) {
        return Measurement.of(study.measure(measure), results.cohort(group).recordings());
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }
}
