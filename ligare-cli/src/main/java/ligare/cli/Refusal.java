package ligare.cli;

import java.nio.file.Path;
import java.util.List;
import ligare.lang.Problem;
import ligare.lang.Where;

/// Ends a command because of something that the user can mend.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String COMMAND_LINE = "command line";

    private final ExitCode exit;
    private final transient List<Problem> problems;

    private Refusal(ExitCode exit, List<Problem> problems) {
        super(problems.getFirst().found());
        this.exit = exit;
        this.problems = List.copyOf(problems);
    }

    /// Files that were rejected.
    ///
    /// @param problems at least one
    static Refusal of(List<Problem> problems) {
        return new Refusal(ExitCode.REJECTED, problems);
    }

    /// A word of the command line that makes no sense.
    static Refusal commandLine(String found, String expected, String fix) {
        return of(List.of(problem(COMMAND_LINE, found, expected, fix)));
    }

    /// A file or folder that is not what was expected.
    static Refusal file(Path file, String found, String expected, String fix) {
        return of(List.of(problem(file.toString(), found, expected, fix)));
    }

    /// A model that left the range where it means anything.
    static Refusal diverged(Path file, String found, String expected, String fix) {
        return new Refusal(ExitCode.DIVERGED, List.of(problem(file.toString(), found, expected, fix)));
    }

    /// A place that could not be written.
    static Refusal unwritten(String place, String found, String expected, String fix) {
        return new Refusal(ExitCode.UNWRITTEN, List.of(problem(place, found, expected, fix)));
    }

    private static Problem problem(String place, String found, String expected, String fix) {
        return new Problem(Where.file(Plain.line(place)), Plain.line(found), expected, fix);
    }

    ExitCode exit() {
        return exit;
    }

    List<Problem> problems() {
        return problems;
    }
}
