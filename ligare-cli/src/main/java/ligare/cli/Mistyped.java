package ligare.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import ligare.lang.Problem;
import ligare.lang.Suggestion;
import ligare.lang.Where;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line, and which word was probably meant.
final class Mistyped implements IParameterExceptionHandler {
    private final Console console;

    Mistyped(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        Problem problem = problem(mistake);
        console.remark(problem.toString());
        if (Arrays.asList(arguments).contains("--json")) {
            console.document(ProblemJson.of(List.of(problem)));
        }
        return ExitCode.REJECTED.code();
    }

    private static Problem problem(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String help = "see " + name + " --help";
        return switch (mistake) {
            case UnmatchedArgumentException unmatched when !unmatched.getUnmatched().isEmpty() ->
                    unknown(unmatched.getUnmatched().getFirst(), command.getCommandSpec(), name, help);
            case MissingParameterException missing ->
                    problem(
                            "nothing for "
                                    + missing.getMissing().stream()
                                            .map(argument -> argument.paramLabel())
                                            .collect(Collectors.joining(", ")),
                            synopsis(command),
                            help);
            default -> problem(String.valueOf(mistake.getMessage()), synopsis(command), help);
        };
    }

    private static Problem unknown(String word, CommandSpec spec, String name, String help) {
        List<String> options = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                options.addAll(List.of(option.names()));
            }
        }
        List<String> commands = List.copyOf(spec.subcommands().keySet());
        boolean option = word.startsWith("-");
        List<String> known = option ? options : commands;
        String typed = word.contains("=") && option ? word.substring(0, word.indexOf('=')) : word;
        String expected =
                option
                        ? "an option of %s: %s".formatted(name, String.join(", ", options))
                        : commands.isEmpty()
                                ? "no further word after what %s takes".formatted(name)
                                : "a command: " + String.join(", ", commands);
        return problem(word, expected, Suggestion.fix(typed, known, help));
    }

    private static String synopsis(CommandLine command) {
        return command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    }

    private static Problem problem(String found, String expected, String fix) {
        return new Problem(Where.file("command line"), Plain.line(found), expected, fix);
    }
}
