package ligare.lang;

import java.util.List;
import java.util.stream.Collectors;

/// Carries a file's problems up to the door that shows them; its message is what the user reads.
public final class RejectedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /// @param problems at least one
    public RejectedFile(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n")));
        this.problems = List.copyOf(problems);
    }

    /// What is wrong, in file order.
    public List<Problem> problems() {
        return problems;
    }
}
