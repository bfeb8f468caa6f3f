package ligare.model.evidence;

/// That two laboratories differ over one question. Both findings are one row of the board with two outcomes, each asked by
/// its own laboratory's protocol and judged by its own claims; neither is averaged with the other.
///
/// @param with id of the other finding, which itself names no conflict
/// @param over what they differ over
/// @param here what this laboratory found
/// @param there what the other found
public record Conflict(String with, String over, String here, String there) {
    /// The same as the other finding sees it.
    ///
    /// @param id of this one
    Conflict from(String id) {
        return new Conflict(id, over, there, here);
    }

    /// Which finding conflicts with it over what, in words.
    public String words() {
        return "over %s: %s here, %s in %s".formatted(over, here, there, with);
    }
}
