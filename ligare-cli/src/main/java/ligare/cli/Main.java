package ligare.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line. It joins what the other rooms offer and computes nothing itself.
@Command(
        name = "ligare",
        description = "An executable, falsifiable model of the neurobiology of intimacy.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, also when findings disagree; 2 input rejected; 3 a simulation diverged;",
            "69 no JDK; 70 a bug; 74 reading or writing failed; 130 interrupted.",
            "",
            "Help on a command: ligare COMMAND --help"
        })
public final class Main implements Runnable {
    @Spec private CommandSpec spec;

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        int code;
        try (Interruption _ = Interruption.guarding(Thread.currentThread())) {
            code = run(Console.ofProcess(), arguments);
        }
        System.exit(code);
    }

    /// Runs one command.
    ///
    /// @return its exit code
    static int run(Console console, String... arguments) {
        int code = commands(console).execute(arguments);
        if (console.out().checkError() && code == ExitCode.DONE.code()) {
            console.remark(
                    "stdout\n  found     an output that takes nothing more\n  expected  one that does\n"
                            + "  fix       make room, or name a folder with --out DIR");
            return ExitCode.UNWRITTEN.code();
        }
        console.err().flush();
        return code;
    }

    /// All commands.
    static CommandLine commands(Console console) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new ScoreCommand(console));
        line.addSubcommand(new RunCommand(console));
        line.addSubcommand(new CheckCommand(console));
        line.addSubcommand(new ExplainCommand(console));
        line.addSubcommand(new ListCommand(console));
        line.addSubcommand(new SpikeCommand(console));
        line.addSubcommand(new AgreeCommand(console));
        line.addSubcommand(new ZoomCommand(console));
        line.addSubcommand(new AblateCommand(console));
        line.addSubcommand(new LabCommand(console));
        line.addSubcommand(new FitCommand(console));
        line.addSubcommand(new SweepCommand(console));
        line.setOut(console.out());
        line.setErr(console.err());
        line.setExpandAtFiles(false);
        line.setUsageHelpWidth(100);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.outTerminal() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler(new Mistyped(console));
        return line;
    }

    /// Without a command there is only the help to show.
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
