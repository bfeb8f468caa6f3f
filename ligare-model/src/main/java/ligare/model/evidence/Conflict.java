package ligare.model.evidence;

/// That two laboratories differ over one question. Both findings are one row of the board with two outcomes, each asked by its own
/// laboratory's protocol and judged by its own claims; neither is averaged with the other.
///
/// @param with id of the other finding, which itself names no conflict
/// @param over what they differ over
/// @param here what this laboratory found
/// @param there what the other found
public record Conflict(String with, String over, String here, String there) {}
