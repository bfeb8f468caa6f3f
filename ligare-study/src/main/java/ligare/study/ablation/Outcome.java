package ligare.study.ablation;

/// What became of a finding without a part.
public enum Outcome {
    /// It agreed and still does.
    KEPT("kept"),
    /// It agreed and no longer does.
    BROKEN("broken"),
    /// It did not agree and now does.
    REPAIRED("repaired"),
    /// It did not agree and still does not.
    STILL_OPEN("still open"),
    /// The simulation or the comparison could not be completed.
    FAILED("failed"),
    /// Nothing was run: the whole model does not agree with it, it records or manipulates the part, it claims no behaviour,
    /// or it belongs to another circuit.
    NOT_RUN("not run");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /// The word in reports and in JSON.
    public String word() {
        return word;
    }
}
