package ligare.model.evidence;

/// How far a number has been traced to its source.
public enum Status {
    /// Read in the source itself.
    READ,
    /// Read in the source code or default parameters of a published model.
    CODE,
    /// Computed from read numbers; the source says how.
    CALC,
    /// From memory or second hand; the order of magnitude is trusted, the figure is not.
    UNCONFIRMED,
    /// Chosen, with a reason.
    ASSUMED
}
