package ligare.model.circuit;

/// A sensitive period: ages between which a gene is open to what its cells live through, and after which it stays as it is.
///
///     d = signal − signal of an undisturbed animal of that age        X' = d²·(amount·d − X)/timeConstant
///
/// so that X tends to amount·d as 1 − exp(−d²·t/timeConstant), an ordinary life leaves no mark, and a mark stays when signals
/// are ordinary again. The signal of a receptor is counted per receptor that is there, so that more of them do not by
/// themselves ask for more. The square keeps everyday fluctuation from writing; the form is a hypothesis.
///
/// @param from ms after birth, ≥ 0
/// @param until ms after birth, above from
public record Window(double from, double until) {
    public Window {
        if (!(from >= 0 && until > from)) {
            throw new IllegalArgumentException("Window needs 0 ≤ from < until, had %s and %s".formatted(from, until));
        }
    }

    /// Whether an age lies in it; its end does not.
    ///
    /// @param age ms after birth
    public boolean contains(double age) {
        return age >= from && age < until;
    }
}
