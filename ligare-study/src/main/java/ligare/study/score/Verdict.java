package ligare.study.score;

/// What became of a claim or a finding.
public enum Verdict {
    /// The model does what was published.
    AGREES("agrees"),
    /// The model does not.
    DISAGREES("disagrees"),
    /// Neither; counts in the denominator.
    UNDECIDED("undecided"),
    /// Listed, never scored.
    NOT_APPLICABLE("not-applicable"),
    /// The simulation or the comparison could not be completed; counts in the denominator.
    FAILED("failed");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /// The word in reports and in JSON.
    public String word() {
        return word;
    }

    /// The verdict of this word.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Verdict of(String word) {
        for (Verdict verdict : values()) {
            if (verdict.word.equals(word)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("no verdict " + word);
    }
}
