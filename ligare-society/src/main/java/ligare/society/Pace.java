package ligare.society;

/// How finely time is cut.
///
/// @param tolerance relative error per step, > 0
/// @param longest step while somebody may be there, ms, > 0
public record Pace(double tolerance, double longest) {
    /// For results. What is sensed changes a hazard at once; what drifts changes it at the next step, a minute later at most:
    /// with steps of 10 s, 25 effects of four findings differ by less than 1 %, but for two near 0.
    public static final Pace USUAL = new Pace(Cohort.TOLERANCE, 60_000);

    /// For a first look, as a fit takes it a hundred times. Subjects keep their random numbers: over the claims of 16 findings,
    /// effects of a dozen subjects differ from those at a third of this tolerance by 0.04 (root mean square; 1: an effect that is
    /// just found), from those of another dozen by 0.7.
    public static final Pace COARSE = new Pace(0.1, 300_000);

    public Pace {
        if (!(tolerance > 0) || !(longest > 0)) {
            throw new IllegalArgumentException(
                    "Pace needs a tolerance and a longest step above 0, had %s and %s".formatted(tolerance, longest));
        }
    }
}
