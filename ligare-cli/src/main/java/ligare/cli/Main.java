package ligare.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line. It joins what the other rooms offer and computes nothing itself.
@Command(
        name = "ligare",
        description = "An executable, falsifiable model of the neurobiology of intimacy.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements Runnable {
    @Spec private CommandSpec spec;

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    /// Without a command there is only the help to show.
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
