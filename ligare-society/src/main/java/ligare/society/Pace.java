package ligare.society;

/// How finely time is cut.
///
/// @param tolerance relative error per step, > 0
/// @param longest step while somebody may be there, ms, > 0
public record Pace(double tolerance, double longest) {
    /// For results.
    public static final Pace USUAL = new Pace(Cohort.TOLERANCE, 20_000);

    /// For a first look, as a fit takes it thousands of times: half the time of the usual pace. Subjects keep their
    /// random numbers, so their contact differs from that at the usual pace by about a percent.
    public static final Pace COARSE = new Pace(3e-2, 300_000);

    public Pace {
        if (!(tolerance > 0) || !(longest > 0)) {
            throw new IllegalArgumentException(
                    "Pace needs a tolerance and a longest step above 0, had %s and %s".formatted(tolerance, longest));
        }
    }
}
