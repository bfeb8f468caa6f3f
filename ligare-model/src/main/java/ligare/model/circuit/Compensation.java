package ligare.model.circuit;

/// How a life without something is made up for: while the window is open, receptors with the same coupling on the same cells
/// become denser, and then the cells become more excitable, until messengers and firing at rest are what they are in an
/// intact animal.
///
///     share that is reached = asked for · (1 − exp(−(until − onset)/timeConstant))        0 for an onset after the window
///
/// @param window ages at which it goes on
/// @param timeConstant ms
/// @param most highest factor by which a density rises
public record Compensation(Window window, double timeConstant, double most) {
    /// Share of the whole correction that is reached, 0 to 1.
    ///
    /// @param asked 0 to 1
    /// @param onset age at which what is missing went missing, ms after birth
    public double reached(double asked, double onset) {
        double left = Math.max(0, window.until() - Math.max(onset, window.from()));
        return asked * -StrictMath.expm1(-left / timeConstant);
    }
}
