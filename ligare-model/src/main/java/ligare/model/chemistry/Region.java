package ligare.model.chemistry;

/// A brain region, as a place for chemistry and for cannulae.
///
/// @param name atlas name
/// @param anterior mm in front of bregma
/// @param lateral mm from the midline
/// @param depth mm below bregma
public record Region(String name, double anterior, double lateral, double depth) {
    /// Distance between the centres of two regions of the same hemisphere, mm.
    public double distance(Region other) {
        return Math.sqrt(
                Math.pow(anterior - other.anterior, 2)
                        + Math.pow(lateral - other.lateral, 2)
                        + Math.pow(depth - other.depth, 2));
    }
}
