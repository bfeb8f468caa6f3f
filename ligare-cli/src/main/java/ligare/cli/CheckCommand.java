package ligare.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `ligare check`: reads and cross-checks files, runs nothing.
@Command(name = "check", description = "Read and cross-check files: studies, findings, networks, entries. Run nothing.")
final class CheckCommand extends Task {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders with YAML files.")
    private List<Path> files = List.of();

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode work() {
        Check check = Check.of(files);
        if (!check.problems().isEmpty()) {
            console().remark(Ending.text(check.problems()));
        }
        present("check", check.words(), check.json());
        return check.problems().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
    }
}
