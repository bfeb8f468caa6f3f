package ligare.cli;

/// How the process ends.
enum ExitCode {
    /// Done, also when findings disagree.
    DONE(0),
    /// What the user gave was rejected.
    REJECTED(2),
    /// A simulation left the range where the model means anything.
    DIVERGED(3),
    /// A defect of Ligare.
    DEFECT(70),
    /// Reading or writing failed.
    UNWRITTEN(74),
    /// Interrupted from outside.
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
