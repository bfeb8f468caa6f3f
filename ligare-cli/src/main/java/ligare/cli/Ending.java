package ligare.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import ligare.lang.Problem;
import ligare.lang.RejectedFile;
import org.jspecify.annotations.Nullable;

/// Says why a command ended early, and with which exit code. A stack trace goes into a file, or to a developer who asks
/// for it with `-Dligare.trace=true`; never to a user.
final class Ending {
    private static final String TRACE = "ligare.trace";
    private static final String DEFECT_FILE = "defect.txt";

    private final Console console;
    private final Common common;
    private final @Nullable OutputFolder folder;

    /// @param folder that the command had opened; null: none
    Ending(Console console, Common common, @Nullable OutputFolder folder) {
        this.console = console;
        this.common = common;
        this.folder = folder;
    }

    ExitCode of(Throwable thrown) {
        if (Thread.interrupted() || thrown instanceof CancellationException) {
            String unfinished = thrown instanceof Unfinished known ? String.valueOf(known.getMessage()) : "";
            console.remark("Interrupted: " + written() + "." + (unfinished.isEmpty() ? "" : " " + unfinished));
            return ExitCode.INTERRUPTED;
        }
        return switch (thrown) {
            case RejectedFile rejected -> refused(ExitCode.REJECTED, rejected.problems());
            case Refusal refusal -> refused(refusal.exit(), refusal.problems());
            default -> defect(thrown);
        };
    }

    private ExitCode refused(ExitCode exit, List<Problem> problems) {
        console.remark(text(problems));
        // Where writing failed, the result itself may stand on stdout already.
        if (common.json() && exit != ExitCode.UNWRITTEN) {
            console.document(ProblemJson.of(problems));
            console.out().flush();
        }
        return exit;
    }

    /// Problems as a user reads them.
    static String text(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n"));
    }

    private ExitCode defect(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        console.remark(
                """
                This is a bug in Ligare, not a mistake of yours: %s
                %s
                Please report it with the command and the files that led to it, and with the output of ligare --version.\
                """
                        .formatted(Plain.line(String.valueOf(thrown)), keep(trace.toString())));
        if (Boolean.getBoolean(TRACE)) {
            console.remark(trace.toString());
        }
        return ExitCode.DEFECT;
    }

    private String keep(String trace) {
        Path out = common.out();
        OutputFolder target = folder;
        try {
            if (target == null && out != null) {
                target = OutputFolder.of(out, List.of(DEFECT_FILE));
            }
            if (target != null) {
                target.add(Map.of(DEFECT_FILE, trace));
                return "Where it happened is written to " + target.path().resolve(DEFECT_FILE) + ".";
            }
        } catch (RuntimeException notWritten) {
            // The defect itself is what the user has to know.
            return "Where it happened could not be written to the folder.";
        }
        return "With --out DIR, the place where it happened is written to a file.";
    }

    private String written() {
        List<String> files = folder == null ? List.of() : folder.written();
        return files.isEmpty() ? "nothing was written" : "written before: " + String.join(", ", files);
    }
}
