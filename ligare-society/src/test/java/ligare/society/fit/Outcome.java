package ligare.society.fit;

/// What one test of one animal, real or simulated, is compared by.
enum Outcome {
    /// Huddling with the partner as a share of all huddling; one half if there was none.
    FRACTION(2),
    /// All huddling, s.
    HUDDLING(2),
    /// Time in the partner's chamber as a share of the time in either.
    CHAMBER_SHARE(1),
    /// Time in the partner's chamber, s.
    PARTNER_CHAMBER(1.5),
    /// Time in neither, s.
    CENTRE(0.7),
    /// First huddle with the partner, s; the length of the test if there was none.
    PARTNER_LATENCY(0.5),
    /// First huddle with the stranger, s; the length of the test if there was none.
    STRANGER_LATENCY(0.5);

    /// Weight in the objective.
    final double weight;

    Outcome(double weight) {
        this.weight = weight;
    }

    /// All of them in order of declaration, from a test's tallies in s; latencies NaN: never.
    static double[] of(
            double partner,
            double stranger,
            double partnerChamber,
            double strangerChamber,
            double centre,
            double partnerLatency,
            double strangerLatency,
            double length) {
        double huddling = partner + stranger;
        return new double[] {
            huddling > 0 ? partner / huddling : 0.5,
            huddling,
            partnerChamber / (partnerChamber + strangerChamber),
            partnerChamber,
            centre,
            Double.isNaN(partnerLatency) ? length : partnerLatency,
            Double.isNaN(strangerLatency) ? length : strangerLatency
        };
    }
}
