package ligare.model.protocol;

/// A time relative to the start of a phase, or to birth.
///
/// @param phase name of the phase; [#BIRTH]: an age
/// @param offset ms after its start; negative: before
public record Moment(String phase, double offset) {
    /// What stands in the place of a phase for what happens while an animal grows up.
    public static final String BIRTH = "birth";

    /// Whether it is an age.
    public boolean young() {
        return phase.equals(BIRTH);
    }
}
