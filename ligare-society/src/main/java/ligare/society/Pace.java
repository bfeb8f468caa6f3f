package ligare.society;

/// How finely time is cut.
///
/// @param tolerance relative error per step, > 0
/// @param longest step while somebody may be there, ms, > 0
public record Pace(double tolerance, double longest) {
    /// For results. What is sensed changes a hazard at once; what drifts changes it at the next step, a minute and a half later
    /// at most. With 20 subjects, 55 effects of eight findings differ from those at a tolerance of 0.001 and steps of 20 s by 0.04 of
    /// the width of their interval (root mean square; the largest by 0.19). Where minutes of rare acts count (wu2021), any other step
    /// draws other acts: 0.14.
    public static final Pace USUAL = new Pace(Cohort.TOLERANCE, 90_000);

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
